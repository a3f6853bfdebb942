import { allOrders, type OrderRow, orderId } from "./report-files.ts";
import { DAY, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const MANY = 5000;
/** Bytes: what an answer to the sidebar may take, however much there is to show. */
const LARGEST_ANSWER = 250_000;
const BOUGHT = TODAY - 2 * DAY;

/** Bulk orders, each of a product of its own: one inquiry each. */
function bulkOrders(count: number): readonly OrderRow[] {
  return Array.from({ length: count }, (_, number) => ({
    id: orderId(number),
    sku: `TOY-${number}`,
    asin: `B${String(number).padStart(9, "0")}`,
    title: `玩具 ${number}`,
    quantity: 30,
    price: 90_000,
    bought: BOUGHT,
  }));
}

async function withInquiries(count: number): Promise<TestSpreadsheet> {
  const spreadsheet = new TestSpreadsheet();
  spreadsheet.now = TODAY - DAY;
  await spreadsheet.import(allOrders(TODAY - DAY, bulkOrders(count)));
  spreadsheet.value("drawCharts");
  expect(spreadsheet.rows("問い合わせ記録")).toHaveLength(count);
  return spreadsheet;
}

function refreshed(spreadsheet: TestSpreadsheet) {
  spreadsheet.now = TODAY;
  spreadsheet.host.resetCounters();
  spreadsheet.value("refreshNow");
  return spreadsheet.host.counters();
}

describe("a log of many inquiries", () => {
  it("costs a refresh and the dashboard no more calls than a small one", async () => {
    const few = refreshed(await withInquiries(50));
    const spreadsheet = await withInquiries(MANY);
    const many = refreshed(spreadsheet);
    expect(many.totalCalls).toBeLessThanOrEqual(few.totalCalls + 5);
    const state = JSON.stringify(spreadsheet.value("sidebarState"));
    expect(Buffer.byteLength(state)).toBeLessThan(LARGEST_ANSWER);
    const data = spreadsheet.rows("グラフデータ");
    expect(data).toHaveLength(60);
    expect(data[8]).toMatchObject({ 商品: `ほか${MANY - 8}商品`, 保留中の数量: 30 * (MANY - 8) });
    expect(data[59]).toMatchObject({ 保留中: MANY, うち疑いあり: MANY });
    expect(data[2]).toMatchObject({ 件数: MANY });
    expect(spreadsheet.sheet("ダッシュボード").getCharts()).toHaveLength(6);
  });
});
