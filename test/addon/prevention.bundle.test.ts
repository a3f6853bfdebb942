import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allOrders, honestSales, type OrderRow, orderId, pendingOrders } from "./report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const OWN = { channel: "Merchant", sku: "OWN-1", asin: "B000000009", title: "積み木" };

/** Konbini orders that the seller ships himself, first seen pending and then ended so. */
async function konbiniOrders(spreadsheet: TestSpreadsheet): Promise<void> {
  const orders = Array.from({ length: 12 }, (_, index): OrderRow => {
    const bought = TODAY - 6 * DAY + index * HOUR;
    return { ...OWN, id: orderId(500 + index), bought, payment: "CVS", quantity: index < 9 ? 1 : 20 };
  });
  spreadsheet.now = TODAY - 5 * DAY;
  await spreadsheet.import(pendingOrders(TODAY - 5 * DAY, orders));
  spreadsheet.now = TODAY;
  const ended = orders.map((order, index) => ({ ...order, status: index < 9 ? "Shipped" : "Cancelled" }));
  const other = { ...OWN, id: orderId(600), bought: TODAY - 2 * DAY };
  await spreadsheet.import(
    allOrders(TODAY, [
      ...ended,
      { ...other, status: "Cancelled" },
      { ...OWN, id: orderId(601), bought: TODAY - DAY, status: "Unshipped" },
    ]),
  );
}

describe("advice on prevention", () => {
  it("knows nothing in a new spreadsheet, and leaves it alone", () => {
    const spreadsheet = new TestSpreadsheet();
    expect(spreadsheet.value("prevention")).toMatchObject({
      knownSince: null,
      limits: [],
      konbini: [],
      cancelRates: [],
    });
    expect(spreadsheet.host.spreadsheet.getSheets()).toHaveLength(1);
  });

  it("names a maximum order quantity with what it would have cost", async () => {
    const spreadsheet = new TestSpreadsheet();
    const attack = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 9 * DAY };
    spreadsheet.now = TODAY - 8 * DAY;
    await spreadsheet.import(allOrders(TODAY - 8 * DAY, [...honestSales(15, TODAY - 9 * DAY), attack]));
    spreadsheet.now = TODAY;
    const cancelled = { ...attack, status: "Cancelled", quantity: 0 };
    await spreadsheet.import(allOrders(TODAY, [cancelled], "later.txt"));
    expect(spreadsheet.value("prevention")).toMatchObject({
      knownSince: TODAY - 8 * DAY,
      limits: [],
      undecided: [{ product: "変形ロボット", paidOrders: 15, wanted: 5 }],
      konbini: [],
      cancelRates: [],
    });
    await spreadsheet.import(allOrders(TODAY, honestSales(40, TODAY), "more.txt"));
    const sheets = () =>
      spreadsheet.host.spreadsheet.getSheets().map((one) => one.getDataRange().getValues());
    const before = sheets();
    expect(spreadsheet.value("prevention")).toMatchObject({
      limits: [
        {
          product: "変形ロボット",
          skus: ["TOY-1"],
          limit: 1,
          paidOrders: 40,
          paidBlocked: 0,
          unpaidOrders: 1,
          unpaidBlocked: 1,
          unpaidUnits: 30,
        },
      ],
      undecided: [],
    });
    expect(sheets()).toEqual(before);
  });

  it("tells how konbini orders went and how many orders were cancelled, of what the seller ships himself", async () => {
    const spreadsheet = new TestSpreadsheet();
    await konbiniOrders(spreadsheet);
    expect(spreadsheet.value("prevention")).toMatchObject({
      konbini: [
        {
          shop: "",
          advice: "off",
          paidOrders: 9,
          paidUnits: 9,
          unpaidOrders: 3,
          unpaidUnits: 60,
          untoldOrders: 1,
          skus: ["OWN-1"],
        },
      ],
      cancelRates: [{ shop: "", until: TODAY, orders: 11, cancelled: 1 }],
    });
  });

  it("has no cancel rate where no report tells of cancelled orders", async () => {
    const spreadsheet = new TestSpreadsheet();
    const name = "unshipped-orders-cp932.txt";
    const bytes = readFileSync(join(process.cwd(), "test/fixtures/reports", name));
    await spreadsheet.import({ name, bytes, asOf: TODAY });
    expect(spreadsheet.value("prevention").cancelRates).toEqual([
      { shop: "", until: null, orders: 0, cancelled: 0 },
    ]);
  });
});
