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
