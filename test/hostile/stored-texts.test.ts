import fc from "fast-check";
import { settingDefinitions } from "../../src/detection/setting-definitions.ts";
import { settingProblemText } from "../../src/detection/setting-problem-text.ts";
import { settingsFrom } from "../../src/detection/settings.ts";
import { historyFromTexts } from "../../src/inquiries/history-text.ts";
import { inquiryFromText, inquiryToText } from "../../src/inquiries/record-text.ts";
import { inquirySettingDefinitions, inquirySettingsFrom } from "../../src/inquiries/settings.ts";
import { previewOfTemplate, sampleFrom } from "../../src/inquiries/template-sample.ts";
import { dayOfText } from "../../src/inquiries/written-day.ts";
import { foldedFromText } from "../../src/orders/folded-text.ts";
import { lineFromText, lineToText } from "../../src/orders/line-text.ts";
import { observationFromText } from "../../src/orders/observation-text.ts";
import { stockLineFromText, stockLineToText } from "../../src/orders/stock.ts";
import { readCells } from "../../src/reports/cells.ts";
import { normaliseHeader } from "../../src/reports/header.ts";
import { instantOfText } from "../../src/reports/instant.ts";
import { isAmount, isTime, isUnits } from "../../src/reports/limits.ts";
import { orderIdsIn } from "../../src/reports/named-in-cells.ts";
import { amountOfText, unitsOfText } from "../../src/reports/numbers.ts";
import { JAPAN } from "../../src/reports/time-zone.ts";
import { channelOfWord, paymentOfWord, statusOfWord } from "../../src/reports/words.ts";
import { fromCellText, toCellText } from "../../src/sheets/cell-text.ts";
import { codeOf, dayOfText as listDayOfText, reasonOf } from "../../src/sheets/list-row.ts";
import { fuzz } from "./cases.ts";
import { forged, hostileNumber, hostileText, tampered } from "./forged.ts";
import { expectReadable } from "./readable.ts";

/** A cell of any kind that `getValues` gives. */
const cell: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  hostileNumber,
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
);

const KNOWN_WORDS = [
  "2026/11/24 10:00",
  "１，２００",
  "￥3,000",
  "249-1000001-7000001",
  "保留中",
  "Pending",
  "CVS",
  "出荷済み",
  "11月24日（火）",
  "Nov 24, 2026",
];
const almost = fc
  .tuple(fc.constantFrom(...KNOWN_WORDS), hostileText, fc.nat(12))
  .map(([word, poison, at]) => word.slice(0, at) + poison.slice(0, 80) + word.slice(at));

const orUnknown = (holds: (value: number) => boolean) => (value: number) =>
  Number.isNaN(value) || holds(value);

describe("a cell", () => {
  it("is a date, number, word or order number within its bounds, or none", () => {
    fuzz(
      "dates, numbers and words of cells",
      fc.oneof(almost, hostileText),
      (text) => {
        expect(orUnknown(isTime)(instantOfText(text, JAPAN))).toBe(true);
        expect(orUnknown(isTime)(instantOfText(text, JAPAN, "day-first"))).toBe(true);
        expect(orUnknown(isUnits)(unitsOfText(text))).toBe(true);
        expect(orUnknown(isAmount)(amountOfText(text))).toBe(true);
        for (const word of [statusOfWord(text) ?? "", channelOfWord(text), paymentOfWord(text)])
          expect(typeof word).toBe("string");
        for (const id of orderIdsIn(text)) expect(id).toMatch(/^[0-9A-Z]{3}-\d{7}-\d{7}$/);
        normaliseHeader(text);
        reasonOf(text);
        codeOf(text, "order");
        codeOf(text, "asin");
        expect(fromCellText(toCellText(text))).toBe(
          text.length < 50_000 ? text : `${text.slice(0, 49_998)}…`,
        );
        expect(toCellText(text)).not.toMatch(/^[=+\-@\t\r]/);
      },
      { share: 0.8 },
    );
  });

  it("in a table of any others is read to an answer", () => {
    const headers = fc.array(
      fc.oneof(
        fc.constantFrom("注文番号", "数量", "注文日時", "ステータス", "商品名", "金額", "店舗", "最終更新"),
        hostileText,
        cell,
      ),
      { maxLength: 7 },
    );
    const rows = fc.array(fc.array(fc.oneof(cell, almost), { maxLength: 7 }), { maxLength: 4 });
    fuzz(
      "dates, numbers and words of cells",
      fc.tuple(headers, rows),
      ([header, body]) => {
        const table = readCells([header, ...body], JAPAN);
        if (table.recognised) expect(table.rowOf.length).toBe(table.batch.length);
      },
      { share: 0.2 },
    );
  });
});

describe("an entry of the settings tab", () => {
  const definitions = [...settingDefinitions(), ...inquirySettingDefinitions()];
  const entries = fc
    .array(
      fc.tuple(
        fc.constantFrom(...definitions.map(({ id }) => id), "__proto__", "constructor", "x"),
        fc.oneof(cell, almost),
      ),
      { maxLength: 8 },
    )
    .map((pairs) => Object.fromEntries(pairs) as Record<string, unknown>);

  it("is used, or a sentence says what may stand there", () => {
    fuzz("setting entries", entries, (values) => {
      const detection = settingsFrom(values);
      const inquiries = inquirySettingsFrom(values);
      const told = [
        ...detection.problems.map((one) => ({
          ja: settingProblemText(one, "ja"),
          en: settingProblemText(one, "en"),
        })),
        ...inquiries.problems.map(({ text }) => text),
      ];
      for (const { ja, en } of told) {
        expectReadable(ja, "ja");
        expectReadable(en, "en");
      }
      for (const value of Object.values(inquiries.settings.minima)) expect(Number.isFinite(value)).toBe(true);
      expect(Number.isFinite(detection.settings.paymentTermDays)).toBe(true);
    });
  });
});

describe("what the seller wrote", () => {
  const pieces = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "{",
          "}",
          "｛",
          "｝",
          "{注文番号}",
          "{order numbers}",
          "{{",
          "\n",
          "\r",
          "あ",
          "{__proto__}",
          "{constructor}",
        ),
        hostileText.map((text) => text.slice(0, 5_000)),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(""));

  it("as a template or a day is read, or a sentence says what is wrong", () => {
    fuzz(
      "templates and days that the seller wrote",
      fc.tuple(fc.oneof(pieces, cell as fc.Arbitrary<unknown>), fc.oneof(almost, hostileText)),
      ([entry, day]) => {
        const preview = previewOfTemplate(entry, "text.ja", '{"product":"x"}', "ja");
        expect(typeof preview).toBe("string");
        sampleFrom(day, "en");
        dayOfText(day, { year: 2026, month: 11, day: 24 });
        listDayOfText(day);
      },
    );
  });
});

const LINE = {
  shop: "本店",
  order: "249-1000001-7000001",
  item: "1",
  sku: "TOY-1",
  nth: 2,
  asin: "B000000001",
  title: "積み木",
  channel: "amazon",
  sales: "Amazon.co.jp",
  currency: "JPY",
  payment: "card",
  business: 1,
  bought: 1_790_000_000_000,
  listed: 1,
  seller: ["payment"],
  said: "abc",
  seen: [["pending", 30, 90_000, 1_790_000_000_000, 1_790_000_100_000, null, "seller"]],
};
const INQUIRY = {
  id: "HG-1",
  product: { shop: "", key: "asin:B000000001", asin: "B000000001", sku: "TOY-1", title: "積み木" },
  proposedAt: 1_790_000_000_000,
  written: 1,
  from: 0,
  seen: { state: "contacted" },
  history: ["pbm3k0AA1", "aSB#1", "1ZZ"],
  dropped: 2,
  skus: ["TOY-1"],
  lines: ["249-1000001-7000001", ["249-1000001-7000002", "5", 0, 2]],
  more: 3,
};
const STOCK = {
  shop: "",
  sku: "TOY-1",
  asin: "",
  title: "積み木",
  channel: "amazon",
  seen: [["HG-1", 1_790_000_000_000, 5, 900]],
};

describe("a record in a hidden column", () => {
  const other = fc.oneof(
    forged.map((value) => JSON.stringify(value)),
    hostileText,
    hostileText.map((text) => `{${text}`),
  );
  const share = 1 / 4;
  const time = orUnknown(isTime);

  it("of an order line is one with times and units that can be, or is none", () => {
    const text = fc.oneof(
      { weight: 4, arbitrary: tampered(LINE).map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: other },
    );
    fuzz(
      "texts that the sheet remembers",
      text,
      (one) => {
        const remembered = lineFromText(one);
        if (remembered === null) return;
        const { line } = remembered;
        expect(time(line.purchasedAt)).toBe(true);
        for (const sighting of line.sightings) {
          expect(isTime(sighting.firstAt)).toBe(true);
          expect(isTime(sighting.lastAt)).toBe(true);
          expect(time(sighting.updatedAt)).toBe(true);
          expect(orUnknown(isUnits)(sighting.quantity)).toBe(true);
          expect(orUnknown(isAmount)(sighting.total)).toBe(true);
        }
        expect(Number.isInteger(line.ordinal) && line.ordinal > 0).toBe(true);
        expect(lineFromText(lineToText(line))?.line).toEqual(line);
        foldedFromText(JSON.stringify({ line: one, changes: [["pending", 1, 1, 1, "x"], one] }));
      },
      { share },
    );
  });

  it("of an inquiry is one, or is none", () => {
    const text = fc.oneof(
      { weight: 4, arbitrary: tampered(INQUIRY).map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: other },
    );
    fuzz(
      "texts that the sheet remembers",
      text,
      (one) => {
        const inquiry = inquiryFromText(one);
        if (inquiry === null) return;
        expect(isTime(inquiry.proposedAt)).toBe(true);
        for (const line of inquiry.lines)
          expect(Number.isInteger(line.ordinal) && line.ordinal > 0).toBe(true);
        for (const { at } of inquiry.record.history.entries)
          expect(Number.isFinite(at) && Math.abs(at) < 8.64e15).toBe(true);
        const whole = { ...inquiry, entered: {}, lines: inquiry.lines } as unknown as Parameters<
          typeof inquiryToText
        >[0];
        expect(inquiryToText(whole).length).toBeLessThan(50_000);
      },
      { share },
    );
  });

  it("of an offer or an observation is one with times and units that can be, or is none", () => {
    const text = fc.oneof(
      { weight: 4, arbitrary: tampered(STOCK).map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: other },
    );
    fuzz(
      "texts that the sheet remembers",
      text,
      (one) => {
        const line = stockLineFromText(one);
        for (const { at, available, price } of line?.sightings ?? []) {
          expect(isTime(at)).toBe(true);
          expect(orUnknown(isUnits)(available)).toBe(true);
          expect(orUnknown(isAmount)(price)).toBe(true);
        }
        if (line !== null) stockLineToText(line);
      },
      { share },
    );
  });

  it("of an observation is one with times and units that can be, or is none", () => {
    const seen = {
      sku: "TOY-1",
      title: "積み木",
      status: "pending",
      quantity: 3,
      total: 900,
      currency: "JPY",
      payment: "card",
      business: 0,
      purchasedAt: 1_790_000_000_000,
      updatedAt: 1_790_000_000_000,
      ordinal: 2,
      told: "seller",
    };
    const text = fc.oneof(
      { weight: 4, arbitrary: tampered(seen).map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: other },
    );
    fuzz(
      "texts that the sheet remembers",
      text,
      (one) => {
        const said = observationFromText("249-1000001-7000001", "", one)?.seen;
        historyFromTexts({ texts: [one.slice(0, 60), "1SB#99999999999"], dropped: 0 });
        if (said === undefined) return;
        expect(time(said.purchasedAt)).toBe(true);
        expect(time(said.updatedAt)).toBe(true);
        expect(orUnknown(isUnits)(said.quantity)).toBe(true);
        expect(orUnknown(isAmount)(said.total)).toBe(true);
        expect(Number.isInteger(said.ordinal) && said.ordinal > 0).toBe(true);
      },
      { share },
    );
  });
});
