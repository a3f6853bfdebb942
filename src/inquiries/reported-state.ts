import type { Hold } from "../orders/hold.ts";
import { type Asking, askingAbout, askingsOf } from "./asked.ts";
import { type CivilTime, DAY } from "./dates.ts";
import { endedBetween } from "./ended.ts";
import type { Inquiry, InquiryState } from "./inquiry.ts";
import type { LineLookup } from "./line-lookup.ts";
import type { TermOf } from "./payment-term.ts";

const REPORTABLE_STATES = [
  "paid",
  "cancelled-by-amazon",
  "cancelled-by-buyer",
  "expired",
  "withdrawn",
] as const satisfies readonly InquiryState[];
/** The states that reports can show by themselves. */
export type ReportableState = (typeof REPORTABLE_STATES)[number];

/** What the imported reports show of how an inquiry ended. */
export interface ReportedState {
  readonly state: ReportableState;
  /** What it rests on: the same text as long as the reports and the contacts are the same. */
  readonly evidence: string;
  /** The latest moment at which its last order can have ended, epoch ms. */
  readonly endedBy: number;
  /** Whether a report names who cancelled, of every line that was not paid; else that is only inferred. */
  readonly cancellersTold: boolean;
}

/**
 * What the reports show of an inquiry whose state HoldGuard has closed by them: the same for the same evidence, though
 * the payment term may have become another since.
 */
export function asJudgedBefore(reported: ReportedState, { state, record }: Inquiry): ReportedState {
  const before = REPORTABLE_STATES.find((one) => one === state && one === record.written);
  return before === undefined || record.noted !== reported.evidence
    ? reported
    : { ...reported, state: before };
}

/**
 * Whether two evidences are of the same reports: what the seller enters of his contacts shows him nothing that he did
 * not know.
 */
export function isOfSameReports(evidence: string, other: string): boolean {
  const reports = (text: string): string => text.split(" ", 2).join(" ");
  return reports(evidence) === reports(other);
}

/** When an unpaid hold ended, as far as the reports tell. */
type UnpaidEnd = "hastened" | "at-term" | "before-term" | "unclear";

/** What a line that was not paid says of its inquiry's state; `unclear`: there is no telling. */
type Ended = Exclude<ReportableState, "paid"> | "unclear";

export interface ReportedGround {
  readonly holdOf: LineLookup<Hold>;
  readonly termOf: TermOf;
  readonly civil: CivilTime;
}

/**
 * The state that the reports show by themselves; null while they show none for certain: a line is still held, its end
 * is unknown, or no report ever showed it.
 *
 * - `paid`: every line was paid. An order that was paid is never pending again, so nothing more can come.
 * - Else what was not paid decides: it is what was held in vain, and its stock is back.
 *   - `cancelled-by-amazon`: a line ended on a day before the one on which the payment term would have ended it, and
 *     Amazon is told to have cancelled it, or nobody told who did, and Amazon was asked about it and it did not end
 *     before the day of contact: before a term nobody but the buyer, asked by Amazon, or Amazon itself cancels. One
 *     such line is enough: the contact gave something back. A line that no report had shown by then cannot have been
 *     asked about.
 *   - `cancelled-by-buyer`: the buyer is told to have cancelled, whenever.
 *   - `expired`: it ended on the day of the expected release or later. Days are compared, not hours, because the term
 *     runs from a mail whose hour nobody sees.
 *   - `withdrawn`: it ended before its term, and before Amazon was asked: there is nothing left to ask, and neither
 *     Amazon nor the term can be named as the cause. So it is where the seller cancelled it himself.
 *   - none of these where an end is only known to lie between two reports, and they would give different answers.
 */
export function reportedState(inquiry: Inquiry, ground: ReportedGround): ReportedState | null {
  const holds = new Set<Hold>();
  for (const line of inquiry.lines) {
    const hold = ground.holdOf(inquiry.product.shop, line);
    if (hold === undefined || hold.end === null || hold.end.kind === "unknown") return null;
    holds.add(hold);
  }
  const askings = askingsOf(inquiry, ground.civil);
  const ends = [...holds].map((hold) => endedAs(hold, askings, ground));
  const state = stateOf(ends);
  if (state === null) return null;
  const endedBy = [...holds].reduce(
    (latest, { end }) => (end === null ? latest : Math.max(latest, endedBetween(end).by)),
    0,
  );
  const paid = ends.filter((end) => end === null).length;
  const cancellers = [...holds].flatMap(({ end }) =>
    end === null || end.kind === "paid" ? [] : end.cancelledBy,
  );
  const told = cancellers.filter((one) => one !== "unknown").sort();
  // Not the state itself: what a payment term makes of the same facts changes with the term.
  const asked = (askings ?? []).map(({ at }) => at).join(" ");
  const seen = [`${paid}/${ends.length}`, ...told].join(":");
  return {
    state,
    evidence: `${seen} ${endedBy} ${asked}`,
    endedBy,
    cancellersTold: told.length === cancellers.length,
  };
}

/**
 * Whether a hold ended unpaid before its term, for certain, after Amazon had been asked about it. Amazon then asks the
 * buyer to pay or to cancel, so a buyer's own cancel counts like Amazon's.
 */
export function isHastened(hold: Hold, inquiry: Inquiry, ground: Omit<ReportedGround, "holdOf">): boolean {
  return unpaidEnd(hold, askingsOf(inquiry, ground.civil), ground) === "hastened";
}

/** The first of these that a line tells decides. */
const DECIDING = [
  "cancelled-by-amazon",
  "unclear",
  "cancelled-by-buyer",
  "expired",
  "withdrawn",
] as const satisfies readonly Ended[];

function stateOf(ends: readonly (Ended | null)[]): ReportableState | null {
  if (ends.length === 0) return null;
  const deciding = DECIDING.find((one) => ends.includes(one)) ?? "paid";
  return deciding === "unclear" ? null : deciding;
}

/** null for a hold that was paid. */
function endedAs(
  hold: Hold,
  askings: readonly Asking[] | null,
  ground: Omit<ReportedGround, "holdOf">,
): Ended | null {
  if (hold.end?.kind === "by-seller") return "withdrawn";
  const when = unpaidEnd(hold, askings, ground);
  if (hold.end === null || when === null) return null;
  const { cancelledBy } = hold.end;
  if (cancelledBy === "buyer") return "cancelled-by-buyer";
  if (cancelledBy === "amazon" && endedBetween(hold.end).by < releaseOf(hold, ground))
    return "cancelled-by-amazon";
  return STATE_BY_TIME[when];
}

/** What the time of an end says, where nobody told who cancelled. */
const STATE_BY_TIME: Readonly<Record<UnpaidEnd, Ended>> = {
  hastened: "cancelled-by-amazon",
  "at-term": "expired",
  "before-term": "withdrawn",
  unclear: "unclear",
};

/** null for a hold that did not end unpaid. */
function unpaidEnd(
  hold: Hold,
  askings: readonly Asking[] | null,
  ground: Omit<ReportedGround, "holdOf">,
): UnpaidEnd | null {
  if (hold.end?.kind !== "unpaid") return null;
  const { after, by } = endedBetween(hold.end);
  const release = releaseOf(hold, ground);
  if (after >= release) return "at-term";
  if (by >= release) return "unclear";
  if (askings === null) return "unclear";
  const asked = askingAbout(hold, askings);
  if (asked === undefined || by < asked.day) return "before-term";
  return after >= asked.day ? "hastened" : "unclear";
}

/** The start of the day on which the payment term ends the hold, epoch ms. */
function releaseOf(hold: Hold, { termOf, civil }: Omit<ReportedGround, "holdOf">): number {
  return civil.startOf(civil.dayOf(hold.heldSince + termOf(hold).days * DAY));
}
