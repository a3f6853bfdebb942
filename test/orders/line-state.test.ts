import fc from "fast-check";
import { lineState } from "../../src/orders/line-state.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import type { Observation } from "../../src/reports/observation.ts";
import { batchOf } from "../../src/reports/observation.ts";
import { anyHistory, batch, DAY, HOUR, START } from "./given.ts";

function stateAfter(...reports: readonly (readonly [number, Partial<Observation>])[]) {
  const book = new OrderBook();
  for (const [at, said] of reports) book.observe("", at, batch(said));
  const line = book.lines[0];
  if (line === undefined) throw new Error("no line");
  return lineState(line);
}

describe("the state of an order line", () => {
  it("tells how long a hold was seen from what is only assumed since", () => {
    const state = stateAfter([START, { quantity: 1 }], [START + 2 * DAY, { quantity: 1 }]);
    expect(state).toMatchObject({ pendingFrom: START, pendingUntil: START + 2 * DAY, end: null });
  });

  it("says that a hold ended paid, between the last sight and the first sight after", () => {
    const state = stateAfter([START, {}], [START + DAY, { status: "shipped" }]);
    expect(state.end).toEqual({
      kind: "paid",
      after: START,
      by: START + DAY,
      at: Number.NaN,
      cancelledBy: "unknown",
    });
  });

  it("takes Amazon's own time of a cancel", () => {
    const updatedAt = START + 6 * DAY + HOUR;
    const state = stateAfter([START, {}], [START + 7 * DAY, { status: "cancelled", updatedAt }]);
    expect(state.end).toEqual({
      kind: "unpaid",
      after: START,
      by: START + 7 * DAY,
      at: updatedAt,
      cancelledBy: "unknown",
    });
  });

  it.each([
    ["amazon", "unpaid"],
    ["buyer", "unpaid"],
    ["merchant", "by-seller"],
    ["unknown", "unpaid"],
  ] as const)("says of a hold cancelled by %s that it ended %s", (cancelledBy, kind) => {
    const state = stateAfter([START, {}], [START + DAY, { status: "cancelled", cancelledBy }]);
    expect(state).toMatchObject({ cancelledBy, end: { kind, cancelledBy } });
  });

  it("learns who cancelled from whichever report tells, and knows when the cancel was first seen", () => {
    const cancelled = { status: "cancelled", quantity: 0 } as const;
    const reports = [
      [START, {}],
      [START + DAY, cancelled],
      [START + 2 * DAY, { ...cancelled, cancelledBy: "merchant" }],
      [START + 3 * DAY, cancelled],
    ] as const;
    for (const order of [reports, [...reports].reverse()]) {
      expect(stateAfter(...order)).toMatchObject({
        cancelledBy: "merchant",
        end: { kind: "by-seller", by: START + DAY, cancelledBy: "merchant" },
      });
    }
  });

  it("tells who cancelled after it was paid, without a word on the hold, and of nothing that is not cancelled", () => {
    const paid = [START + HOUR, { status: "unshipped" }] as const;
    const state = stateAfter([START, {}], paid, [START + DAY, { status: "cancelled", cancelledBy: "buyer" }]);
    expect(state).toMatchObject({ cancelledBy: "buyer", end: { kind: "paid", cancelledBy: "unknown" } });
    expect(stateAfter([START, { cancelledBy: "buyer" }])).toMatchObject({
      cancelledBy: "unknown",
      end: null,
    });
  });

  it("says paid where an order was seen paid before it was cancelled", () => {
    const state = stateAfter(
      [START, {}],
      [START + HOUR, { status: "unshipped" }],
      [START + DAY, { status: "cancelled" }],
    );
    expect(state).toMatchObject({ status: "cancelled", end: { kind: "paid" } });
  });

  it("has no hold where the line was never seen pending", () => {
    const state = stateAfter([START, { status: "cancelled", quantity: 0 }]);
    expect(state).toMatchObject({ status: "cancelled", end: null });
    expect(state.pendingFrom).toBeNaN();
    expect(state.quantity).toBeNaN();
  });

  it("never goes back from paid to pending, whatever time an old report is given", () => {
    const state = stateAfter([START, {}], [START + HOUR, { status: "unshipped" }], [START + DAY, {}]);
    expect(state).toMatchObject({ status: "unshipped", end: { kind: "paid" } });
  });

  it("prefers what was seen while pending", () => {
    const state = stateAfter(
      [START, { quantity: 30, total: 98_000 }],
      [START + DAY, { status: "shipped", quantity: 28 }],
    );
    expect(state).toMatchObject({ quantity: 30, total: 98_000 });
  });

  it("says of a shipment's own time of change only that it was paid by then", () => {
    const shippedAt = START + 3 * HOUR;
    const end = (updatedAt: number) =>
      stateAfter([START, {}], [START + DAY, { status: "shipped", updatedAt }]).end;
    expect(end(shippedAt)).toMatchObject({ kind: "paid", after: START, by: shippedAt, at: Number.NaN });
    expect(end(START + 2 * DAY)).toMatchObject({ after: START, by: START + DAY });
    expect(end(START - HOUR)).toMatchObject({ after: START - HOUR, by: START - HOUR });
  });

  it.each(["unshipped", "partially-shipped", "shipped"] as const)("is paid once it was seen %s", (status) => {
    expect(stateAfter([START, {}], [START + DAY, { status }]).end).toMatchObject({
      kind: "paid",
      by: START + DAY,
    });
  });

  it("ends where the end was seen first", () => {
    const reports = [
      [START + 3 * DAY, { status: "shipped" }],
      [START + 2 * DAY, { status: "unshipped" }],
      [START, {}],
    ] as const;
    expect(stateAfter(...reports).end).toMatchObject({ by: START + 2 * DAY });
    expect(stateAfter(...reports)).toMatchObject({
      status: "shipped",
      firstSeenAt: START,
      lastSeenAt: START + 3 * DAY,
    });
  });

  it("ends with a cancel that was seen before the last pending report", () => {
    const state = stateAfter([START + DAY, {}], [START, { status: "cancelled" }]);
    expect(state).toMatchObject({ status: "cancelled", end: { after: START, by: START } });
  });

  it("is done once shipped or cancelled, whichever was seen last", () => {
    const shipped = [START, { status: "shipped" }] as const;
    const cancelled = [START, { status: "cancelled" }] as const;
    expect(stateAfter(shipped, [START + DAY, { status: "unshipped" }]).status).toBe("shipped");
    expect(stateAfter(cancelled, [START + DAY, { status: "unshipped" }]).status).toBe("cancelled");
    expect(stateAfter(cancelled, [START + DAY, { status: "shipped" }]).status).toBe("shipped");
    expect(stateAfter([START, { status: "unknown" }], [START, {}]).status).toBe("pending");
    expect(stateAfter(shipped, cancelled).status).toBe("cancelled");
    expect(
      stateAfter([START, { status: "unshipped" }], [START, { status: "partially-shipped" }]).status,
    ).toBe("partially-shipped");
  });

  it("knows units and total by the last report that told them, and by a report rather than the seller", () => {
    const units = (...reports: readonly (readonly [number, Partial<Observation>])[]) =>
      stateAfter(...reports).quantity;
    expect(units([START, { quantity: 3 }], [START + DAY, { quantity: 2 }], [START + 2 * DAY, {}])).toBe(2);
    expect(units([START + DAY, { quantity: 2 }], [START, { quantity: 3 }])).toBe(2);
    const shipped = { status: "shipped", quantity: 5 } as const;
    expect(units([START, { status: "unshipped", quantity: 4 }], [START, shipped])).toBe(5);
    const book = new OrderBook();
    book.observe("", START + DAY, batch({ quantity: 9, total: 900 }), "seller");
    book.observe("", START, batch({ status: "shipped", quantity: 8 }));
    const [line] = book.lines;
    expect(line && lineState(line)).toMatchObject({ quantity: 8, total: 900 });
  });

  it("takes the later stage where two reports of one moment differ", () => {
    expect(stateAfter([START, { status: "unshipped" }], [START, {}])).toMatchObject({
      status: "unshipped",
      end: { kind: "paid" },
    });
  });

  it("never forgets a known quantity and never leaves the times of the reports", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const book = new OrderBook();
        const known = new Set<string>();
        for (const { at, seen } of history) {
          book.observe("", at, batchOf([seen]));
          if (seen.quantity > 0) known.add(`${seen.orderId} ${seen.sku}`);
        }
        const times = history.map(({ at }) => at);
        for (const line of book.lines) {
          const state = lineState(line);
          expect(state.quantity > 0).toBe(known.has(`${line.orderId} ${line.sku}`));
          expect(times).toContain(state.firstSeenAt);
          expect(times).toContain(state.lastSeenAt);
        }
      }),
    );
  });
});
