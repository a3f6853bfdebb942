/**
 * An inquiry's life from one look at it to the next: what the seller entered since goes into its history, and its
 * state follows the reports. What the seller entered is never replaced.
 */
import { type CivilTime, suggestedReplyBy } from "./dates.ts";
import { type HistoryEntry, withEntries } from "./history.ts";
import type { Inquiry, InquiryRecord, InquiryState } from "./inquiry.ts";
import { asJudgedBefore, isOfSameReports, type ReportedState } from "./reported-state.ts";
import { SELLER_FIELDS, type SellerEntries, shortEntry } from "./seller-entries.ts";
import { isFinal, stateOfLabel } from "./states.ts";
import { dayText } from "./written-day.ts";

/** The seller's entry and the reports differ, and he has not decided yet. */
export interface Conflict {
  /** What stands in his cell, word for word. */
  readonly entered: string;
  readonly reported: InquiryState;
  readonly evidence: string;
}

/** An inquiry as it is from now on, and what has to be written into the seller's cells for it. */
export interface Followed {
  readonly inquiry: Inquiry;
  readonly reported: ReportedState | null;
  readonly conflict: Conflict | null;
  /** The state to be put into the seller's cell; null: it stays as it is. */
  readonly state: InquiryState | null;
  /** The day to be put into the blank reply-by cell, epoch ms; NaN: none. */
  readonly replyBy: number;
}

export interface FollowGround {
  /** Whether a report shows one of its lines as held now. */
  readonly held: boolean;
  /** Days after the contact by which the buyer is asked to answer. */
  readonly replyDays: number;
  readonly civil: CivilTime;
  /** Epoch ms. */
  readonly at: number;
}

/**
 * Takes the next step.
 *
 * The state is replaced by what the reports show only where the cell is blank or holds exactly what HoldGuard last put
 * there; when a report shows a line as held after all (an import was taken back) the state from before comes back. That
 * no report speaks of its lines any more says nothing, and a case that was closed is not judged anew because the payment
 * term became another. Anything else in the cell is the seller's: where the reports show otherwise, that is a conflict,
 * until he decides or the reports show something new.
 */
export function follow(inquiry: Inquiry, shown: ReportedState | null, ground: FollowGround): Followed {
  const { at, civil } = ground;
  const reported = shown === null ? null : asJudgedBefore(shown, inquiry);
  const changes = sellersChanges(inquiry, civil, at);
  const replyBy =
    Number.isNaN(inquiry.replyBy) && !Number.isNaN(inquiry.contactedAt)
      ? suggestedReplyBy(inquiry.contactedAt, ground.replyDays, civil)
      : Number.NaN;
  if (!Number.isNaN(replyBy)) {
    changes.push({ at, who: "add-on", what: "replyBy", value: dayText(civil.dayOf(replyBy)) });
  }
  const state = nextState(inquiry, reported, ground.held);
  const noted = reported?.evidence ?? (ground.held ? "" : inquiry.record.noted);
  if (state !== null) changes.push({ at, who: "report", what: "state", value: state });
  else if (noted !== inquiry.record.noted) {
    changes.push({ at, who: "report", what: "reported", value: reported?.state ?? "" });
  }
  const after: Inquiry = {
    ...inquiry,
    state: state ?? inquiry.state,
    entered: state ?? inquiry.entered,
    replyBy: Number.isNaN(replyBy) ? inquiry.replyBy : replyBy,
  };
  const record: InquiryRecord = {
    ...inquiry.record,
    ...(state === null ? {} : followedRecord(inquiry, reported, state)),
    noted,
    history: withEntries(inquiry.record.history, changes),
    seen: entriesOf(after, civil),
  };
  return {
    inquiry: { ...after, record },
    reported,
    conflict: state === null ? conflictOf(inquiry, reported) : null,
    state,
    replyBy,
  };
}

/** Whether HoldGuard may put a state into the cell: it is blank, or as HoldGuard left it. */
export function isOurs({ entered, record }: Pick<Inquiry, "entered" | "record">): boolean {
  return entered === "" || (record.written !== null && stateOfLabel(entered) === record.written);
}

/** Whether an entry of the seller's says nothing that the reports contradict. */
export function agrees(
  entered: InquiryState,
  { state: reported, cancellersTold }: Pick<ReportedState, "state" | "cancellersTold">,
): boolean {
  switch (entered) {
    // He closed the case for reasons of his own: what became of the orders contradicts neither.
    case "not-suspicious":
    case "withdrawn":
      return true;
    case "stock-back":
      return reported !== "paid";
    // The reports know of no contact: he does.
    case "cancelled-by-amazon":
      return reported === "cancelled-by-amazon" || (reported === "withdrawn" && !cancellersTold);
    // Who cancelled is told by few reports: what is inferred from the time does not contradict him.
    case "cancelled-by-buyer":
      return reported === "cancelled-by-buyer" || (reported !== "paid" && !cancellersTold);
    default:
      return entered === reported;
  }
}

/** The cells of the seller as they are remembered. */
export function entriesOf(inquiry: Inquiry, civil: CivilTime): SellerEntries {
  const day = (time: number): string => (Number.isNaN(time) ? "" : dayText(civil.dayOf(time)));
  return {
    state: stateOfLabel(inquiry.entered) ?? shortEntry(inquiry.entered),
    contactedAt: day(inquiry.contactedAt),
    replyBy: day(inquiry.replyBy),
    by: inquiry.by,
    caseNumber: shortEntry(inquiry.caseNumber),
    agent: shortEntry(inquiry.agent),
    reason: shortEntry(inquiry.reason),
    snoozeUntil: day(inquiry.snoozeUntil),
  };
}

/** The record of an inquiry whose conflict the seller settled for his own entry. */
export function keptRecord(
  record: InquiryRecord,
  { entered, evidence }: Conflict,
  at: number,
): InquiryRecord {
  const kept = {
    at,
    who: "seller",
    what: "kept",
    value: stateOfLabel(entered) ?? shortEntry(entered),
  } as const;
  return { ...record, kept: evidence, history: withEntries(record.history, [kept]) };
}

function sellersChanges(inquiry: Inquiry, civil: CivilTime, at: number): HistoryEntry[] {
  const { seen } = inquiry.record;
  if (seen === null) return [];
  const now = entriesOf(inquiry, civil);
  return SELLER_FIELDS.filter((field) => now[field] !== seen[field]).map((field) => ({
    at,
    who: "seller",
    what: field,
    value: now[field],
  }));
}

function nextState(inquiry: Inquiry, reported: ReportedState | null, held: boolean): InquiryState | null {
  if (!isOurs(inquiry)) return null;
  const { record } = inquiry;
  if (reported === null) return held ? record.followedFrom : null;
  if (isOfSameReports(reported.evidence, record.kept) || reported.state === inquiry.state) return null;
  return reported.state;
}

function followedRecord(
  { state: before, record }: Inquiry,
  reported: ReportedState | null,
  state: InquiryState,
): Pick<InquiryRecord, "written" | "followedFrom"> {
  if (reported === null) return { written: state, followedFrom: null };
  return { written: state, followedFrom: record.followedFrom ?? (isFinal(before) ? null : before) };
}

function conflictOf(inquiry: Inquiry, reported: ReportedState | null): Conflict | null {
  if (reported === null || isOurs(inquiry)) return null;
  if (isOfSameReports(reported.evidence, inquiry.record.kept)) return null;
  const named = stateOfLabel(inquiry.entered);
  if (named !== undefined && agrees(named, reported)) return null;
  return { entered: inquiry.entered, reported: reported.state, evidence: reported.evidence };
}
