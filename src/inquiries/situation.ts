import type { Verdict } from "../detection/verdict.ts";
import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";
import type { Hold } from "../orders/hold.ts";
import { type CivilTime, expectedRelease, formatDay } from "./dates.ts";
import type { Inquiry, InquirySituation } from "./inquiry.ts";
import type { LineLookup } from "./line-lookup.ts";
import { formatMoney } from "./money.ts";

/** Where one order line of an inquiry stands by the reports. */
export type LineStanding = "open" | "paid" | "endedUnpaid" | "unknown";

/** `undefined`: no report has shown the line as pending. */
export function standingOf(hold: Hold | undefined): LineStanding {
  if (hold === undefined) return "unknown";
  if (hold.end === null) return "open";
  return hold.end.kind === "unpaid" ? "endedUnpaid" : hold.end.kind;
}

/**
 * What the reports now show of an inquiry's order lines. Times are those of the lines still open; once none is,
 * those of all lines that were held, so that the log keeps them.
 */
export function situationOf(
  inquiry: Inquiry,
  holdOf: LineLookup<Hold>,
  verdictOf: LineLookup<Verdict>,
  paymentTermDays: number,
): InquirySituation {
  const { shop } = inquiry.product;
  const found = inquiry.lines.map((line) => holdOf(shop, line));
  const holds = [...new Set(found.filter(isHold))];
  const open = holds.filter((hold) => hold.end === null);
  const timed = open.length > 0 ? open : holds;
  const count = (standing: LineStanding): number =>
    holds.filter((hold) => standingOf(hold) === standing).length;
  const currencies = [...new Set(open.filter(({ total }) => !Number.isNaN(total)).map(currencyOf))];
  return {
    open: count("open"),
    paid: count("paid"),
    endedUnpaid: count("endedUnpaid"),
    unknown: count("unknown") + found.filter((hold) => hold === undefined).length,
    units: sumOfKnown(open.map(({ quantity }) => quantity)),
    // Amounts of different currencies have no sum.
    value: currencies.length === 1 ? sumOfKnown(open.map(({ total }) => total)) : Number.NaN,
    currency: currencies.length === 1 ? (currencies[0] ?? "") : "",
    heldSince: extreme(
      Math.min,
      timed.map(({ heldSince }) => heldSince),
    ),
    expectedRelease: extreme(
      Math.max,
      timed.map(({ heldSince }) => expectedRelease(heldSince, paymentTermDays)),
    ),
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
  const { open, paid, endedUnpaid, unknown, units, value, currency, heldSince, lastSeenAt } = situation;
  const held = [
    Number.isNaN(units) ? "" : texts.units(units),
    Number.isNaN(value) ? "" : formatMoney(value, currency, language),
  ].filter((part) => part !== "");
  const counts = [
    open > 0 ? texts.situation.held(open, held.join(texts.listSeparator)) : "",
    paid > 0 ? texts.situation.paid(paid) : "",
    endedUnpaid > 0 ? texts.situation.endedUnpaid(endedUnpaid) : "",
    unknown > 0 ? texts.situation.unknown(unknown) : "",
  ].filter((part) => part !== "");
  const summary = counts.join(texts.listSeparator) + texts.situation.end;
  if (open === 0) return summary;
  const sentence = lastSeenAt > situation.expectedRelease ? texts.situation.overdue : texts.situation.release;
  const since = formatDay(civil.dayOf(heldSince), language);
  return summary + sentence(since, formatDay(civil.dayOf(situation.expectedRelease), language));
}

function isHold(hold: Hold | undefined): hold is Hold {
  return hold !== undefined;
}

function currencyOf({ line }: Hold): string {
  return line.currency === "" ? "JPY" : line.currency;
}

function sumOfKnown(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0);
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
