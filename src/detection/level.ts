import type { Level } from "./verdict.ts";

/** Lowest suspicion (0–100) of each level; what lies below `watch` is normal. danger > caution > watch. */
export interface LevelThresholds {
  readonly danger: number;
  readonly caution: number;
  readonly watch: number;
}

/** The level of a suspicion of 0–100, or of none at all. Every score has one. */
export function levelOf(suspicion: number | null, thresholds: LevelThresholds): Level {
  if (suspicion === null) return "not-judged";
  if (suspicion >= thresholds.danger) return "danger";
  if (suspicion >= thresholds.caution) return "caution";
  if (suspicion >= thresholds.watch) return "watch";
  return "normal";
}
