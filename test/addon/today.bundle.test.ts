import { allOrders, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const TITLE = "超合金 変形ロボット 25周年記念限定カラー フィギュア 二次出荷分 特典カード付き";

/** So many products, each with one order that is a case by itself. */
async function cases(count: number): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  const rows = Array.from({ length: count }, (_, index) => ({
    id: orderId(3000 + index),
    sku: `SKU-${index}`,
    asin: `B0000${String(20_000 + index)}`,
    title: `${TITLE} ${index}`,
    quantity: 20 + (index % 30),
    price: 3000 * (20 + (index % 30)),
    bought: TODAY - (index % 50) * HOUR - 3 * HOUR,
  }));
  await spreadsheet.import(allOrders(TODAY, rows));
  return spreadsheet;
}

describe("today", () => {
  it("crosses in less than 300 kB with 400 inquiries, those that want most attention first", async () => {
    const spreadsheet = await cases(400);
    const state = spreadsheet.value("sidebarState");
    expect(state.agenda).toEqual({ "follow-up": 0, contact: 400, stock: 0, decide: 0, "under-way": 0 });
    expect(state.inquiries).toHaveLength(200);
    expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThan(300_000);
    const attention = [0, 100, 199].map((place) => {
      const { strongest } = spreadsheet.value("inquiryDetails", state.inquiries[place]?.inquiryId ?? "");
      return strongest?.impact.attention ?? Number.NaN;
    });
    expect(attention).toEqual([...attention].sort((one, other) => other - one));
  });

  it("moves an inquiry on as its days come", async () => {
    const spreadsheet = await cases(2);
    const [first, second] = spreadsheet.value("sidebarState").inquiries;
    if (first === undefined || second === undefined) throw new Error("two cases are wanted");
    const asked = spreadsheet.value("markContacted", [first.inquiryId], {
      by: "phone",
      caseNumber: "",
      agent: "",
      replyBy: "2026-11-26",
    });
    expect(asked.agenda).toMatchObject({ contact: 1, "under-way": 1 });
    expect(asked.inquiries.map(({ inquiryId }) => inquiryId)).toEqual([second.inquiryId, first.inquiryId]);
    spreadsheet.now = TODAY + 3 * DAY;
    const due = spreadsheet.value("sidebarState");
    expect(due.agenda).toMatchObject({ "follow-up": 1, contact: 1 });
    expect(due.inquiries.map(({ inquiryId }) => inquiryId)).toEqual([first.inquiryId, second.inquiryId]);
    const again = spreadsheet.value("markContacted", [first.inquiryId], {
      by: "phone",
      caseNumber: "",
      agent: "",
      replyBy: "2026-11-30",
    });
    expect(again.agenda).toMatchObject({ "follow-up": 0, "under-way": 1 });
  });

  it("tells of no inquiry that it does not know", async () => {
    const spreadsheet = await cases(1);
    expect(spreadsheet.call("inquiryDetails", "elsewhere")).toMatchObject({ ok: false, code: "not-found" });
    expect(spreadsheet.call("inquiryDetails", 7 as never)).toMatchObject({ ok: false, code: "invalid" });
  });
});
