import type { Verdict } from "../detection/verdict.ts";
import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";
import type { Hold, HoldEnd } from "../orders/hold.ts";
import { type CivilTime, expectedRelease, formatDay } from "./dates.ts";
import type { Conflict } from "./follow.ts";
import type { Inquiry, InquirySituation } from "./inquiry.ts";
import type { LineLookup } from "./line-lookup.ts";
import { formatMoney } from "./money.ts";
import type { PaymentTerm, TermOf } from "./payment-term.ts";
import { stateLabel } from "./states.ts";
import { sumOfKnown } from "./sum-of-known.ts";

/** Where one order line of an inquiry stands by the reports. */
export type LineStanding = "open" | "paid" | "endedUnpaid" | "bySeller" | "unknown";

const STANDINGS: Readonly<Record<HoldEnd["kind"], LineStanding>> = {
  paid: "paid",
  unpaid: "endedUnpaid",
  "by-seller": "bySeller",
  unknown: "unknown",
};

/** `undefined`: no report has shown the line as pending. */
export function standingOf(hold: Hold | undefined): LineStanding {
  if (hold === undefined) return "unknown";
  if (hold.end === null) return "open";
  return STANDINGS[hold.end.kind];
}

/**
 * What the reports now show of an inquiry's order lines. Times are those of the lines still open; once none is,
 * those of all lines that were held, so that the log keeps them.
 */
export function situationOf(
  inquiry: Inquiry,
  holdOf: LineLookup<Hold>,
  verdictOf: LineLookup<Verdict>,
  termOf: TermOf,
): InquirySituation {
  const { shop } = inquiry.product;
  const found = inquiry.lines.map((line) => holdOf(shop, line));
  const holds = [...new Set(found.filter(isHold))];
  const open = holds.filter((hold) => hold.end === null);
  const timed = open.length > 0 ? open : holds;
  const count = (standing: LineStanding): number =>
    holds.filter((hold) => standingOf(hold) === standing).length;
  const releaseOf = (hold: Hold): number => expectedRelease(hold.heldSince, termOf(hold).days);
  const last = timed.reduce<Hold | null>(
    (latest, hold) => (latest === null || releaseOf(hold) > releaseOf(latest) ? hold : latest),
    null,
  );
  const currencies = [...new Set(open.filter(({ total }) => !Number.isNaN(total)).map(currencyOf))];
  return {
    open: count("open"),
    paid: count("paid"),
    endedUnpaid: count("endedUnpaid"),
    bySeller: count("bySeller"),
    unknown: count("unknown") + found.filter((hold) => hold === undefined).length,
    units: sumOfKnown(open.map(({ quantity }) => quantity)),
    // Amounts of different currencies have no sum.
    value: currencies.length === 1 ? sumOfKnown(open.map(({ total }) => total)) : Number.NaN,
    currency: currencies.length === 1 ? (currencies[0] ?? "") : "",
    heldSince: extreme(
      Math.min,
      timed.map(({ heldSince }) => heldSince),
    ),
    expectedRelease: last === null ? Number.NaN : releaseOf(last),
    term: last === null ? null : termOf(last),
    lastSeenAt: extreme(
      Math.min,
      open.map(({ lastSeenAt }) => lastSeenAt),
    ),
    suspicion: highest(open.map((hold) => verdictOf(shop, hold.line)?.suspicion ?? null)),
  };
}

/**
 * The situation in one or two sentences. What a report showed after the expected release is told as such; nothing
 * is assumed about the time since.
 */
export function situationText(situation: InquirySituation, language: Language, civil: CivilTime): string {
  const texts = language === "ja" ? ja : en;
  const { open, paid, endedUnpaid, bySeller, unknown, units, value, currency, heldSince, lastSeenAt } =
    situation;
  const held = [
    Number.isNaN(units) ? "" : texts.units(units),
    Number.isNaN(value) ? "" : formatMoney(value, currency, language),
  ].filter((part) => part !== "");
  const counts = [
    open > 0 ? texts.situation.held(open, held.join(texts.listSeparator)) : "",
    paid > 0 ? texts.situation.paid(paid) : "",
    endedUnpaid > 0 ? texts.situation.endedUnpaid(endedUnpaid) : "",
    bySeller > 0 ? texts.situation.bySeller(bySeller) : "",
    unknown > 0 ? texts.situation.unknown(unknown) : "",
  ].filter((part) => part !== "");
  const summary = counts.join(texts.listSeparator) + texts.situation.end;
  if (open === 0) return summary;
  const sentence = lastSeenAt > situation.expectedRelease ? texts.situation.overdue : texts.situation.release;
  const since = formatDay(civil.dayOf(heldSince), language);
  return summary + sentence(since, formatDay(civil.dayOf(situation.expectedRelease), language));
}

/** That the seller's entry and the reports differ. */
export function conflictText({ entered, reported }: Conflict, language: Language): string {
  return (language === "ja" ? ja : en).conflict(entered, stateLabel(reported, language));
}

/** Where a payment term is from: `設定 6日`, `この店の実績 7日（12件）`. */
export function termText({ days, learnedFrom }: PaymentTerm, language: Language): string {
  const texts = (language === "ja" ? ja : en).term;
  const shown = String(Math.round(days * 10) / 10);
  return learnedFrom === 0 ? texts.setting(shown) : texts.learned(shown, learnedFrom);
}

function isHold(hold: Hold | undefined): hold is Hold {
  return hold !== undefined;
}

function currencyOf({ line }: Hold): string {
  return line.currency === "" ? "JPY" : line.currency;
}

function extreme(pick: (...values: number[]) => number, values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : pick(...values);
}

function highest(values: readonly (number | null)[]): number | null {
  return values.reduce(
    (most, value) => (value !== null && (most === null || value > most) ? value : most),
    null,
  );
}
