import type { Hold } from "../orders/hold.ts";
import { addDays, type CivilTime, DAY } from "./dates.ts";
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
  /** What it rests on: the same text as long as the reports and the day of contact are the same. */
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
 *     something back. A line that no report had shown by the day of contact cannot have been asked about.
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
  const contact = contactOf(inquiry);
  const ends = [...holds].map((hold) => unpaidEnd(hold, contact, ground));
  const state = stateOf(ends);
  if (state === null) return null;
  const endedBy = [...holds].reduce(
    (latest, { end }) => (end === null ? latest : Math.max(latest, endedBetween(end).by)),
    0,
  );
  const paid = ends.filter((end) => end === null).length;
  // Not the state itself: what a payment term makes of the same facts changes with the term.
  return { state, evidence: `${paid}/${ends.length} ${endedBy} ${contact || ""}`, endedBy };
}

/** Whether a hold ended unpaid before its term, for certain, after Amazon had been asked about it. */
export function isHastened(hold: Hold, inquiry: Inquiry, ground: Omit<ReportedGround, "holdOf">): boolean {
  return unpaidEnd(hold, contactOf(inquiry), ground) === "hastened";
}

/**
 * When Amazon was contacted, epoch ms: the day that the seller entered, else when he set the state to it. NaN: never;
 * null: it is not known when.
 */
export function contactOf({ contactedAt, state, record }: Inquiry): number | null {
  if (!Number.isNaN(contactedAt)) return contactedAt;
  const noted = record.history.entries.find(
    ({ what, value }) => what === "state" && (value === "contacted" || value === "waiting-for-buyer"),
  );
  if (noted !== undefined) return noted.at;
  return state === "contacted" || state === "waiting-for-buyer" ? null : Number.NaN;
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
  contact: number | null,
  { termOf, civil }: Omit<ReportedGround, "holdOf">,
): UnpaidEnd | null {
  if (hold.end?.kind !== "unpaid") return null;
  const { after, by } = endedBetween(hold.end);
  const release = civil.startOf(civil.dayOf(hold.heldSince + termOf(hold).days * DAY));
  if (after >= release) return "at-term";
  if (by >= release) return "unclear";
  if (contact === null) return "unclear";
  if (Number.isNaN(contact)) return "before-term";
  const contactDay = civil.startOf(civil.dayOf(contact));
  const dayAfter = civil.startOf(addDays(civil.dayOf(contact), 1));
  if (by < contactDay || hold.firstSeenAt >= dayAfter) return "before-term";
  return after >= contactDay ? "hastened" : "unclear";
}
