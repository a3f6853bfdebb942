/** When Amazon was asked, and about which of an inquiry's holds: later holds join a case that was put to Amazon before. */
import type { Hold } from "../orders/hold.ts";
import { addDays, type CivilTime } from "./dates.ts";
import { type HistoryEntry, withEntries } from "./history.ts";
import type { Inquiry, InquiryRecord } from "./inquiry.ts";
import { dayText } from "./written-day.ts";

/** One time at which Amazon was asked. */
export interface Asking {
  /** As it was entered or noticed, epoch ms. */
  readonly at: number;
  /** Start of its day, epoch ms: all that is known for certain of most contacts. */
  readonly day: number;
  /** A hold that reports showed only after this moment (epoch ms) cannot have been asked about. */
  readonly until: number;
}

/**
 * Every time at which Amazon was asked, as far as known, the oldest first: the day that the seller entered, else when he
 * set the state to it; and each contact after the first. Null: he says that he asked, and nothing tells when.
 */
export function askingsOf(inquiry: Inquiry, civil: CivilTime): readonly Asking[] | null {
  const first = entered(inquiry, civil);
  const again = inquiry.record.history.entries
    .filter(({ what }) => what === "askedAgain")
    .map(({ at }) => momentOf(at, civil));
  if (first === null && again.length === 0) return null;
  return [...(first ?? []), ...again].sort((one, other) => one.at - other.at);
}

/** The first time at which Amazon can have been asked about a hold; undefined: at none of these. */
export function askingAbout({ firstSeenAt }: Hold, askings: readonly Asking[]): Asking | undefined {
  return askings.find(({ until }) => firstSeenAt <= until);
}

/** The record with a contact (epoch ms) that was not the first. */
export function askedAgain(record: InquiryRecord, at: number): InquiryRecord {
  const again = { at, who: "seller", what: "askedAgain", value: "" } as const;
  return { ...record, history: withEntries(record.history, [again]) };
}

function entered(inquiry: Inquiry, civil: CivilTime): readonly Asking[] | null {
  const { contactedAt, state, record } = inquiry;
  const { entries } = record.history;
  if (!Number.isNaN(contactedAt)) {
    const day = civil.startOf(civil.dayOf(contactedAt));
    const dayAfter = civil.startOf(addDays(civil.dayOf(contactedAt), 1));
    // Entered on the day itself, it was done by then; else at some time of its day.
    const noted = daysNoted(entries).filter(({ at, value }) => value === dayText(civil.dayOf(at)));
    const onTheDay = noted.find(({ at }) => at >= day && at < dayAfter);
    // A later day in its place is that of another contact.
    const before = noted.filter(({ at }) => at < day).map(({ at }) => momentOf(at, civil));
    return [...before, { at: contactedAt, day, until: onTheDay?.at ?? dayAfter - 1 }];
  }
  let standing: HistoryEntry | undefined;
  for (const entry of entries) {
    if (isStateOfContact(entry)) standing ??= entry;
    // He took it back: it was not so.
    else if (entry.what === "state" && entry.value === "to-contact" && entry.who === "seller")
      standing = undefined;
  }
  if (standing !== undefined) return [momentOf(standing.at, civil)];
  return state === "contacted" || state === "waiting-for-buyer" ? null : [];
}

/** The days of contact that the seller entered since he last cleared the cell. */
function daysNoted(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const days = entries.filter(({ what }) => what === "contactedAt");
  const cleared = days.map(({ value }) => value).lastIndexOf("");
  return days.slice(cleared + 1);
}

function momentOf(at: number, civil: CivilTime): Asking {
  return { at, day: civil.startOf(civil.dayOf(at)), until: at };
}

function isStateOfContact({ what, value }: HistoryEntry): boolean {
  return what === "state" && (value === "contacted" || value === "waiting-for-buyer");
}
