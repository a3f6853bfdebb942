/**
 * After how many days Amazon cancels an unpaid order by itself: the setting, or what the shop's own cancels show once
 * there are enough of them. For the dates of inquiries alone: detection keeps to the setting.
 */
import type { Hold } from "../orders/hold.ts";
import { DAY } from "./dates.ts";
import { endedBetween } from "./ended.ts";

export interface PaymentTerm {
  /** Days; what was learned to a tenth. */
  readonly days: number;
  /** Cancels of the shop's own that it was learned from; 0: the setting. */
  readonly learnedFrom: number;
}

/** The term that counts for a hold. */
export type TermOf = (hold: Hold) => PaymentTerm;

/** Fewer cancels tell more of chance than of Amazon. */
export const ENOUGH_CANCELS = 10;
/** Of a cancel only this much may be unknown of its time. */
const DATED_TO = DAY;
/** Within the first day buyers cancel who changed their minds; no term of Amazon's is as short. */
const SHORTEST = DAY;

/**
 * The median pending time of the shop's holds that ended unpaid, FBA and the seller's own shipping apart, once there
 * are `ENOUGH_CANCELS` whose end is known to within a day; the setting where there are not, and where nobody told who
 * ships. The median, since a few ends in another way (a buyer's own cancel, one that Amazon made for another reason)
 * do not move it.
 *
 * @param asked whether the seller asked Amazon about a hold: its end need not be the term's doing
 */
export function learnTerms(
  holds: readonly Hold[],
  settingDays: number,
  asked: (hold: Hold) => boolean,
): TermOf {
  const lengths = new Map<string, number[]>();
  for (const hold of holds) {
    const length = pendingLength(hold);
    if (Number.isNaN(length) || hold.line.channel === "unknown" || asked(hold)) continue;
    const key = classOf(hold.line.shop, hold.line.channel);
    const known = lengths.get(key);
    if (known === undefined) lengths.set(key, [length]);
    else known.push(length);
  }
  const learned = new Map<string, PaymentTerm>();
  for (const [key, all] of lengths) {
    if (all.length < ENOUGH_CANCELS) continue;
    learned.set(key, { days: Math.round((medianOf(all) / DAY) * 10) / 10, learnedFrom: all.length });
  }
  const setting = { days: settingDays, learnedFrom: 0 };
  return ({ line }) => learned.get(classOf(line.shop, line.channel)) ?? setting;
}

/**
 * How long a hold that ended unpaid had been pending, ms; NaN where that is not known to within a day, or where it is
 * told that the buyer cancelled: that was not the term's doing.
 */
function pendingLength({ line, heldSince, end }: Hold): number {
  if (end?.kind !== "unpaid" || end.cancelledBy === "buyer" || Number.isNaN(line.purchasedAt))
    return Number.NaN;
  const { after, by } = endedBetween(end);
  const length = (after + by) / 2 - heldSince;
  return by - after <= DATED_TO && length >= SHORTEST ? length : Number.NaN;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function classOf(shop: string, channel: Hold["line"]["channel"]): string {
  return `${channel}\n${shop}`;
}
