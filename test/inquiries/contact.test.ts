import fc from "fast-check";
import {
  type Contact,
  type ContactGround,
  contactFor,
  questionFor,
  sampleOf,
} from "../../src/inquiries/contact.ts";
import { DAY } from "../../src/inquiries/dates.ts";
import type { Inquiry } from "../../src/inquiries/inquiry.ts";
import { holdsByLine } from "../../src/inquiries/line-lookup.ts";
import { inquirySettingsFrom } from "../../src/inquiries/settings.ts";
import { fillTemplate, parseTemplate } from "../../src/inquiries/template.ts";
import { previewOfTemplate, sampleText } from "../../src/inquiries/template-sample.ts";
import type { Hold } from "../../src/orders/hold.ts";
import { holdOf, inquiryOf, NOW, orderId, TOKYO, termOfDays, zoneAt } from "./given.ts";

function contact(
  inquiries: readonly Inquiry[],
  holds: readonly Hold[],
  given: Partial<ContactGround> = {},
): Contact {
  return contactFor(inquiries, groundOf(holds, given));
}

function groundOf(holds: readonly Hold[], given: Partial<ContactGround> = {}): ContactGround {
  return {
    holdOf: holdsByLine(holds),
    settings: inquirySettingsFrom({}).settings,
    termOf: termOfDays(6),
    staleHours: 24,
    at: NOW,
    language: "ja",
    civil: TOKYO,
    ...given,
  };
}

/** The contact about these holds in one inquiry, with this template. */
function asked(template: string, holds: readonly Hold[], given: Partial<Inquiry> = {}): string {
  const { settings, problems } = inquirySettingsFrom({ "inquiry.question.ja": template });
  expect(problems).toEqual([]);
  return contact([inquiryOf(holds, given)], holds, { settings }).question;
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

const other = { asin: "B000000002", sku: "TOY-2", title: "トミカ" };

describe("contactFor", () => {
  it("has all that a call needs", () => {
    const holds = [
      holdOf({ orderId: orderId(1), units: 3 }),
      holdOf({ orderId: orderId(2), units: 2, heldSince: NOW - DAY }),
    ];
    const made = contact([inquiryOf(holds)], holds);
    expect(made.orderIds).toEqual([orderId(1), orderId(2)]);
    expect(made.phone[1]?.lines).toEqual([
      "249、123 4567、000 0001（数量 3個）",
      "249、123 4567、000 0002（数量 2個）",
    ]);
    expect(made.path).toHaveLength(6);
    expect(made.warning).toBe("");
    expect(made.question).toContain(
      [
        "商品: レゴ クリエイター（ASIN: B000000001）",
        `・注文番号 ${orderId(1)}（数量 3個、11月22日から保留中）`,
        `・注文番号 ${orderId(2)}（数量 2個、11月23日から保留中）`,
      ].join("\n"),
    );
    expect(made.question).toContain("大丈夫でしょうか");
    expect(made.question).toContain("11月27日ごろまで");
  });

  it("has it in English too", () => {
    const holds = [holdOf({ orderId: orderId(1), units: 1 })];
    const made = contact([inquiryOf(holds)], holds, { language: "en" });
    expect(made.question).toContain(`- Order ${orderId(1)} (1 unit, pending since 22 Nov)`);
    expect(made.question).toContain("around 27 Nov");
    expect(made.question).not.toMatch(/[ぁ-ん]/);
    expect(made.phone[1]?.lines).toEqual(["249, 123 4567, 000 0001 (1 unit)"]);
    expect(made.script + made.form).not.toMatch(/[ぁ-ん]/);
  });

  it("accuses nobody", () => {
    for (const language of ["ja", "en"] as const) {
      const { form, script } = contact([inquiryOf([holdOf()])], [holdOf()], { language });
      expect(form + script).not.toMatch(
        /悪質|嫌がらせ|いたずら|不正|詐欺|妨害|malicious|fraud|fake|abuse|attack/i,
      );
    }
  });

  it("puts several cases into one contact, each under its product", () => {
    const first = [holdOf({ orderId: orderId(1) })];
    const second = [holdOf({ ...other, orderId: orderId(2) })];
    const made = contact([inquiryOf(first), inquiryOf(second, { id: "2" })], [...first, ...second]);
    expect(made.orderIds).toEqual([orderId(1), orderId(2)]);
    expect(made.question).toMatch(/レゴ クリエイター[\s\S]*トミカ/);
  });

  it("reads an order out once that holds two of the products", () => {
    const lego = holdOf({ orderId: orderId(1), units: 3 });
    const tomica = holdOf({ ...other, orderId: orderId(1), units: 4 });
    const made = contact([inquiryOf([lego]), inquiryOf([tomica], { id: "2" })], [lego, tomica]);
    expect(made.orderIds).toEqual([orderId(1)]);
    expect(timesIn(made.question, orderId(1))).toBe(1);
    expect(made.question).toContain("レゴ クリエイター（ASIN: B000000001） / トミカ（ASIN: B000000002）");
    expect(made.question).toContain("数量 7個");
  });

  it("counts an order once that was first added by hand", () => {
    const hold = holdOf({ itemId: "1", units: 5 });
    const byHand = holdOf({ sku: "", asin: "" });
    expect(contact([inquiryOf([byHand, hold])], [hold]).question).toContain("数量 5個");
  });

  it("does not read out what was paid or has ended, and says so", () => {
    const holds = [
      holdOf({ orderId: orderId(1) }),
      holdOf({ orderId: orderId(2), ended: "paid" }),
      holdOf({ orderId: orderId(3), ended: "unpaid" }),
    ];
    const made = contact([inquiryOf(holds)], holds);
    expect(made.orderIds).toEqual([orderId(1)]);
    expect(made.question).not.toContain(orderId(2));
    expect(made.question).not.toContain(orderId(3));
    expect(made.warning).toContain(`${orderId(2)}、${orderId(3)}`);
    expect(made.warning).toContain("新しいレポート");
  });

  it("does not read out what the reports do not show", () => {
    const [shown, gone] = [holdOf({ orderId: orderId(1) }), holdOf({ orderId: orderId(2) })];
    const made = contact([inquiryOf([shown, gone])], [shown]);
    expect(made.orderIds).toEqual([orderId(1)]);
    expect(made.warning).toContain(orderId(2));
  });

  it("says nothing of an order as ended while another line of it is held", () => {
    const holds = [holdOf({ itemId: "1" }), holdOf({ itemId: "2", ended: "paid" })];
    expect(contact([inquiryOf(holds)], holds).warning).toBe("");
  });

  it("has nothing to ask where nothing is held", () => {
    const holds = [holdOf({ ended: "paid" })];
    const made = contact([inquiryOf(holds)], holds);
    expect(made).toMatchObject({ question: "", subject: "", form: "", script: "", phone: [], orderIds: [] });
    expect(made.warning).toContain("保留中と確認できる注文がありません");
    expect(contact([], []).warning).toBe(made.warning);
  });

  it("asks for a new report first where the data is old", () => {
    const seen = (hours: number) => [holdOf({ lastSeenAt: NOW - hours * 3_600_000 })];
    const warning = (hours: number) => contact([inquiryOf(seen(hours))], seen(hours)).warning;
    expect(warning(24)).toBe("");
    expect(warning(25)).toMatch(/^1日前のデータです。/);
    expect(warning(80)).toMatch(/^3日前のデータです。.*新しいレポートを取り込んで/);
  });

  it("goes by its oldest order", () => {
    const holds = [
      holdOf({ orderId: orderId(1) }),
      holdOf({ orderId: orderId(2), lastSeenAt: NOW - 5 * DAY }),
    ];
    expect(contact([inquiryOf(holds)], holds).warning).toContain("5日前");
  });

  it("is a subject of one line, a text, and both in one go", () => {
    const title = "とても長い商品名の変形ロボット 第2弾 特別版 24点セット\u202e 電池つき";
    const holds = [1, 2, 3].map((number) =>
      holdOf({ orderId: orderId(number), asin: `B00000000${number}`, title: `${number} ${title}` }),
    );
    const made = contact([inquiryOf(holds)], holds);
    expect(made.subject).toBe(
      "保留中の注文について（1 とても長い商品名の変形ロボット 第2弾 特別版 24点セ…、2 とても長い商品名の変形ロボット 第2弾 特別版 24点セ…、ほか1点、3件）",
    );
    expect(made.form).toBe(`件名: ${made.subject}\n\n${made.question}`);
    // The text itself has the whole names, in the order in which they are written.
    expect(made.question).toContain("3 とても長い商品名の変形ロボット 第2弾 特別版 24点セット 電池つき");
  });

  it("is a script that leads through a call, of one, three and twelve orders alike", () => {
    for (const count of [1, 3, 12]) {
      const holds = Array.from({ length: count }, (_, index) =>
        holdOf({ orderId: orderId(index + 1), units: 2 }),
      );
      const { phone, script } = contact([inquiryOf(holds)], holds);
      expect(phone.map(({ heading }) => heading)).toEqual([
        "最初に伝える",
        "注文番号を読み上げる",
        "質問する",
        "お願いする",
        "切る前に伝える",
        "控える",
      ]);
      expect(phone[0]?.lines[0]).toContain(`注文${count}件`);
      expect(phone[1]?.lines).toHaveLength(count);
      expect(phone[2]?.lines).toEqual([
        expect.stringContaining(`「レゴ クリエイター」、数量は合わせて${2 * count}個`),
      ]);
      expect(phone[3]?.lines.join()).toMatch(/購入のご意思.*11月27日.*電話かメール/);
      expect(phone[5]?.lines.join()).toMatch(/ケース番号.*担当者.*11月27日/);
      for (const [index, { heading, lines }] of phone.entries()) {
        expect(script).toContain([`${index + 1}. ${heading}`, ...lines].join("\n"));
      }
    }
  });

  it("says where a number is only known in part", () => {
    const holds = [
      holdOf({ orderId: orderId(1), units: 2, total: 500 }),
      holdOf({ orderId: orderId(2), units: Number.NaN, total: Number.NaN }),
      holdOf({ orderId: orderId(3), units: 1, total: 2.5, currency: "USD" }),
    ];
    expect(asked("{数量}|{金額}", holds)).toBe("3個以上|500円以上、2.50 USD以上");
    const { phone } = contact([inquiryOf(holds)], holds, { language: "en" });
    expect(phone[1]?.lines.map((line) => line.replace(/.*\(/, "("))).toEqual([
      "(2 units)",
      "(unknown)",
      "(1 unit)",
    ]);
    expect(phone[2]?.lines.join()).toContain("at least 3 units");
  });

  it("is for one look at the calendar: another zone has another day", () => {
    const holds = [holdOf({ heldSince: NOW - 30 * 60_000 })];
    const civil = zoneAt(-8);
    expect(contact([inquiryOf(holds)], holds, { civil }).question).toContain("11月23日から保留中");
  });

  it("has for a preview what the texts themselves are filled with", () => {
    const holds = [holdOf({ title: "長い名前".repeat(20) })];
    const ground = groundOf(holds);
    const sample = sampleOf(inquiryOf(holds), ground);
    const made = contactFor([inquiryOf(holds)], ground);
    for (const [name, text] of [
      ["subject", made.subject],
      ["text", made.question],
    ] as const) {
      expect(previewOfTemplate("", `${name}.ja`, sampleText(sample?.[name] ?? null), "ja")).toBe(text);
    }
    expect(questionFor([inquiryOf(holds)], ground)).toBe(made.question);
    expect(
      sampleOf(inquiryOf([holdOf({ ended: "paid" })]), groundOf([holdOf({ ended: "paid" })])),
    ).toBeNull();
  });

  it("fills every placeholder", () => {
    const holds = [
      holdOf({ orderId: orderId(1), units: 2, total: 5_000 }),
      holdOf({ orderId: orderId(2), units: 3, total: 7_000, heldSince: NOW - DAY }),
    ];
    const template =
      "{注文番号}|{商品名}|{ASIN}|{SKU}|{数量}|{金額}|{保留開始}|{自動解放の予定}|{回答期限}|{注文件数}";
    expect(asked(template, holds)).toBe(
      `${orderId(1)}、${orderId(2)}|レゴ クリエイター|B000000001|TOY-1|5個|12,000円|11月22日|11月29日|11月27日|2件`,
    );
    const inShop = [holdOf({ shop: "玩具店" })];
    expect(asked("{店舗名}", inShop)).toBe("玩具店");
  });

  it("says unknown where nothing is known, and keeps currencies apart", () => {
    const unknown = [holdOf({ units: Number.NaN, total: Number.NaN, asin: "" })];
    expect(asked("{数量}|{金額}|{ASIN}|{店舗名}", unknown)).toBe("不明|不明|不明|不明");
    const mixed = [
      holdOf({ orderId: orderId(1), total: 500 }),
      holdOf({ orderId: orderId(2), total: 5, currency: "USD" }),
    ];
    expect(asked("{金額}", mixed)).toBe("500円、5.00 USD");
  });

  it("names the day that was agreed, while it is still to come", () => {
    const holds = [holdOf()];
    const day = (days: number) => TOKYO.startOf(TOKYO.dayOf(NOW + days * DAY));
    expect(asked("{回答期限}", holds, { replyBy: day(2) })).toBe("11月26日");
    expect(asked("{回答期限}", holds, { contactedAt: day(-1) })).toBe("11月26日");
    expect(asked("{回答期限}", holds, { replyBy: day(-1), contactedAt: day(-4) })).toBe("11月27日");
  });

  it("does not read a title as a template", () => {
    expect(asked("{商品名}", [holdOf({ title: "{注文番号}" })])).toBe("{注文番号}");
  });

  it("reads out exactly the orders that are held, each once, in list and text", () => {
    const hold = fc.record({
      number: fc.integer({ min: 1, max: 6 }),
      itemId: fc.constantFrom("1", "2", "3"),
      product: fc.constantFrom({}, other),
      ended: fc.constantFrom(undefined, undefined, "paid" as const, "unpaid" as const, "unknown" as const),
    });
    const byLine = { selector: (one: { number: number; itemId: string }) => `${one.number} ${one.itemId}` };
    fc.assert(
      fc.property(fc.uniqueArray(hold, { ...byLine, maxLength: 14 }), fc.nat(14), (all, cut) => {
        const holds = all.map(({ number, itemId, product, ended }) =>
          holdOf({ ...product, orderId: orderId(number), itemId, ...(ended === undefined ? {} : { ended }) }),
        );
        const parts = [holds.slice(0, cut), holds.slice(cut)].filter((part) => part.length > 0);
        const made = contact(
          parts.map((part, index) => inquiryOf(part, { id: String(index) })),
          holds,
        );
        const held = new Set(holds.filter(({ end }) => end === null).map(({ line }) => line.orderId));
        expect([...made.orderIds].sort()).toEqual([...held].sort());
        const spoken = (made.phone[1]?.lines ?? []).map((line) => line.replace(/（.*/, ""));
        expect(spoken.map((groups) => groups.replace(/ /g, "").replace(/、/g, "-"))).toEqual(made.orderIds);
        for (const { line } of holds) {
          expect(timesIn(made.question, line.orderId)).toBe(held.has(line.orderId) ? 1 : 0);
        }
      }),
    );
  });
});

describe("a template of the seller's", () => {
  it("is filled with exactly the order numbers given, whatever stands around them", () => {
    const around = fc.string({ unit: "grapheme" }).filter((text) => !/[{{0-9]/.test(text));
    fc.assert(
      fc.property(around, around, (before, after) => {
        const { template } = parseTemplate(`${before}{注文番号}${after}`);
        const holds = [holdOf({ orderId: orderId(1) }), holdOf({ orderId: orderId(2) })];
        const settings = inquirySettingsFrom({}).settings;
        const { question } = contact([inquiryOf(holds)], holds, {
          settings: {
            ...settings,
            templates: { ...settings.templates, text: { ...settings.templates.text, ja: template } },
          },
        });
        expect(question).toBe(`${before}${orderId(1)}、${orderId(2)}${after}`);
        expect(fillTemplate(parseTemplate("").template, {} as never)).toBe("");
      }),
    );
  });
});
