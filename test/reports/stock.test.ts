import fc from "fast-check";
import { packStock, unpackStock } from "../../src/reports/packed-stock.ts";
import {
  STOCK_STATUSES,
  type StockRow,
  sliceStock,
  stockAt,
  stockBatchOf,
} from "../../src/reports/stock-batch.ts";
import { fixture, stock } from "./given.ts";

const anyOffer: fc.Arbitrary<StockRow> = fc.record({
  sku: fc.string({ minLength: 1, maxLength: 10 }),
  asin: fc.constantFrom("", "B0TOY00001"),
  title: fc.string({ maxLength: 10 }),
  channel: fc.constantFrom("amazon", "merchant", "unknown"),
  available: fc.option(fc.nat(999), { nil: Number.NaN }),
  reserved: fc.option(fc.nat(999), { nil: Number.NaN }),
  price: fc.option(fc.nat(99_999), { nil: Number.NaN }),
  status: fc.constantFrom(...STOCK_STATUSES),
});

function offers(name: string): readonly StockRow[] {
  const { batch } = stock(fixture(name));
  return Array.from({ length: batch.length }, (_, index) => stockAt(batch, index));
}

describe("stock reports", () => {
  it("all listings tell stock, what pending orders hold, and the offer's status", () => {
    const read = stock(fixture("all-listings.txt"));
    expect(read).toMatchObject({
      kind: "all-listings",
      rows: 4,
      duplicates: 1,
      rejected: [],
      asWritten: true,
    });
    expect(offers("all-listings.txt")).toEqual([
      {
        sku: "TOY-001",
        asin: "B0TOY00001",
        title: "戦隊ロボ 限定版①",
        channel: "merchant",
        available: 12,
        reserved: 30,
        price: 4207,
        status: "active",
      },
      {
        sku: "TOY-002",
        asin: "B0TOY00002",
        title: "ﾌｨｷﾞｭｱ 3～5個",
        channel: "amazon",
        available: Number.NaN,
        reserved: Number.NaN,
        price: 1980,
        status: "active",
      },
      {
        sku: "TEA-1",
        asin: "B0TEA00001",
        title: "髙級 茶碗",
        channel: "merchant",
        available: 0,
        reserved: 0,
        price: Number.NaN,
        status: "inactive",
      },
    ]);
  });

  it("all listings have Japanese headers in Japan, and CP932", () => {
    expect(stock(fixture("all-listings-japanese-cp932.txt"))).toMatchObject({
      kind: "all-listings",
      encoding: "cp932",
    });
    expect(offers("all-listings-japanese-cp932.txt")).toMatchObject([
      {
        sku: "TOY-001",
        asin: "B0TOY00001",
        available: 12,
        channel: "merchant",
        price: 4207,
        status: "active",
      },
      { sku: "TOY-002", title: "ﾌｨｷﾞｭｱ 3～5個", available: Number.NaN, channel: "amazon" },
      { sku: "00123", title: '"高品質" モニター 24" ㈱テスト製', available: 0, status: "inactive" },
    ]);
  });

  it("open listings leave the units of FBA offers blank", () => {
    expect(stock(fixture("open-listings.txt")).kind).toBe("open-listings");
    expect(offers("open-listings.txt")).toMatchObject([
      { sku: "TOY-001", available: 12, channel: "merchant", price: 4207, title: "" },
      { sku: "TOY-002", available: Number.NaN, channel: "amazon" },
      { sku: "00123", available: 0, channel: "merchant" },
    ]);
  });

  it("FBA stock tells what can be bought and what is reserved", () => {
    expect(stock(fixture("fba-stock.txt")).kind).toBe("fba-stock");
    expect(offers("fba-stock.txt")).toMatchObject([
      { sku: "TOY-001", asin: "B0TOY00001", available: 12, reserved: 30, channel: "amazon", price: 4207 },
      { sku: "00123", title: '"高品質" モニター 24" ㈱テスト製', available: 0, reserved: 0 },
    ]);
  });

  it("reject rows with their place, and keep the others", () => {
    const read = stock(
      "sku\tasin\tprice\tquantity\n\tB0TOY00001\t1\t1\nA\tB0TOY00001\t1\tmany\nB\tB0TOY00001\nC\t4900000000000\t\t2\n",
    );
    expect(read.rejected).toEqual([
      { line: 2, column: "sku", reason: "missing-sku", cell: "" },
      { line: 3, column: "quantity", reason: "unreadable-quantity", cell: "many" },
      { line: 4, column: "", reason: "too-few-cells", cell: "2/4" },
    ]);
    expect(read.batch).toMatchObject({
      length: 1,
      sku: ["C"],
      asin: [""],
      price: [Number.NaN],
      available: [2],
    });
    expect(read.rows).toBe(4);
  });
});

describe("a packed stock batch", () => {
  const batches = fc.array(anyOffer, { maxLength: 10 }).map(stockBatchOf);
  const one = packStock(
    stockBatchOf([
      {
        sku: "A",
        asin: "B0TOY00001",
        title: "積み木",
        channel: "amazon",
        available: 1,
        reserved: 0,
        price: 1,
        status: "active",
      },
    ]),
  );

  it("comes out of JSON as it went in, whole or in slices", () => {
    fc.assert(
      fc.property(batches, fc.nat(10), (batch, cut) => {
        const slices = [sliceStock(batch, 0, cut), sliceStock(batch, cut, batch.length)];
        const back = slices.map((slice) => unpackStock(JSON.parse(JSON.stringify(packStock(slice)))));
        const rows = back.flatMap((unpacked) => {
          if (!unpacked.ok) throw new Error(unpacked.error);
          return Array.from({ length: unpacked.batch.length }, (_, row) => stockAt(unpacked.batch, row));
        });
        expect(stockBatchOf(rows)).toEqual(batch);
      }),
    );
  });

  it.each([
    ["no object", 3, "not-a-batch"],
    ["another version", { ...one, version: 2 }, "unknown-version"],
    ["more rows than a call carries", { ...one, length: 1e9 }, "too-long"],
    ["a longer column", { ...one, price: [1, 2] }, "unequal-lengths"],
    ["no SKU", { ...one, texts: ["", "B0TOY00001"], sku: [0] }, "malformed-value"],
    ["an ASIN that is none", { ...one, asin: [0] }, "malformed-value"],
    ["units below 0", { ...one, available: [-1] }, "malformed-value"],
    ["an unknown status", { ...one, status: [9] }, "malformed-value"],
  ])("with %s is refused", (_, value, error) => {
    expect(unpackStock(value)).toMatchObject({ ok: false, error });
  });

  it("is refused, never thrown at, whatever was put in its place", () => {
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(one)), fc.anything())
      .map(([column, value]) => ({ ...one, [column]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), changed), (value) => {
        expect(typeof unpackStock(value).ok).toBe("boolean");
      }),
    );
  });
});
