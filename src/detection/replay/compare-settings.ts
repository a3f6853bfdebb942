import type { Hold } from "../../orders/hold.ts";
import type { OrderLine } from "../../orders/order-line.ts";
import { levelOf } from "../level.ts";
import type { DetectionSettings } from "../settings.ts";
import { isFlag, type Level } from "../verdict.ts";
import { type Replay, replayHistory } from "./replay-history.ts";
import type { Ending, ReplayedHold } from "./replayed-hold.ts";

/** How suspicious a hold has been at most, from look to look. */
export interface Peak {
  /** 0–100; null where no look could judge it. */
  readonly suspicion: number | null;
  readonly level: Level;
}

/** A hold that is flagged under one of two settings only. */
export interface FlagChange {
  /** As it is known at the end. */
  readonly hold: Hold;
  readonly ending: Ending;
  readonly before: Peak;
  readonly after: Peak;
}

/** What two settings make of the same holds, seen at the same looks. Flagged: at caution or above at any of them. */
export interface SettingsComparison {
  /** Holds that were open at one of the looks; those that nobody judges left out. */
  readonly holds: number;
  readonly flaggedBefore: number;
  readonly flaggedAfter: number;
  /** The most suspicious first. */
  readonly more: readonly FlagChange[];
  readonly less: readonly FlagChange[];
}

/**
 * Judges the book's own history under two settings, at each look from what was known then.
 *
 * @param replay what both have in common
 */
export function compareSettings(
  lines: readonly OrderLine[],
  before: DetectionSettings,
  after: DetectionSettings,
  replay: Omit<Replay, "settings">,
): SettingsComparison {
  const replayed = replayHistory(lines, { ...replay, settings: before });
  const again = judgesAlike(before, after) ? replayed : replayHistory(lines, { ...replay, settings: after });
  const pairs = replayed.flatMap((one, index): readonly FlagChange[] => {
    // The same lines at the same looks: what is open then does not depend on settings.
    const other = again[index] as ReplayedHold;
    if (one.verdicts[0].verdict.unjudged === "multi-channel") return [];
    const { hold, ending } = one;
    return [{ hold, ending, before: peakOf(one, before), after: peakOf(other, after) }];
  });
  const flagged = (peakIn: (pair: FlagChange) => Peak): number =>
    pairs.filter((pair) => isFlag(peakIn(pair).level)).length;
  return {
    holds: pairs.length,
    flaggedBefore: flagged((pair) => pair.before),
    flaggedAfter: flagged((pair) => pair.after),
    more: pairs.filter((pair) => isFlag(pair.after.level) && !isFlag(pair.before.level)).sort(byPeak),
    less: pairs.filter((pair) => isFlag(pair.before.level) && !isFlag(pair.after.level)).sort(byPeak),
  };
}

/** Whether two settings give every hold the same suspicion, and differ at most in what level that is. */
function judgesAlike(one: DetectionSettings, other: DetectionSettings): boolean {
  const judging = ({ levels: _levels, staleHours: _staleHours, ...rest }: DetectionSettings): string =>
    JSON.stringify(rest);
  return judging(one) === judging(other);
}

function peakOf({ verdicts }: ReplayedHold, { levels }: DetectionSettings): Peak {
  let suspicion: number | null = null;
  for (const { verdict } of verdicts) {
    if (verdict.suspicion === null) continue;
    suspicion = suspicion === null ? verdict.suspicion : Math.max(suspicion, verdict.suspicion);
  }
  return { suspicion, level: levelOf(suspicion, levels) };
}

function byPeak(one: FlagChange, other: FlagChange): number {
  const peak = ({ before, after }: FlagChange): number =>
    Math.max(before.suspicion ?? -1, after.suspicion ?? -1);
  return peak(other) - peak(one) || other.hold.heldSince - one.hold.heldSince;
}
