import type { ManualOrder } from "../../src/addon/calls.ts";
import { allOrders, honestSales, orderId } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const SEEN: ManualOrder = {
  shop: "",
  orderId: orderId(900),
  sku: "",
  asin: "",
  title: "変形ロボット",
  units: 30,
  total: null,
  purchasedAt: TODAY - 2 * HOUR,
  payment: "unknown",
  seenAt: TODAY,
};

describe("an order added by hand", () => {
  it("is judged and gets its inquiry, and a later report joins it", async () => {
    const spreadsheet = new TestSpreadsheet();
    await spreadsheet.import(allOrders(TODAY - HOUR, honestSales(40, TODAY)));
    const state = spreadsheet.value("addOrder", SEEN);
    expect(state.counts).toMatchObject({ held: 1, danger: 1 });
    expect(state.inquiries).toHaveLength(1);
    expect(state.inquiries[0]).toMatchObject({ orders: 1, units: 30, asin: "B000000001" });

    spreadsheet.now = TODAY + DAY;
    const report = allOrders(TODAY + DAY, [
      { id: SEEN.orderId, quantity: 30, price: 90_000, bought: SEEN.purchasedAt },
    ]);
    const imported = await spreadsheet.import(report);
    expect(imported.files[0]?.summary).toMatchObject({ new: 0, changed: 1 });
    const rows = spreadsheet.rows("注文").filter((row) => row.注文番号 === SEEN.orderId);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ SKU: "TOY-1", 数量: 30, 金額: 90_000 });
    expect(spreadsheet.rows("問い合わせ記録")).toHaveLength(1);
  });

  it("changes nothing when it is sent twice", () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.value("addOrder", SEEN);
    spreadsheet.value("addOrder", SEEN);
    expect(spreadsheet.rows("注文")).toHaveLength(1);
    expect(spreadsheet.rows("取込履歴")).toHaveLength(1);
  });

  it.each([
    { ...SEEN, orderId: "12-3" },
    { ...SEEN, title: "" },
    { ...SEEN, units: 0 },
    { ...SEEN, purchasedAt: TODAY + DAY },
  ])("is refused in words when it cannot be true", (order) => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.call("addOrder", order)).toMatchObject({ ok: false, code: "invalid" });
    expect(spreadsheet.host.spreadsheet.getSheetByName("注文")).toBeNull();
  });

  it("joins the line of its order that it fits, and its inquiry follows", async () => {
    for (const seen of [SEEN, { ...SEEN, title: "", asin: "B000000002" }]) {
      const spreadsheet = new TestSpreadsheet();
      spreadsheet.value("addOrder", { ...seen, title: seen.title === "" ? "" : "電車" });
      spreadsheet.now = TODAY + DAY;
      await spreadsheet.import(
        allOrders(TODAY + DAY, [
          { id: SEEN.orderId, sku: "AAA", quantity: 1, bought: SEEN.purchasedAt },
          {
            id: SEEN.orderId,
            sku: "BBB",
            asin: "B000000002",
            title: "電車",
            quantity: 30,
            bought: SEEN.purchasedAt,
          },
        ]),
      );
      expect(
        spreadsheet
          .rows("注文")
          .map((row) => [row.SKU, row.数量])
          .sort(),
      ).toEqual([
        ["AAA", 1],
        ["BBB", 30],
      ]);
      const { inquiries } = spreadsheet.value("sidebarState");
      expect(inquiries).toMatchObject([{ units: 30, sku: "BBB" }]);
      expect(spreadsheet.rows("問い合わせ記録")).toHaveLength(1);
    }
  });

  it("gives way to what a report says", async () => {
    const spreadsheet = new TestSpreadsheet();
    spreadsheet.value("addOrder", {
      ...SEEN,
      asin: "B0ZZZZZZZZ",
      units: 3,
      payment: "other",
      purchasedAt: TODAY - HOUR,
    });
    spreadsheet.now = TODAY + HOUR;
    const bought = TODAY - 100 * HOUR;
    await spreadsheet.import(
      allOrders(TODAY + HOUR, [{ id: SEEN.orderId, quantity: 30, price: 90_000, bought }]),
    );
    const [row, ...others] = spreadsheet.rows("注文");
    expect(others).toEqual([]);
    expect(row).toMatchObject({ ASIN: "B000000001", SKU: "TOY-1", 数量: 30, 注文日時: new Date(bought) });
  });

  it("adds nothing to an order that a report has shown, and ends with it", async () => {
    const spreadsheet = new TestSpreadsheet();
    const line = { id: SEEN.orderId, quantity: 30, bought: SEEN.purchasedAt };
    await spreadsheet.import(
      allOrders(TODAY - HOUR, [line, { ...line, sku: "BBB", title: "電車", quantity: 1 }]),
    );
    spreadsheet.value("addOrder", SEEN);
    expect(spreadsheet.rows("注文")).toHaveLength(2);
  });
});
