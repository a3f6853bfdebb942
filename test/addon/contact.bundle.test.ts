import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };
const OTHER = {
  id: orderId(901),
  sku: "TOY-2",
  asin: "B000000002",
  title: "電車",
  quantity: 20,
  price: 60_000,
  bought: TODAY - 4 * HOUR,
};

async function imported() {
  const spreadsheet = new TestSpreadsheet();
  await spreadsheet.import(allOrders(TODAY, [...honestSales(40, TODAY), ATTACK, OTHER]));
  return spreadsheet;
}

describe("the contact", () => {
  it("covers several inquiries, each order once, and is noted where the seller left the cells blank", async () => {
    const spreadsheet = await imported();
    const ids = spreadsheet.value("sidebarState").inquiries.map(({ inquiryId }) => inquiryId);
    expect(ids).toHaveLength(2);
    const contact = spreadsheet.value("contactText", ids);
    expect([...contact.orderIds].sort()).toEqual([ATTACK.id, OTHER.id]);
    expect(contact.warning).toBe("");
    for (const id of contact.orderIds) expect(contact.question.split(id)).toHaveLength(2);

    const state = spreadsheet.value("markContacted", ids);
    expect(state.inquiries.map(({ state: entered }) => entered)).toEqual(["contacted", "contacted"]);
    const [row] = spreadsheet.rows("問い合わせ記録");
    expect(row).toMatchObject({ 対応状況: "連絡済み", 連絡日: new Date(TODAY - 9 * HOUR) });
    expect(row?.回答期限).toEqual(new Date(TODAY + 3 * DAY - 9 * HOUR));
  });

  it("is there in both languages, whichever the sidebar has", async () => {
    const spreadsheet = await imported();
    const [first] = spreadsheet.value("sidebarState").inquiries;
    const { translated, question, orderIds } = spreadsheet.value("contactText", [first?.inquiryId ?? ""]);
    const japanese = /[ぁ-ん]/;
    expect(question).toMatch(japanese);
    expect(translated.subject).not.toMatch(japanese);
    expect(translated.form).toContain(translated.question);
    expect(translated.phone.length).toBeGreaterThan(3);
    for (const id of orderIds) expect(translated.question).toContain(id);
  });

  it("asks for a new report first when the data is old, and its suspicion does not rise by waiting", async () => {
    const spreadsheet = await imported();
    const before = spreadsheet.value("sidebarState");
    spreadsheet.now = TODAY + 3 * DAY;
    const state = spreadsheet.value("refreshNow");
    expect(state.inquiries.map(({ staleDays }) => staleDays)).toEqual([3, 3]);
    for (const { inquiryId, suspicion } of state.inquiries) {
      const known = before.inquiries.find((one) => one.inquiryId === inquiryId)?.suspicion ?? 0;
      // A product's pace is measured up to now, so without reports it seems a little slower.
      expect(suspicion).toBeLessThanOrEqual(known + 1);
    }
    expect(state.counts.stale).toBe(2);
    expect(spreadsheet.rows("注文")[0]).toMatchObject({ データの古さ: "3日前のデータ" });
    const contact = spreadsheet.value("contactText", [state.inquiries[0]?.inquiryId ?? ""]);
    expect(contact.warning).toContain("新しいレポート");
  });

  it("never reads out an order that has been paid", async () => {
    const spreadsheet = await imported();
    const [first] = spreadsheet.value("sidebarState").inquiries;
    spreadsheet.now = TODAY + HOUR;
    await spreadsheet.import(
      allOrders(TODAY + HOUR, [
        { ...ATTACK, status: "Unshipped" },
        { ...OTHER, status: "Unshipped" },
      ]),
    );
    const contact = spreadsheet.value("contactText", [first?.inquiryId ?? ""]);
    expect(contact).toMatchObject({ orderIds: [], question: "" });
    expect(contact.warning).not.toBe("");
  });

  it("answers in words when an inquiry is gone", async () => {
    const spreadsheet = await imported();
    expect(spreadsheet.call("contactText", ["HG-none"])).toMatchObject({ ok: false, code: "not-found" });
    expect(spreadsheet.call("contactText", [])).toMatchObject({ ok: false, code: "invalid" });
  });
});
