import fc from "fast-check";
import { addDays, type CivilTime, expectedReturn, suggestedReplyBy } from "../../src/inquiries/dates.ts";
import { type Due, dueOf, returnDay } from "../../src/inquiries/due.ts";
import { withEntries } from "../../src/inquiries/history.ts";
import type { Inquiry } from "../../src/inquiries/inquiry.ts";
import type { ReportedState } from "../../src/inquiries/reported-state.ts";
import { daysFrom } from "../../src/inquiries/written-day.ts";
import { HELD, holdOf, inquiryOf, NOW, TOKYO, zoneNamed } from "./given.ts";

const DAY = 86_400_000;
const MIDNIGHT = TOKYO.startOf(TOKYO.dayOf(NOW));

function due(given: Partial<Inquiry>, more: Partial<Parameters<typeof dueOf>[1]> = {}): Due | null {
  const ground = {
    situation: HELD,
    unasked: false,
    reported: null,
    conflict: null,
    civil: TOKYO,
    at: NOW,
    ...more,
  };
  return dueOf(inquiryOf([holdOf()], given), ground);
}

const cancelled = (endedBy: number): ReportedState => ({
  state: "cancelled-by-amazon",
  evidence: "",
  endedBy,
  cancellersTold: false,
});

describe("what is due", () => {
  it("is the contact, then the wait, then the day of the answer", () => {
    expect(due({})?.kind).toBe("contact");
    const state = "contacted";
    expect(due({ state })?.kind).toBe("wait");
    expect(due({ state, replyBy: MIDNIGHT + DAY })).toMatchObject({ kind: "wait", day: MIDNIGHT + DAY });
    expect(due({ state, replyBy: MIDNIGHT })).toEqual({ kind: "reply-by", day: MIDNIGHT });
  });

  it("is to ask about what joined after the contact, unless the day of the answer has come", () => {
    const state = "contacted";
    expect(due({ state, replyBy: MIDNIGHT + DAY }, { unasked: true })?.kind).toBe("ask-again");
    expect(due({ state, replyBy: MIDNIGHT }, { unasked: true })?.kind).toBe("reply-by");
    expect(due({ state: "paid" }, { unasked: true })).toBeNull();
  });

  it("is put off until its day, and on it comes back until the seller moves the case on", () => {
    expect(due({ snoozeUntil: MIDNIGHT + DAY })?.kind).toBe("snoozed");
    const put = { snoozeUntil: MIDNIGHT };
    expect(due(put)?.kind).toBe("snooze-over");
    const { record } = inquiryOf([holdOf()]);
    const moved = { at: NOW, who: "seller", what: "state", value: "contacted" } as const;
    const history = withEntries(record.history, [moved]);
    expect(due({ ...put, state: "contacted", record: { ...record, history } })?.kind).toBe("wait");
    const again = withEntries(record.history, [{ ...moved, what: "replyBy", value: "2026-09-01" }]);
    expect(due({ ...put, state: "contacted", record: { ...record, history: again } })?.kind).toBe("wait");
    const named = withEntries(record.history, [{ ...moved, what: "agent", value: "佐藤" }]);
    expect(due({ ...put, state: "contacted", record: { ...record, history: named } })?.kind).toBe(
      "snooze-over",
    );
  });

  it("is the stock also of what the buyer withdrew by the reports, not of what the seller closed himself", () => {
    const reported = { ...cancelled(NOW - DAY), state: "withdrawn" } as const;
    const situation = { ...HELD, open: 0 };
    const { record } = inquiryOf([holdOf()]);
    const shown = { state: "withdrawn", record: { ...record, written: "withdrawn" } } as const;
    expect(due(shown, { situation, reported })?.kind).toBe("stock");
    const own = { state: "withdrawn", record: { ...record, written: null } } as const;
    expect(due(own, { situation, reported })).toBeNull();
  });

  it("is to close what nobody tells the end of, and nothing where nobody asked", () => {
    const situation = { ...HELD, open: 0 };
    expect(due({ state: "contacted" }, { situation })?.kind).toBe("close");
    expect(due({}, { situation })).toBeNull();
    expect(due({ state: "paid" }, { situation })).toBeNull();
  });

  it("is a conflict also of a closed case", () => {
    const conflict = { entered: "支払い済み", reported: "expired", evidence: "" } as const;
    expect(due({ state: "paid" }, { conflict })?.kind).toBe("conflict");
  });

  it("is to check the stock on the day after the end, for two weeks", () => {
    const state = "cancelled-by-amazon";
    const reported = cancelled(NOW);
    expect(due({ state }, { reported })).toMatchObject({ kind: "stock-later", day: MIDNIGHT + DAY });
    expect(due({ state }, { reported, at: MIDNIGHT + DAY })?.kind).toBe("stock");
    expect(due({ state }, { reported, at: MIDNIGHT + 15 * DAY - 1 })?.kind).toBe("stock");
    expect(due({ state }, { reported, at: MIDNIGHT + 15 * DAY })).toBeNull();
    expect(due({ state: "stock-back" }, { reported })).toBeNull();
  });

  it("goes by the day of the seller's entry where no report shows the end", () => {
    const { record } = inquiryOf([holdOf()]);
    const entered = { at: NOW, who: "seller", what: "state", value: "expired" } as const;
    const history = withEntries(record.history, [entered]);
    const inquiry = inquiryOf([holdOf()], { state: "expired", record: { ...record, history } });
    expect(returnDay(inquiry, null, TOKYO)).toBe(MIDNIGHT + DAY);
    expect(returnDay(inquiryOf([holdOf()], { state: "expired" }), null, TOKYO)).toBeNaN();
  });

  it("keeps to the calendar over the ends of months and changes of the clock", () => {
    const zones = ["America/New_York", "Europe/London", "Asia/Tokyo", "Australia/Lord_Howe"].map(zoneNamed);
    fc.assert(
      fc.property(
        fc.constantFrom<CivilTime>(...zones),
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) }),
        fc.integer({ min: 1, max: 30 }),
        (zone, at, days) => {
          const day = zone.dayOf(at);
          expect(daysFrom(day, zone.dayOf(suggestedReplyBy(at, days, zone)))).toBe(days);
          expect(daysFrom(day, zone.dayOf(expectedReturn(at, zone)))).toBe(1);
          expect(zone.startOf(addDays(day, 1))).toBeGreaterThan(at);
        },
      ),
      { numRuns: 60 },
    );
  });
});
