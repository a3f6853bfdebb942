/**
 * What inquiries brought: how long stock was held, and how much of that time came back. Computed from what reports
 * showed and from nothing else; what they did not show is NaN. Units: days, unit-days (one unit for one day: 個・日),
 * yen-days (one yen of goods for one day: 円・日), yen.
 */
import type { Hold } from "../orders/hold.ts";
import { DAY } from "./dates.ts";
import { endedBetween } from "./ended.ts";
import type { Inquiry } from "./inquiry.ts";
import { isHastened, type ReportedGround } from "./reported-state.ts";
import { sumOfKnown } from "./sum-of-known.ts";

export interface Recovered {
  /**
   * Days from the end to the expected release, the mean over the lines that ended unpaid after Amazon was asked and
   * before their term; NaN where none did.
   */
  readonly days: number;
  /** Σ units × days given back in that way. */
  readonly unitDaysBack: number;
  /** Σ yen × days given back in that way. */
  readonly yenDaysBack: number;
  /** Σ units × days held: up to the end, or to the last sight of what is still held. Paid lines do not count. */
  readonly unitDaysHeld: number;
  /** Σ yen × days held. */
  readonly yenDaysHeld: number;
  /** Yen by which one unit's price changed from the order to the newest stock report after the end. */
  readonly priceChange: number;
}

export interface RecoveredGround extends ReportedGround {
  /** Price of one unit in yen by the newest stock report as of a time (epoch ms) or later; NaN none. */
  priceSince(inquiry: Inquiry, from: number): number;
}

/** What all inquiries brought together; NaN where none tells. */
export interface RecoveredSum extends Omit<Recovered, "priceChange"> {
  /** Inquiries that brought days back. */
  readonly inquiries: number;
}

/**
 * What one inquiry brought. Where an end lies between two reports, the later one counts, so that no day is claimed that
 * may not have been won. Time in which an order that was paid in the end was held is no loss.
 */
export function recoveredBy(inquiry: Inquiry, ground: RecoveredGround): Recovered {
  const found = inquiry.lines.map((line) => ground.holdOf(inquiry.product.shop, line));
  const holds = [...new Set(found)].filter((hold): hold is Hold => hold !== undefined);
  const back = holds.filter((hold) => isHastened(hold, inquiry, ground));
  const lost = holds.filter(({ end }) => end === null || end.kind === "unpaid");
  const daysBack = (hold: Hold): number =>
    (hold.heldSince + ground.termOf(hold).days * DAY - endOf(hold)) / DAY;
  const daysHeld = (hold: Hold): number => Math.max(0, (endOf(hold) - hold.heldSince) / DAY);
  return {
    days: back.length === 0 ? Number.NaN : back.reduce((sum, hold) => sum + daysBack(hold), 0) / back.length,
    unitDaysBack: sumOfKnown(back.map((hold) => hold.quantity * daysBack(hold))),
    yenDaysBack: sumOfKnown(back.map((hold) => yenOf(hold) * daysBack(hold))),
    unitDaysHeld: sumOfKnown(lost.map((hold) => hold.quantity * daysHeld(hold))),
    yenDaysHeld: sumOfKnown(lost.map((hold) => yenOf(hold) * daysHeld(hold))),
    priceChange: priceChange(inquiry, holds, ground),
  };
}

export function sumRecovered(all: readonly Recovered[]): RecoveredSum {
  const sum = (of: (one: Recovered) => number): number => sumOfKnown(all.map(of));
  return {
    inquiries: all.filter(({ days }) => !Number.isNaN(days)).length,
    days: sum(({ days }) => days),
    unitDaysBack: sum(({ unitDaysBack }) => unitDaysBack),
    yenDaysBack: sum(({ yenDaysBack }) => yenDaysBack),
    unitDaysHeld: sum(({ unitDaysHeld }) => unitDaysHeld),
    yenDaysHeld: sum(({ yenDaysHeld }) => yenDaysHeld),
  };
}

/** From what was paid for a unit in the last order to what a unit costs once all is over. */
function priceChange(inquiry: Inquiry, holds: readonly Hold[], { priceSince }: RecoveredGround): number {
  const last = holds.reduce<Hold | null>(
    (latest, hold) => (latest === null || hold.heldSince > latest.heldSince ? hold : latest),
    null,
  );
  if (last === null || holds.some(({ end }) => end?.kind !== "unpaid")) return Number.NaN;
  const ended = holds.reduce((latest, hold) => Math.max(latest, endOf(hold)), 0);
  return priceSince(inquiry, ended) - yenOf(last) / last.quantity;
}

/** The latest moment at which it can have ended; the last sight of what is still held. */
function endOf({ end, lastSeenAt }: Hold): number {
  return end === null ? lastSeenAt : endedBetween(end).by;
}

/** NaN where the value is unknown or in another currency; Amazon.co.jp's own reports may name none. */
function yenOf({ line, total }: Hold): number {
  return line.currency === "" || line.currency === "JPY" ? total : Number.NaN;
}
