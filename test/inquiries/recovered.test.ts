import fc from "fast-check";
import type { Inquiry } from "../../src/inquiries/inquiry.ts";
import { holdsByLine } from "../../src/inquiries/line-lookup.ts";
import { type Recovered, recoveredBy, sumRecovered } from "../../src/inquiries/recovered.ts";
import type { Hold, HoldEnd } from "../../src/orders/hold.ts";
import { holdOf, inquiryOf, NOW, orderId, TOKYO, termOfDays } from "./given.ts";

const DAY = 86_400_000;
const SINCE = Date.UTC(2026, 10, 17, 15);

function hold(number: number, units: number, total: number, end: Partial<HoldEnd> | null): Hold {
  const held = holdOf({ orderId: orderId(number), units, total, heldSince: SINCE, lastSeenAt: SINCE + DAY });
  if (end === null) return held;
  const at = end.at ?? Number.NaN;
  return { ...held, end: { kind: "unpaid", after: SINCE + DAY, by: at, at, cancelledBy: "unknown", ...end } };
}

function recovered(holds: readonly Hold[], given: Partial<Inquiry> = {}, price = Number.NaN): Recovered {
  return recoveredBy(inquiryOf(holds, given), {
    holdOf: holdsByLine(holds),
    termOf: termOfDays(6),
    civil: TOKYO,
    priceSince: (_inquiry, from) => (from <= NOW ? price : Number.NaN),
  });
}

const contacted: Partial<Inquiry> = { state: "contacted", contactedAt: SINCE + DAY };
const NOTHING = { days: Number.NaN, unitDaysBack: Number.NaN, yenDaysBack: Number.NaN };

describe("what an inquiry brought", () => {
  it("is the time from the end to the expected release", () => {
    const end = { at: SINCE + 3.5 * DAY };
    expect(recovered([hold(1, 30, 90_000, end)], contacted)).toMatchObject({
      days: 2.5,
      unitDaysBack: 75,
      yenDaysBack: 225_000,
      unitDaysHeld: 105,
      yenDaysHeld: 315_000,
    });
  });

  it("is nothing without a contact, at or after the term, and for what was paid", () => {
    const early = hold(1, 30, 90_000, { at: SINCE + 3 * DAY });
    expect(recovered([early])).toMatchObject({ ...NOTHING, unitDaysHeld: 90 });
    expect(recovered([hold(1, 30, 90_000, { at: SINCE + 6 * DAY })], contacted)).toMatchObject(NOTHING);
    expect(recovered([hold(1, 30, 90_000, { kind: "paid", by: SINCE + 2 * DAY })], contacted)).toMatchObject({
      ...NOTHING,
      unitDaysHeld: Number.NaN,
    });
  });

  it("claims no day that may not have been won: of two reports the later counts", () => {
    const between = { after: SINCE + 2 * DAY, by: SINCE + 5 * DAY };
    expect(recovered([hold(1, 2, 1000, between)], contacted)).toMatchObject({ days: 1, unitDaysBack: 2 });
  });

  it("counts what is held until it was last seen, and knows no number that no report gave", () => {
    expect(recovered([hold(1, 10, 1000, null)])).toMatchObject({ unitDaysHeld: 10, yenDaysHeld: 1000 });
    const end = { at: SINCE + 3 * DAY };
    expect(recovered([hold(1, Number.NaN, Number.NaN, end)], contacted)).toMatchObject({
      days: 3,
      unitDaysBack: Number.NaN,
      yenDaysHeld: Number.NaN,
    });
    const dollars = hold(1, 1, 50, end);
    expect(recovered([{ ...dollars, line: { ...dollars.line, currency: "USD" } }]).yenDaysHeld).toBeNaN();
  });

  it("tells how the price changed once all has ended unpaid and a report gave one", () => {
    const end = { at: SINCE + 3 * DAY };
    expect(recovered([hold(1, 30, 90_000, end)], contacted, 2600).priceChange).toBe(-400);
    expect(recovered([hold(1, 30, 90_000, end)], contacted).priceChange).toBeNaN();
    expect(recovered([hold(1, 30, 90_000, null)], contacted, 2600).priceChange).toBeNaN();
  });

  it("is added up over inquiries, unknown left out", () => {
    const one = recovered([hold(1, 30, 90_000, { at: SINCE + 3 * DAY })], contacted);
    const other = recovered([hold(2, Number.NaN, 100, { at: SINCE + 5 * DAY })], contacted);
    expect(sumRecovered([one, other])).toMatchObject({ inquiries: 2, days: 4, unitDaysBack: 90 });
    expect(sumRecovered([])).toMatchObject({ inquiries: 0, days: Number.NaN });
  });

  it("never gives back more than the term, nor less than nothing", () => {
    const days = fc.double({ min: 1, max: 12, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(days, days), { minLength: 1, maxLength: 5 }), (ends) => {
        const holds = ends.map(([one, other], number) =>
          hold(number, 2, 1000, {
            after: SINCE + Math.min(one, other) * DAY,
            by: SINCE + Math.max(one, other) * DAY,
          }),
        );
        const brought = recovered(holds, contacted);
        if (Number.isNaN(brought.days)) return;
        expect(brought.days).toBeGreaterThan(0);
        expect(brought.days).toBeLessThanOrEqual(6);
        expect(brought.unitDaysBack).toBeLessThanOrEqual(holds.length * 2 * 6);
      }),
    );
  });
});
