import fc from "fast-check";
import {
  addDays,
  DAY,
  expectedRelease,
  expectedReturn,
  formatDay,
  suggestedReplyBy,
} from "../../src/inquiries/dates.ts";
import { TOKYO, zoneAt } from "./given.ts";

describe("dates of an inquiry", () => {
  it("expects the release one payment term after the hold began", () => {
    const since = Date.UTC(2026, 10, 18, 3, 30);
    expect(expectedRelease(since, 6)).toBe(Date.UTC(2026, 10, 24, 3, 30));
  });

  it("counts the reply-by day from the day of contact in the shop's zone", () => {
    // 00:30 on the 25th in Tokyo is still the 24th in UTC.
    const contacted = Date.UTC(2026, 10, 24, 15, 30);
    expect(TOKYO.dayOf(suggestedReplyBy(contacted, 3, TOKYO))).toEqual({ year: 2026, month: 11, day: 28 });
    expect(zoneAt(0).dayOf(suggestedReplyBy(contacted, 3, zoneAt(0)))).toEqual({
      year: 2026,
      month: 11,
      day: 27,
    });
  });

  it("expects the stock back on the day after Amazon's cancel, over the end of a year", () => {
    const cancelled = Date.UTC(2026, 11, 31, 14, 59);
    expect(expectedReturn(cancelled, TOKYO)).toBe(Date.UTC(2026, 11, 31, 15));
  });

  it("knows leap days", () => {
    expect(addDays({ year: 2028, month: 2, day: 28 }, 1)).toEqual({ year: 2028, month: 2, day: 29 });
    expect(addDays({ year: 2027, month: 2, day: 28 }, 1)).toEqual({ year: 2027, month: 3, day: 1 });
  });

  it("steps through the calendar day by day", () => {
    const day = fc.integer({ min: -20_000, max: 40_000 }).map((days) => zoneAt(0).dayOf(days * DAY));
    const steps = fc.integer({ min: -800, max: 800 });
    fc.assert(
      fc.property(day, steps, steps, (from, one, other) => {
        expect(addDays(addDays(from, one), other)).toEqual(addDays(from, one + other));
        expect(zoneAt(0).startOf(addDays(from, one)) - zoneAt(0).startOf(from)).toBe(one * DAY);
      }),
    );
  });

  it("never asks for an answer before the day of contact, in any zone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: -11, max: 14 }),
        (contacted, days, hours) => {
          const zone = zoneAt(hours);
          const by = suggestedReplyBy(contacted, days, zone);
          expect(by).toBe(zone.startOf(zone.dayOf(by)));
          expect(by - zone.startOf(zone.dayOf(contacted))).toBe(days * DAY);
        },
      ),
    );
  });

  it("writes days as the language does", () => {
    expect(formatDay({ year: 2026, month: 11, day: 24 }, "ja")).toBe("11月24日");
    expect(formatDay({ year: 2026, month: 11, day: 24 }, "en")).toBe("24 Nov");
  });
});
