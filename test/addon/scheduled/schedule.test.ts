import fc from "fast-check";
import { dueSlot, MOST_ATTEMPTS, missedSlot, type Scheduled } from "../../../src/addon/scheduled/due.ts";
import type { RunState } from "../../../src/addon/scheduled/run-state.ts";
import { type Clock, EVERY_DAY, lastSlot, nextSlot } from "../../../src/addon/scheduled/schedule.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Tuesday 2026-11-24T09:00 in Tokyo. */
const TUESDAY_9 = Date.UTC(2026, 10, 24, 0);
const slotAt = (day: number, hour: number) => TUESDAY_9 + (day - 24) * DAY + (hour - 9) * HOUR;

/** A zone whose clocks are `hours` ahead of UTC until `change` (epoch ms) and one more from then on. */
function clockOf(hours: number, change = Number.POSITIVE_INFINITY): Clock {
  const offset = (at: number) => (hours + (at >= change ? 1 : 0)) * HOUR;
  return {
    dayOf: (at) => {
      const shown = new Date(at + offset(at));
      return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() };
    },
    hourOf: ({ year, month, day }, hour) => {
      const shown = Date.UTC(year, month - 1, day, hour);
      return shown - offset(shown - offset(shown));
    },
  };
}

const TOKYO = clockOf(9);
const NO_RUNS: RunState = {
  slot: 0,
  attempts: 0,
  done: [],
  closed: true,
  running: null,
  hasNews: false,
  last: null,
  unwritten: [],
};
const DAILY: Scheduled = { hour: 6, days: EVERY_DAY, since: 0, trigger: { hourly: false } };
const WEEKDAYS = [1, 2, 3, 4, 5];

describe("the slots of a schedule", () => {
  it("are the chosen hour of the chosen days", () => {
    expect(lastSlot(DAILY, TUESDAY_9, TOKYO)).toBe(slotAt(24, 6));
    expect(nextSlot(DAILY, TUESDAY_9, TOKYO)).toBe(slotAt(25, 6));
    const fridays = { hour: 12, days: [5] };
    expect(lastSlot(fridays, TUESDAY_9, TOKYO)).toBe(slotAt(20, 12));
    expect(nextSlot(fridays, TUESDAY_9, TOKYO)).toBe(slotAt(27, 12));
    const tuesdays = { hour: 9, days: [2] };
    expect(lastSlot(tuesdays, TUESDAY_9, TOKYO)).toBe(TUESDAY_9);
    expect(nextSlot(tuesdays, TUESDAY_9, TOKYO)).toBe(TUESDAY_9 + 7 * DAY);
  });

  it("lie around every moment, on either side of a change of clocks, and none is between", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
        fc.integer({ min: 0, max: 60 * 24 }),
        fc.integer({ min: -11, max: 12 }),
        (hour, days, hours, zone) => {
          const clock = clockOf(zone, TUESDAY_9 + 20 * DAY + 3 * HOUR);
          const at = TUESDAY_9 + hours * HOUR;
          const last = lastSlot({ hour, days }, at, clock);
          const next = nextSlot({ hour, days }, at, clock);
          expect(last).toBeLessThanOrEqual(at);
          expect(next).toBeGreaterThan(at);
          expect(lastSlot({ hour, days }, next - 1, clock)).toBe(last);
          expect(nextSlot({ hour, days }, last, clock)).toBe(next);
          expect(lastSlot({ hour, days }, next, clock)).toBe(next);
        },
      ),
    );
  });
});

describe("the run of the day", () => {
  it("is due once, from a little before its hour to late in the day", () => {
    const slot = slotAt(24, 6);
    expect(dueSlot(DAILY, NO_RUNS, slot - 10 * 60_000, TOKYO)).toBe(slot);
    expect(dueSlot(DAILY, NO_RUNS, slot + 19 * HOUR, TOKYO)).toBe(slot);
    expect(dueSlot(DAILY, NO_RUNS, slot + 21 * HOUR, TOKYO)).toBeNull();
    const done = { ...NO_RUNS, slot, attempts: 1 };
    expect(dueSlot(DAILY, done, slot + HOUR, TOKYO)).toBeNull();
    expect(dueSlot(DAILY, done, slot + DAY, TOKYO)).toBe(slot + DAY);
    expect(dueSlot(DAILY, { ...done, closed: false }, slot + HOUR, TOKYO)).toBe(slot);
  });

  it("comes with the first hourly run after its hour", () => {
    const hourly = { ...DAILY, trigger: { hourly: true } };
    const slot = slotAt(24, 6);
    const before = { ...NO_RUNS, slot: slot - DAY };
    expect(dueSlot(hourly, before, slot - 10 * 60_000, TOKYO)).toBeNull();
    expect(dueSlot(hourly, before, slot + 50 * 60_000, TOKYO)).toBe(slot);
  });

  it("is not due on other days, nor for hours before it was switched on", () => {
    const saturday = slotAt(28, 6);
    expect(
      dueSlot({ ...DAILY, days: WEEKDAYS }, { ...NO_RUNS, slot: slotAt(27, 6) }, saturday, TOKYO),
    ).toBeNull();
    expect(dueSlot({ ...DAILY, since: TUESDAY_9 }, NO_RUNS, TUESDAY_9 + HOUR, TOKYO)).toBeNull();
    expect(
      missedSlot({ ...DAILY, since: TUESDAY_9 }, NO_RUNS, TUESDAY_9 + HOUR, TOKYO, Number.NaN),
    ).toBeNull();
  });
});

describe("a missed run", () => {
  const slot = slotAt(24, 6);
  const missed = (state: Partial<RunState>, at = TUESDAY_9, judgedAt = Number.NaN) =>
    missedSlot(DAILY, { ...NO_RUNS, slot: slot - DAY, ...state }, at, TOKYO, judgedAt);

  it("is one that has not come two hours after its time", () => {
    expect(missed({})).toBe(slot);
    expect(missed({}, slot + HOUR)).toBeNull();
    expect(missed({ slot, attempts: 1 })).toBeNull();
  });

  it("is also one that was cut off, or that failed to the end", () => {
    expect(missed({ slot, attempts: 1, closed: false })).toBe(slot);
    expect(missed({ slot, attempts: MOST_ATTEMPTS })).toBe(slot);
  });

  it("is made up for by any judging since", () => {
    expect(missed({}, TUESDAY_9, slot + 1)).toBeNull();
    expect(missed({}, TUESDAY_9, slot - 1)).toBe(slot);
  });
});
