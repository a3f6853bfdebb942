import fc from "fast-check";
import { lineState } from "../../src/orders/line-state.ts";
import { type Listing, Listings } from "../../src/orders/listings.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { batchOf, type Observation, observationAt } from "../../src/reports/observation.ts";
import { anyObservation, batch, DAY, HOUR, START } from "./given.ts";

const SHOP = "店";

interface GivenReport {
  readonly at: number;
  readonly listing: boolean;
  readonly seen: readonly Observation[];
}

/** The book after these reports, each complete. */
function bookOf(reports: readonly GivenReport[]): OrderBook {
  const book = new OrderBook();
  const listings: Listing[] = [];
  for (const { at, listing, seen } of reports) {
    book.observe(SHOP, at, batchOf(seen), listing ? "listing" : "report");
    if (listing) listings.push({ shop: SHOP, at });
    book.settleBy(new Listings(listings));
  }
  return book;
}

function endsOf(book: OrderBook) {
  return book.lines
    .map((line) => ({ line, end: lineState(line).end }))
    .sort((one, other) =>
      `${one.line.orderId}${one.line.sku}` < `${other.line.orderId}${other.line.sku}` ? -1 : 1,
    );
}

function pendingReport(at: number, ...seen: Partial<Observation>[]): GivenReport {
  const rows = batch(...seen.map((one) => ({ status: "pending" as const, ...one })));
  return { at, listing: true, seen: rowsOf(rows) };
}

function otherReport(at: number, ...seen: Partial<Observation>[]): GivenReport {
  return { at, listing: false, seen: rowsOf(batch(...seen)) };
}

function rowsOf(rows: ReturnType<typeof batch>): Observation[] {
  return Array.from({ length: rows.length }, (_, row) => observationAt(rows, row));
}

function endAfter(...reports: readonly GivenReport[]) {
  const [line] = bookOf(reports).lines;
  return line === undefined ? undefined : lineState(line).end;
}

describe("a report that lists every pending order", () => {
  it("ends, nobody knows how, the hold that it no longer lists", () => {
    expect(endAfter(pendingReport(START, {}), pendingReport(START + DAY))).toEqual({
      kind: "unknown",
      after: START,
      by: START + DAY,
      at: Number.NaN,
      cancelledBy: "unknown",
    });
  });

  it("says it of the seller's own shipments that another report showed, too", () => {
    expect(endAfter(otherReport(START, { channel: "merchant" }), pendingReport(START + DAY))?.kind).toBe(
      "unknown",
    );
  });

  it("never ends what Amazon ships, nor what only the seller added by hand", () => {
    expect(endAfter(otherReport(START, { channel: "amazon" }), pendingReport(START + DAY))).toBeNull();
    expect(endAfter(otherReport(START, {}), pendingReport(START + DAY))).toBeNull();
    expect(
      endAfter(
        pendingReport(START, {}),
        otherReport(START, { channel: "amazon" }),
        pendingReport(START + DAY),
      ),
    ).toBeNull();
  });

  it("is overruled by a later sight, in whatever order they come in", () => {
    const reports = [
      pendingReport(START, {}),
      pendingReport(START + DAY),
      otherReport(START + 2 * DAY, { status: "pending" }),
    ];
    expect(endAfter(...reports)).toBeNull();
    expect(endAfter(...[...reports].reverse())).toBeNull();
  });

  it("gives way to what another report says of the end, and bounds its time", () => {
    const cancelled = { status: "cancelled" as const, quantity: 0 };
    expect(
      endAfter(pendingReport(START, {}), pendingReport(START + DAY), otherReport(START + 6 * DAY, cancelled)),
    ).toMatchObject({ kind: "unpaid", after: START, by: START + DAY });
    expect(
      endAfter(
        pendingReport(START, {}),
        pendingReport(START + HOUR),
        otherReport(START + DAY, { status: "shipped", updatedAt: START + 5 * HOUR }),
      ),
    ).toMatchObject({ kind: "paid", after: START, by: START + HOUR });
  });

  it("says nothing about another shop, nor about its own minute", () => {
    const book = new OrderBook([], new Listings([{ shop: "別の店", at: START + DAY }]));
    book.observe(SHOP, START, batch({ channel: "merchant" }));
    expect(book.lines.map((line) => lineState(line).end)).toEqual([null]);
    expect(endAfter(otherReport(START, { channel: "merchant" }), pendingReport(START))).toBeNull();
  });

  it("gives the same book in whatever order the reports come, with gaps, overlaps and equal minutes", () => {
    const anyReports = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 5 }).map((days) => START + days * DAY),
        listing: fc.boolean(),
        seen: fc.array(anyObservation, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        anyReports.chain((reports) =>
          fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
        ),
        ([reports, shuffled]) => {
          const straight = endsOf(bookOf(reports));
          expect(endsOf(bookOf(shuffled))).toEqual(straight);
          expect(endsOf(bookOf([...shuffled, ...reports]))).toEqual(straight);
        },
      ),
      { numRuns: 100 },
    );
  });
});
