import fc from "fast-check";
import { Listings } from "../../src/orders/listings.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { batchOf, type Observation } from "../../src/reports/observation.ts";
import { anyObservation, asRead, batch, DAY, HOUR, START } from "./given.ts";

const SHOP = "店";

/** Rows of a report: mostly one an order, now and then several of one that may or may not be the same line. */
const anyRows: fc.Arbitrary<readonly Observation[]> = fc.array(
  fc
    .record({ seen: anyObservation, order: fc.nat(12), sku: fc.constantFrom("", "TOY-1", "TOY-2", "TOY-3") })
    .map(({ seen, order, sku }) => ({
      ...seen,
      sku,
      orderId: `250-0000000-${String(order).padStart(7, "0")}`,
    })),
  { maxLength: 14 },
);

const anyReport = fc.record({
  rows: anyRows,
  hour: fc.nat(40),
  told: fc.constantFrom("report" as const, "listing" as const, "seller" as const),
});

describe("a book whose first report stays in its columns", () => {
  it("makes objects only of the lines that are asked for", () => {
    const book = new OrderBook();
    const rows = batch(
      { orderId: "250-0000000-0000001", status: "pending" },
      { orderId: "250-0000000-0000002", status: "shipped" },
      { orderId: "250-0000000-0000003", status: "shipped" },
    );
    book.observe(SHOP, START, asRead(rows));
    expect(book.everPending.map(({ orderId }) => orderId)).toEqual(["250-0000000-0000001"]);
    expect([0, 1, 2].map((index) => book.isRow(index))).toEqual([false, true, true]);
    expect(book.lineAt(1)).toBe(book.lines[1]);
    expect(book.lines).toHaveLength(3);
  });

  it("is the book that line by line would be, whoever looks at it in between", () => {
    fc.assert(
      fc.property(
        fc.array(anyReport, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(40), { maxLength: 3 }),
        fc.array(fc.nat(13), { maxLength: 4 }),
        fc.boolean(),
        (reports, listed, looks, looked) => {
          const listings = new Listings(listed.map((hour) => ({ shop: SHOP, at: START + hour * HOUR })));
          const plain = new OrderBook();
          const rows = new OrderBook();
          for (const { rows: seen, hour, told } of reports) {
            const at = START + hour * HOUR;
            const expected = plain.observe(SHOP, at, batchOf(seen), told);
            expect(rows.observe(SHOP, at, asRead(batchOf(seen)), told)).toEqual(expected);
            for (const index of looks) {
              if (index < plain.length) expect(rows.lineAt(index)).toEqual(plain.lines[index]);
            }
            if (looked) expect(rows.everPending).toEqual(plain.everPending);
            expect(rows.settleBy(listings)).toEqual(plain.settleBy(listings));
          }
          expect(rows.everPending).toEqual(plain.everPending);
          for (const { orderId } of plain.lines) {
            expect(rows.linesOf(SHOP, orderId)).toEqual(plain.linesOf(SHOP, orderId));
          }
          expect(rows.lines).toEqual(plain.lines);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("lets a later report speak of a row's line", () => {
    const book = new OrderBook();
    book.observe(SHOP, START, asRead(batch({ quantity: 30 })));
    const change = book.observe(SHOP, START + DAY, asRead(batch({ status: "shipped" }, { sku: "TOY-2" })));
    expect(change).toMatchObject({ new: 1, changed: 1, touched: [0, 1] });
    expect(book.lines.map(({ sightings }) => sightings.length)).toEqual([2, 1]);
  });
});
