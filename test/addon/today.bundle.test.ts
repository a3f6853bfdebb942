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

  it("ranks a case by all that it holds, in however many orders", async () => {
    const spreadsheet = new TestSpreadsheet();
    const bought = TODAY - 20 * HOUR;
    const many = Array.from({ length: 10 }, (_, index) => ({
      ...{ id: orderId(500 + index), sku: "MANY", asin: "B0MANY0000", title: "多くの注文" },
      ...{ quantity: 3, price: 9_000, bought: bought + index * 60_000 },
    }));
    const one = { id: orderId(700), sku: "ONE", asin: "B0ONE00000", title: "一つの注文" };
    await spreadsheet.import(allOrders(TODAY, [...many, { ...one, quantity: 8, price: 24_000, bought }]));
    const titles = spreadsheet.value("sidebarState").inquiries.map(({ product }) => product);
    expect(titles).toEqual(["多くの注文", "一つの注文"]);
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
