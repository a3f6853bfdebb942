/** What an inquiry wants of the seller now. */
import { addDays, type CivilTime, expectedReturn } from "./dates.ts";
import type { Conflict } from "./follow.ts";
import type { Inquiry, InquirySituation, InquiryState } from "./inquiry.ts";
import type { ReportedState } from "./reported-state.ts";
import { isFinal } from "./states.ts";

/**
 * - `reply-by`: the day by which the buyer had to answer has come · `snooze-over`: the seller wanted to hear of it again
 * - `contact`: Amazon has to be asked · `ask-again`: orders joined the case since it was · `stock`: the stock should be back, to be checked; `stock-later`: from that day on
 * - `conflict`: the seller's entry and the reports differ · `close`: nothing is held any more, and the reports do not
 *   tell how it ended · `wait`: nothing to do but wait · `snoozed`: not before the day that the seller named
 */
export type DueKind =
  | "reply-by"
  | "snooze-over"
  | "contact"
  | "ask-again"
  | "stock"
  | "conflict"
  | "close"
  | "stock-later"
  | "wait"
  | "snoozed";

export interface Due {
  readonly kind: DueKind;
  /** The day it is about, its start in epoch ms; NaN for none. */
  readonly day: number;
}

export interface DueGround {
  readonly situation: InquirySituation;
  /** Whether something is held that Amazon, though asked about others, was not asked about. */
  readonly unasked: boolean;
  readonly reported: ReportedState | null;
  readonly conflict: Conflict | null;
  readonly civil: CivilTime;
  /** Epoch ms. */
  readonly at: number;
}

/** For how many days after the stock should be back the seller is asked to look: later he has seen it in his sales. */
const ASKED_DAYS = 14;

const FREES_STOCK: readonly InquiryState[] = ["cancelled-by-amazon", "cancelled-by-buyer", "expired"];

/** What is due; null where the inquiry wants nothing any more. */
export function dueOf(inquiry: Inquiry, ground: DueGround): Due | null {
  const { situation, conflict, at } = ground;
  const { snoozeUntil, replyBy, state } = inquiry;
  if (conflict === null && isFinal(state)) return stockDue(inquiry, ground);
  if (snoozeUntil > at) return due("snoozed", snoozeUntil);
  if (conflict !== null) return due("conflict");
  if (situation.open === 0) return state === "to-contact" ? null : due("close");
  if (state !== "to-contact" && replyBy <= at) return due("reply-by", replyBy);
  if (!Number.isNaN(snoozeUntil) && !isSettledSince(inquiry, snoozeUntil))
    return due("snooze-over", snoozeUntil);
  if (state === "to-contact") return due("contact");
  return ground.unasked ? due("ask-again") : due("wait", replyBy);
}

/**
 * When the stock should be back, start of the day in epoch ms: the day after the end that the reports show, else after
 * the seller entered that it was cancelled. NaN where no stock is to come back, or nobody knows when.
 */
export function returnDay(inquiry: Inquiry, reported: ReportedState | null, civil: CivilTime): number {
  const { state, record } = inquiry;
  // The seller's own 取り下げ says nothing of the stock; the one that the reports show is a release.
  const released = state === "withdrawn" && record.written === "withdrawn";
  if (!FREES_STOCK.includes(state) && !released) return Number.NaN;
  if (reported !== null && reported.state !== "paid") return expectedReturn(reported.endedBy, civil);
  const entered = [...record.history.entries]
    .reverse()
    .find(({ what, value }) => what === "state" && value === state);
  return entered === undefined ? Number.NaN : expectedReturn(entered.at, civil);
}

/** Whether the seller moved the case on since a moment (epoch ms): its state, or another day for the answer. */
function isSettledSince({ record }: Inquiry, since: number): boolean {
  return record.history.entries.some(
    ({ who, what, at }) => who === "seller" && (what === "state" || what === "replyBy") && at >= since,
  );
}

function stockDue(inquiry: Inquiry, { reported, civil, at }: DueGround): Due | null {
  const day = returnDay(inquiry, reported, civil);
  if (Number.isNaN(day) || at >= civil.startOf(addDays(civil.dayOf(day), ASKED_DAYS))) return null;
  return day <= at ? due("stock", day) : due("stock-later", day);
}

function due(kind: DueKind, day = Number.NaN): Due {
  return { kind, day };
}
