import vm from "node:vm";
import { type CellRows, type ReadTable, readCells } from "../../src/reports/cells.ts";
import { observationAt } from "../../src/reports/observation.ts";
import { JAPAN } from "../../src/reports/time-zone.ts";

function table(...rows: CellRows): ReadTable {
  const result = readCells(rows, JAPAN);
  if (!result.recognised) throw new Error("not recognised");
  return result;
}

describe("a table in a spreadsheet", () => {
  it("is read by Japanese headers", () => {
    const bought = new Date("2026-08-26T14:29:00+09:00");
    const read = table(
      ["注文番号", "商品名", "SKU", "ASIN", "数量", "金額", "注文日時", "状態", "支払方法", "観測時刻"],
      [
        "249-0000001-0000001",
        "積み木",
        "00123",
        "b0toy00001",
        30,
        126210,
        bought,
        "保留中",
        "コンビニ払い",
        bought,
      ],
    );
    expect(observationAt(read.batch, 0)).toMatchObject({
      orderId: "249-0000001-0000001",
      title: "積み木",
      sku: "00123",
      asin: "B0TOY00001",
      quantity: 30,
      total: 126210,
      purchasedAt: bought.getTime(),
      status: "pending",
      payment: "convenience-store",
    });
    expect(read).toMatchObject({
      hasOrderIds: true,
      rowOf: [1],
      observedAt: [bought.getTime()],
      rejected: [],
    });
  });

  it("is read by Amazon's headers and by our own English ones", () => {
    const amazon = table(
      ["amazon-order-id", "order-status", "quantity"],
      ["249-0000001-0000001", "Shipped", "2"],
    );
    expect(observationAt(amazon.batch, 0)).toMatchObject({ status: "shipped", quantity: 2 });
    const own = table(
      ["Order number", "Status", "Quantity"],
      ["249-0000001-0000001", "Partially shipped", 2],
    );
    expect(observationAt(own.batch, 0)).toMatchObject({ status: "partially-shipped", quantity: 2 });
  });

  it("without order ids and statuses holds pending orders, each of its own", () => {
    const read = table(["商品名", "数量"], ["積み木", 3], ["積み木", 3]);
    expect(read.hasOrderIds).toBe(false);
    expect(read.batch.status.toArray()).toEqual(["pending", "pending"]);
    expect(new Set(read.batch.orderId.toArray()).size).toBe(2);
    expect(read.batch.sku.toArray()).toEqual(["", ""]);
  });

  it("tells each row's place, blank and unreadable ones aside", () => {
    const read = table(
      ["注文番号", "数量"],
      ["", ""],
      ["249-0000001-0000001", 1],
      ["x", 1],
      ["249-0000001-0000002", "多数"],
      ["249-0000001-0000001", 2],
    );
    expect(read.rowOf).toEqual([2, 5]);
    expect(read.batch.ordinal.toArray()).toEqual([1, 2]);
    expect(read.rejected).toEqual([
      { line: 4, column: "注文番号", reason: "malformed-order-id", cell: "x" },
      { line: 5, column: "数量", reason: "unreadable-quantity", cell: "多数" },
    ]);
  });

  it("takes dates from another realm, serials and texts", () => {
    const foreign: unknown = vm.runInNewContext("new Date(1787722140000)");
    const read = table(
      ["数量", "注文日時"],
      [1, foreign],
      [1, 46260 + 14.5 / 24],
      [1, "2026/08/26 14:29"],
      [1, ""],
    );
    expect(read.batch.purchasedAt.toArray()).toEqual([
      1787722140000,
      Date.parse("2026-08-26T14:30:00+09:00"),
      Date.parse("2026-08-26T14:29:00+09:00"),
      Number.NaN,
    ]);
  });

  it.each([[true], [new Date(Number.NaN)], ["昨日"], [{}]])("does not take %j for a date", (cell) => {
    expect(table(["数量", "注文日時"], [1, cell]).rejected).toMatchObject([{ reason: "unreadable-date" }]);
  });

  it("tells each row's shop", () => {
    const read = table(["数量", "店舗名"], [1, "一号店"], [1, ""], [1, 2]);
    expect(read.shop).toEqual(["一号店", "", "2"]);
    expect(table(["数量"], [1]).shop).toEqual([""]);
  });

  it("takes rows of one order for several lines, but not those of other times or shops", () => {
    const order = "249-0000001-0000001";
    const read = table(
      ["注文番号", "数量", "観測日時", "店舗"],
      [order, 1, "2026/08/26", "一号店"],
      [order, 1, "2026/08/26", "一号店"],
      [order, 1, "2026/08/27", "一号店"],
      [order, 1, "2026/08/26", "二号店"],
    );
    expect(read.batch.ordinal.toArray()).toEqual([1, 2, 1, 1]);
  });

  it("keeps numbers that are ids", () => {
    expect(table(["SKU", "数量"], [123, 1]).batch.sku.toArray()).toEqual(["123"]);
  });

  it.each([
    [[]],
    [[[]]],
    [
      [
        ["商品名", "色"],
        ["積み木", "赤"],
      ],
    ],
  ])("needs a quantity or a status: %j", (rows) => {
    expect(readCells(rows, JAPAN)).toMatchObject({ recognised: false });
  });

  it("that is none tells what its first row holds", () => {
    expect(readCells([["商品名", "", 5]], JAPAN)).toEqual({ recognised: false, found: ["商品名", "5"] });
  });
});
