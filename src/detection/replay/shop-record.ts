import { RULES } from "../rules/index.ts";
import type { DetectionSettings } from "../settings.ts";
import type { Verdict } from "../verdict.ts";
import { type FlagRecord, flagRecord, ruleRecord } from "./flag-record.ts";
import type { RecentHistory } from "./recent-history.ts";
import type { ReplayedHold } from "./replayed-hold.ts";

/** How good flags have been, of one rule or of all together. */
export interface RecordEntry {
  /** null: all rules together, flagged at caution or above. */
  readonly rule: string | null;
  /** Holds flagged at any time before their end, those of unknown ending too. */
  readonly flagged: number;
  readonly firstSight: FlagRecord;
  /** At any look before the hold ended. */
  readonly ever: FlagRecord;
}

/** How good a shop's flags have been, against how its holds ended. */
export interface ShopRecord {
  /** First and last look, epoch ms; NaN without any. */
  readonly from: number;
  readonly to: number;
  readonly looks: number;
  /** Holds that were seen, those of known ending, and those of them that ended unpaid. */
  readonly holds: number;
  readonly ended: number;
  readonly unpaid: number;
  readonly overall: RecordEntry;
  /** Of the rules that are in use, in their usual order. */
  readonly rules: readonly RecordEntry[];
}

/** @param settings those that the history was judged by */
export function shopRecord({ looks, holds }: RecentHistory, settings: DetectionSettings): ShopRecord {
  const judged = holds.filter(({ verdicts }) => verdicts.some(({ verdict }) => !isSetAside(verdict)));
  const ended = judged.filter(({ ending }) => ending !== null);
  const { caution } = settings.levels;
  const term = settings.paymentTermDays;
  return {
    from: looks[0] ?? Number.NaN,
    to: looks[looks.length - 1] ?? Number.NaN,
    looks: looks.length,
    holds: judged.length,
    ended: ended.length,
    unpaid: ended.filter(({ ending }) => ending === "unpaid").length,
    overall: {
      rule: null,
      flagged: flagged(judged, ({ verdict }) => (verdict.suspicion ?? -1) >= caution),
      firstSight: flagRecord(judged, caution, "first-sight", term),
      ever: flagRecord(judged, caution, "ever", term),
    },
    rules: RULES.filter(({ id }) => settings.rules[id]?.enabled === true).map(({ id }) => ({
      rule: id,
      flagged: flagged(judged, ({ verdict }) =>
        verdict.findings.some(({ rule, outcome }) => rule === id && outcome === "hit"),
      ),
      firstSight: ruleRecord(judged, id, "first-sight", term),
      ever: ruleRecord(judged, id, "ever", term),
    })),
  };
}

/** Orders taken outside Amazon hold nothing, and of others the seller wants no verdict: no flag can be right or wrong. */
function isSetAside({ unjudged }: Verdict): boolean {
  return unjudged === "multi-channel" || unjudged === "exempt";
}

function flagged(
  holds: readonly ReplayedHold[],
  flags: (timed: ReplayedHold["verdicts"][number]) => boolean,
): number {
  return holds.filter(({ verdicts }) => verdicts.some(flags)).length;
}
