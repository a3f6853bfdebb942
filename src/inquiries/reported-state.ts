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

/** How an unpaid hold ended, as far as the reports tell. */
type UnpaidEnd = "hastened" | "at-term" | "before-term" | "unclear";

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
 *   - `cancelled-by-amazon`: a line that Amazon was asked about ended on a day before the one on which the payment
 *     term would have ended it, and not before the day of contact. The reports do not say who cancelled, and before a
 *     term nobody but the buyer, asked by Amazon, or Amazon itself does. One such line is enough: the contact gave
 *     something back. A line that no report had shown by then cannot have been asked about.
 *   - `expired`: it ended on the day of the expected release or later. Days are compared, not hours, because the term
 *     runs from a mail whose hour nobody sees.
 *   - `withdrawn`: it ended before its term, and before Amazon was asked: there is nothing left to ask, and neither
 *     Amazon nor the term can be named as the cause.
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
  const ends = [...holds].map((hold) => unpaidEnd(hold, askings, ground));
  const state = stateOf(ends);
  if (state === null) return null;
  const endedBy = [...holds].reduce(
    (latest, { end }) => (end === null ? latest : Math.max(latest, endedBetween(end).by)),
    0,
  );
  const paid = ends.filter((end) => end === null).length;
  // Not the state itself: what a payment term makes of the same facts changes with the term.
  const asked = (askings ?? []).map(({ at }) => at).join(" ");
  return { state, evidence: `${paid}/${ends.length} ${endedBy} ${asked}`, endedBy };
}

/** Whether a hold ended unpaid before its term, for certain, after Amazon had been asked about it. */
export function isHastened(hold: Hold, inquiry: Inquiry, ground: Omit<ReportedGround, "holdOf">): boolean {
  return unpaidEnd(hold, askingsOf(inquiry, ground.civil), ground) === "hastened";
}

function stateOf(ends: readonly (UnpaidEnd | null)[]): ReportableState | null {
  const unpaid = ends.filter((end): end is UnpaidEnd => end !== null);
  if (ends.length === 0) return null;
  if (unpaid.length === 0) return "paid";
  if (unpaid.includes("hastened")) return "cancelled-by-amazon";
  if (unpaid.includes("unclear")) return null;
  return unpaid.includes("at-term") ? "expired" : "withdrawn";
}

/** null for a hold that did not end unpaid. */
function unpaidEnd(
  hold: Hold,
  askings: readonly Asking[] | null,
  { termOf, civil }: Omit<ReportedGround, "holdOf">,
): UnpaidEnd | null {
  if (hold.end?.kind !== "unpaid") return null;
  const { after, by } = endedBetween(hold.end);
  const release = civil.startOf(civil.dayOf(hold.heldSince + termOf(hold).days * DAY));
  if (after >= release) return "at-term";
  if (by >= release) return "unclear";
  if (askings === null) return "unclear";
  const asked = askingAbout(hold, askings);
  if (asked === undefined || by < asked.day) return "before-term";
  return after >= asked.day ? "hastened" : "unclear";
}
