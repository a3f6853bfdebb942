import fc from "fast-check";
import { ENOUGH_CANCELS, learnTerms } from "../../src/inquiries/payment-term.ts";
import type { Hold } from "../../src/orders/hold.ts";
import { holdOf, NOW, orderId } from "./given.ts";

const DAY = 86_400_000;
type Channel = Hold["line"]["channel"];

/** A hold that ended unpaid after so many days. */
function cancel(number: number, days: number, channel: Channel = "merchant", width = 0, shop = ""): Hold {
  const hold = holdOf({ shop, orderId: orderId(number), heldSince: NOW - 30 * DAY });
  const end = hold.heldSince + days * DAY;
  const known = width === 0 ? end : Number.NaN;
  const between = { after: end - (width * DAY) / 2, by: end + (width * DAY) / 2 };
  return {
    ...hold,
    line: { ...hold.line, channel },
    end: { kind: "unpaid", ...between, at: known, cancelledBy: "unknown" },
  };
}

const cancels = (count: number, days: number, channel?: Channel, width?: number, shop?: string) =>
  Array.from({ length: count }, (_, number) => cancel(number, days, channel, width, shop));
const termFor = (holds: readonly Hold[], channel: Channel = "merchant", asked = false) =>
  learnTerms(holds, 6, () => asked)(cancel(99, 1, channel));

describe("the payment term", () => {
  it("is the setting until there are enough cancels of that kind", () => {
    const setting = { days: 6, learnedFrom: 0 };
    expect(termFor(cancels(ENOUGH_CANCELS - 1, 7))).toEqual(setting);
    expect(termFor(cancels(ENOUGH_CANCELS, 7))).toEqual({ days: 7, learnedFrom: ENOUGH_CANCELS });
    expect(termFor(cancels(ENOUGH_CANCELS, 7), "amazon")).toEqual(setting);
    expect(termFor(cancels(ENOUGH_CANCELS, 7, "unknown"), "unknown")).toEqual(setting);
    expect(termFor(cancels(ENOUGH_CANCELS, 7, "merchant", 0, "二号店"))).toEqual(setting);
  });

  it("learns FBA and the seller's own shipping apart", () => {
    const holds = [...cancels(10, 7), ...cancels(12, 3, "amazon")];
    expect(termFor(holds)).toEqual({ days: 7, learnedFrom: 10 });
    expect(termFor(holds, "amazon")).toEqual({ days: 3, learnedFrom: 12 });
  });

  it("counts only ends known to within a day, after the first day, that the seller did not ask for", () => {
    expect(termFor(cancels(10, 7, "merchant", 1)).learnedFrom).toBe(10);
    expect(termFor(cancels(10, 7, "merchant", 1.1)).learnedFrom).toBe(0);
    expect(termFor(cancels(10, 0.5)).learnedFrom).toBe(0);
    expect(termFor(cancels(10, 7), "merchant", true).learnedFrom).toBe(0);
    const unknownStart = cancels(10, 7).map((hold) => ({
      ...hold,
      line: { ...hold.line, purchasedAt: Number.NaN },
    }));
    expect(termFor(unknownStart).learnedFrom).toBe(0);
    const paid = cancels(10, 7).map((hold) => ({
      ...hold,
      end: hold.end && { ...hold.end, kind: "paid" as const },
    }));
    expect(termFor(paid).learnedFrom).toBe(0);
  });

  it("is a median: some ends of another kind do not move it", () => {
    expect(termFor([...cancels(9, 7), ...cancels(4, 2)]).days).toBe(7);
    expect(termFor([...cancels(5, 6), ...cancels(5, 7)]).days).toBe(6.5);
  });

  it("does not learn from what a buyer is told to have cancelled", () => {
    const by = (hold: Hold, cancelledBy: "buyer" | "amazon"): Hold =>
      hold.end === null ? hold : { ...hold, end: { ...hold.end, cancelledBy } };
    const holds = cancels(10, 7).map((hold) => by(hold, "amazon"));
    expect(termFor(holds)).toEqual({ days: 7, learnedFrom: 10 });
    expect(termFor(holds.map((hold) => by(hold, "buyer"))).learnedFrom).toBe(0);
  });

  it("lies between the shortest and the longest, whatever the order", () => {
    const lengths = fc.array(fc.double({ min: 1, max: 20, noNaN: true }), { minLength: 10, maxLength: 30 });
    fc.assert(
      fc.property(lengths, (days) => {
        const holds = days.map((one, number) => cancel(number, one));
        const term = termFor(holds);
        expect(termFor([...holds].reverse())).toEqual(term);
        expect(term.days).toBeGreaterThanOrEqual(Math.min(...days) - 0.05);
        expect(term.days).toBeLessThanOrEqual(Math.max(...days) + 0.05);
      }),
    );
  });
});
