import { median } from "../statistics/median.ts";
import { type Proportion, wilsonInterval } from "../statistics/wilson-interval.ts";
import type { ReplayedHold, TimedVerdict } from "./replayed-hold.ts";

const DAY = 86_400_000;

/** How good flags have been, against how the flagged holds ended. */
export interface FlagRecord {
  /** Share of the flagged holds that ended unpaid. */
  readonly precision: Proportion;
  /** Share of the holds ended unpaid that were flagged. */
  readonly recall: Proportion;
  /** Median of the days that were left until Amazon's own cancel at the first flag, of holds ended unpaid; NaN of none. */
  readonly leadDays: number;
}

/** When a flag counts: at the first verdict on the hold, or at any. */
export type FlagMoment = "first-sight" | "ever";

/** How good the verdicts of at least `threshold` have been. @param threshold suspicion 0–100 */
export function flagRecord(
  holds: readonly ReplayedHold[],
  threshold: number,
  moment: FlagMoment,
  paymentTermDays: number,
): FlagRecord {
  return recordOf(holds, moment, paymentTermDays, ({ verdict }) => (verdict.suspicion ?? -1) >= threshold);
}

/** How good the hits of one rule have been, whatever the other rules said. */
export function ruleRecord(
  holds: readonly ReplayedHold[],
  rule: string,
  moment: FlagMoment,
  paymentTermDays: number,
): FlagRecord {
  return recordOf(holds, moment, paymentTermDays, ({ verdict }) =>
    verdict.findings.some((finding) => finding.rule === rule && finding.outcome === "hit"),
  );
}

/** The trade between missing and crying wolf: one record for each level of suspicion that occurs, highest first. */
export function precisionRecallPoints(
  holds: readonly ReplayedHold[],
  moment: FlagMoment,
  paymentTermDays: number,
): readonly { readonly threshold: number; readonly record: FlagRecord }[] {
  const levels = new Set<number>();
  for (const { ending, verdicts } of holds) {
    if (ending !== null) for (const { verdict } of verdicts) levels.add(Math.floor(verdict.suspicion ?? 0));
  }
  return [...levels]
    .sort((one, other) => other - one)
    .map((threshold) => ({ threshold, record: flagRecord(holds, threshold, moment, paymentTermDays) }));
}

function recordOf(
  holds: readonly ReplayedHold[],
  moment: FlagMoment,
  paymentTermDays: number,
  flags: (timed: TimedVerdict) => boolean,
): FlagRecord {
  let flagged = 0;
  let unpaid = 0;
  let both = 0;
  const leads: number[] = [];
  for (const { hold, ending, verdicts } of holds) {
    if (ending === null) continue;
    const seen = moment === "first-sight" ? verdicts.slice(0, 1) : verdicts;
    const flag = seen.find(flags);
    if (flag !== undefined) flagged += 1;
    if (ending === "paid") continue;
    unpaid += 1;
    if (flag === undefined) continue;
    both += 1;
    leads.push(Math.max(0, (hold.heldSince + paymentTermDays * DAY - flag.at) / DAY));
  }
  return {
    precision: wilsonInterval(both, flagged),
    recall: wilsonInterval(both, unpaid),
    leadDays: median(leads),
  };
}
