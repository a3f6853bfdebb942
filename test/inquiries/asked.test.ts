import { askedAgain, askingAbout, askingsOf } from "../../src/inquiries/asked.ts";
import { type HistoryEntry, withEntries } from "../../src/inquiries/history.ts";
import type { Inquiry } from "../../src/inquiries/inquiry.ts";
import { dayText } from "../../src/inquiries/written-day.ts";
import { holdOf, inquiryOf, NOW, TOKYO } from "./given.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MIDNIGHT = TOKYO.startOf(TOKYO.dayOf(NOW));

type Noted = readonly [at: number, what: HistoryEntry["what"], value: string];

function askings(given: Partial<Inquiry>, ...noted: readonly Noted[]) {
  return askingsOf(withNoted(given, noted), TOKYO);
}

function withNoted(given: Partial<Inquiry>, noted: readonly Noted[]): Inquiry {
  const inquiry = inquiryOf([holdOf()], given);
  const entries = noted.map(([at, what, value]) => ({ at, who: "seller", what, value }) as const);
  const history = withEntries(inquiry.record.history, entries);
  return { ...inquiry, record: { ...inquiry.record, history } };
}

const day = (at: number): string => dayText(TOKYO.dayOf(at));

describe("when Amazon was asked", () => {
  it("is never, or not known, without a day", () => {
    expect(askings({})).toEqual([]);
    expect(askings({ state: "contacted" })).toBeNull();
  });

  it("is some time of the day that was entered later, and by the moment of one that was entered on it", () => {
    const contactedAt = MIDNIGHT - DAY;
    expect(askings({ contactedAt }, [NOW, "contactedAt", day(contactedAt)])).toEqual([
      { at: contactedAt, day: contactedAt, until: MIDNIGHT - 1 },
    ]);
    expect(askings({ contactedAt: MIDNIGHT }, [NOW, "contactedAt", day(MIDNIGHT)])).toEqual([
      { at: MIDNIGHT, day: MIDNIGHT, until: NOW },
    ]);
  });

  it("is when the state was set to it, unless that was taken back", () => {
    const state: Noted = [NOW, "state", "contacted"];
    expect(askings({ state: "contacted" }, state)?.map(({ at }) => at)).toEqual([NOW]);
    expect(askings({ state: "to-contact" }, state, [NOW + HOUR, "state", "to-contact"])).toEqual([]);
    const anew = askings({}, state, [NOW + HOUR, "state", "to-contact"], [NOW + DAY, "state", "contacted"]);
    expect(anew?.map(({ at }) => at)).toEqual([NOW + DAY]);
  });

  it("is as often as it was: by one more contact, or a later day in place of one that was entered on it", () => {
    const first: Noted = [NOW, "contactedAt", day(NOW)];
    const inquiry = withNoted({ contactedAt: MIDNIGHT }, [first]);
    const again = { ...inquiry, record: askedAgain(inquiry.record, NOW + 2 * DAY) };
    expect(askingsOf(again, TOKYO)?.map(({ at }) => at)).toEqual([MIDNIGHT, NOW + 2 * DAY]);
    const later: Noted = [NOW + DAY, "contactedAt", day(NOW + DAY)];
    expect(askings({ contactedAt: MIDNIGHT + DAY }, first, later)?.map(({ at }) => at)).toEqual([
      NOW,
      MIDNIGHT + DAY,
    ]);
    // An earlier day corrects it, and a cleared one was none.
    const corrected: Noted = [NOW, "contactedAt", day(NOW - DAY)];
    expect(askings({ contactedAt: MIDNIGHT - DAY }, first, corrected)).toHaveLength(1);
    const cleared: Noted = [NOW, "contactedAt", ""];
    expect(askings({ contactedAt: MIDNIGHT + DAY }, first, cleared, later)).toHaveLength(1);
  });

  it("can have been about what reports had shown by then alone", () => {
    const asked = askings({ contactedAt: MIDNIGHT }, [NOW, "contactedAt", day(NOW)]) ?? [];
    const shown = (firstSeenAt: number) => askingAbout({ ...holdOf(), firstSeenAt }, asked);
    expect(shown(NOW)?.at).toBe(MIDNIGHT);
    expect(shown(NOW + 1)).toBeUndefined();
  });
});
