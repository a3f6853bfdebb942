import fc from "fast-check";
import { messagesFor } from "../../src/locales/messages.ts";
import { exemptionCells, exemptionName, readExemptionRow } from "../../src/sheets/exemption-row.ts";
import { checkText } from "../../src/sheets/list-check.ts";
import type { ListRow } from "../../src/sheets/list-row.ts";
import { ShopNames } from "../../src/sheets/shop-names.ts";
import { readWatchRow, watchCells, watchName } from "../../src/sheets/watch-row.ts";
import { NOW, TOKYO, zoneAt } from "../inquiries/given.ts";

const SHOPS = new ShopNames(["", "二号店"], "本店", "店舗1");
/** The end of 2026-11-30 in Tokyo. */
const END_OF_NOVEMBER = Date.UTC(2026, 10, 30, 15);

const watch = (target: unknown, value: unknown, reason: unknown = "", until: unknown = "") =>
  readWatchRow({ target, value, reason, until }, TOKYO);
const exemption = (cells: Partial<Parameters<typeof readExemptionRow>[0]>) =>
  readExemptionRow(
    { target: "SKU", value: "TOY-1", shop: "", covers: "判定しない", reason: "", until: "", ...cells },
    SHOPS,
    TOKYO,
  );

describe("a row of the watch list", () => {
  it.each([
    ["SKU", "sku"],
    ["ａｓｉｎ", "asin"],
    ["商品名に 含む語", "title"],
    ["word in the TITLE", "title"],
  ])("is found by its word in either language and any width: %s", (word, by) => {
    expect(watch(word, "B000000001")).toMatchObject({ kind: "entry", entry: { by, text: "B000000001" } });
  });

  it("keeps the seller's words as he wrote them", () => {
    expect(watch("商品名に含む語", "　ﾎﾟｹｯﾄ カード ", " 流行 ")).toEqual({
      kind: "entry",
      entry: { by: "title", text: "ﾎﾟｹｯﾄ カード", reason: "流行", expiresAt: Number.NaN },
    });
  });

  it("takes the reason as part of a sentence, on one line", () => {
    expect(watch("SKU", "A", "発売日\n  予約あり\n")).toMatchObject({ entry: { reason: "発売日 予約あり" } });
    expect(watch("SKU", "A", "長".repeat(900))).toMatchObject({ entry: { reason: "長".repeat(500) } });
  });

  it("takes a number for the SKU that it is", () => {
    expect(watch("SKU", 4901234)).toMatchObject({ entry: { text: "4901234" } });
  });

  it.each([
    [watch("", "TOY-1"), "target-missing"],
    [watch("商品", "TOY-1"), "target-unknown"],
    [watch(5, "TOY-1"), "target-unknown"],
    [watch("SKU", " "), "value-missing"],
    [watch("SKU", new Date(NOW)), "value-no-text"],
    [watch("ASIN", "B0"), "asin-malformed"],
    [watch("SKU", "TOY-1", "", "来週"), "day-unreadable"],
    [watch("", "", "理由だけ"), "target-missing"],
  ])("says what is wrong: %#", (row, problem) => {
    expect(row).toEqual({ kind: "wrong", problem });
  });
});

describe("a row of the exemptions", () => {
  it("is for a product, an order or all business orders, in one shop or in all", () => {
    expect(exemption({ target: "order number", value: "２４９ー1234567−1234567" })).toMatchObject({
      entry: { target: { kind: "order", id: "249-1234567-1234567" }, shop: null },
    });
    expect(exemption({ target: "法人注文", value: " ", shop: "本店" })).toMatchObject({
      entry: { target: { kind: "business" }, shop: "" },
    });
    expect(exemption({ target: "asin", value: "b00000000x", shop: "２号店" })).toEqual({
      kind: "wrong",
      problem: "shop-unknown",
    });
    expect(exemption({ target: "asin", value: "b00000000x", shop: "二号店 " })).toMatchObject({
      entry: { target: { kind: "asin", id: "B00000000X" }, shop: "二号店" },
    });
  });

  it.each([
    ["ﾏﾄﾒ買いが普通", null],
    ["まとめ買いが普通", "bulk"],
    ["セール･発売日", "sale"],
    ["do not judge", "everything"],
  ])("is treated as %s says", (covers, wanted) => {
    const row = exemption({ covers });
    expect(row.kind === "entry" ? row.entry.covers : null).toBe(wanted);
  });

  it.each([
    [exemption({ target: "" }), "target-missing"],
    [exemption({ target: "商品名に含む語" }), "target-unknown"],
    [exemption({ target: "法人注文" }), "value-unwanted"],
    [exemption({ target: "法人注文", value: new Date(NOW) }), "value-unwanted"],
    [exemption({ target: "注文番号" }), "order-malformed"],
    [exemption({ covers: "" }), "covers-missing"],
    [exemption({ covers: "除外" }), "covers-unknown"],
    [exemption({ until: true }), "day-unreadable"],
  ])("says what is wrong: %#", (row, problem) => {
    expect(row).toEqual({ kind: "wrong", problem });
  });
});

describe("the last day", () => {
  const expiryOf = (until: unknown) => {
    const row = watch("SKU", "TOY-1", "", until);
    return row.kind === "entry" ? row.entry.expiresAt : null;
  };

  it.each([
    "2026-11-30",
    "2026/11/30",
    "２０２６．１１．３０",
    "2026年11月30日",
    new Date(Date.UTC(2026, 10, 29, 15)),
    new Date(END_OF_NOVEMBER - 1),
  ])("lasts to its end, however it is written: %s", (until) => {
    expect(expiryOf(until)).toBe(END_OF_NOVEMBER);
  });

  it.each(["2026-02-30", "11/30", "2026-11/30", "1999-12-31", 46356, new Date(Number.NaN), new Date(9e15)])(
    "is not guessed at: %s",
    (until) => {
      expect(expiryOf(until)).toBeNull();
    },
  );

  it("is a day of the spreadsheet's own calendar", () => {
    const row = readWatchRow({ target: "SKU", value: "A", reason: "", until: "2026-11-30" }, zoneAt(-8));
    expect(row).toMatchObject({ entry: { expiresAt: Date.UTC(2026, 11, 1, 8) } });
  });
});

const cell = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    "SKU",
    "ASIN",
    "注文番号",
    "法人注文",
    "商品名に含む語",
    "まとめ買いが普通",
    "本店",
  ),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
);

/** Nothing else may come of a row. */
function expectSettled<Entry extends { readonly expiresAt: number }>(
  row: ListRow<Entry>,
  blank: boolean,
): void {
  const text = checkText(row, NOW, () => "", TOKYO, "ja");
  const { lists } = messagesFor("ja").sheets;
  if (row.kind === "blank") expect([blank, text]).toEqual([true, ""]);
  else if (row.kind === "wrong") expect(text).toBe(lists.wrong(lists.problems[row.problem]));
  else expect(text).toMatch(/^(有効|期限切れ)/);
}

describe("any row", () => {
  it("ends as an entry or a stated problem, and only an empty one as neither", () => {
    const isBlank = (cells: readonly unknown[]) =>
      cells.every((one) => typeof one === "string" && one.trim() === "");
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (cells) => {
        const [target, value, shop, covers, reason, until] = cells;
        expectSettled(watch(target, value, reason, until), isBlank([target, value, reason, until]));
        expectSettled(exemption({ target, value, shop, covers, reason, until }), isBlank(cells));
      }),
    );
  });

  const expiry = fc.oneof(
    fc.constant(Number.NaN),
    fc.integer({ min: 0, max: 20_000 }).map((day) => END_OF_NOVEMBER + day * 86_400_000),
  );
  const word = fc.string({ minLength: 1 }).map((text) => `x${text.replace(/\s/g, "")}`);
  const dated = (until: unknown) =>
    typeof until === "number" && !Number.isNaN(until) ? new Date(until) : "";

  it("is read back as the entry that was written, in either language", () => {
    fc.assert(
      fc.property(word, word, expiry, fc.constantFrom("ja", "en"), (text, reason, expiresAt, language) => {
        const entry = { by: "sku" as const, text, reason, expiresAt };
        const cells = watchCells(entry, TOKYO, language);
        const row = watch(cells.target, cells.value, cells.reason, dated(cells.until));
        expect(row).toEqual({ kind: "entry", entry });
        expect(row.kind === "entry" && watchName(row.entry)).toBe(watchName(entry));
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          word.map((id) => ({ kind: "sku" as const, id })),
          fc.constant({ kind: "business" as const }),
        ),
        fc.constantFrom(null, "", "二号店"),
        fc.constantFrom("bulk" as const, "sale" as const, "everything" as const),
        expiry,
        fc.constantFrom("ja" as const, "en" as const),
        (target, shop, covers, expiresAt, language) => {
          const entry = { target, shop, covers, reason: "", expiresAt };
          const cells = exemptionCells(entry, SHOPS, TOKYO, language);
          const row = exemption({ ...cells, until: dated(cells.until) });
          expect(row).toEqual({ kind: "entry", entry });
          expect(row.kind === "entry" && exemptionName(row.entry)).toBe(exemptionName(entry));
        },
      ),
    );
  });
});

describe("the remark beside an entry", () => {
  const row = (expiresAt: number) => ({ kind: "entry", entry: { expiresAt } }) as const;

  it("hints at nothing once the entry has expired", () => {
    const hint = () => "まだありません。";
    expect(checkText(row(END_OF_NOVEMBER), NOW, hint, TOKYO, "ja")).toBe(
      "有効（11月30日まで）\nまだありません。",
    );
    expect(checkText(row(END_OF_NOVEMBER), END_OF_NOVEMBER, hint, TOKYO, "ja")).toBe(
      "期限切れ（11月30日まで）",
    );
    expect(checkText(row(Number.NaN), NOW, hint, TOKYO, "en")).toBe("In force\nまだありません。");
  });
});
