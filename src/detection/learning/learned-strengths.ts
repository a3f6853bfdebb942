import type { PlattScaling } from "../statistics/platt-scaling.ts";

/**
 * What the shop's own outcomes have taught, in plain JSON. Put into the settings it is followed; taken out again, all
 * is as before.
 */
export interface LearnedStrengths {
  /** Endings it rests on. */
  readonly outcomes: number;
  readonly rules: Readonly<Record<string, LearnedStrength>>;
  /** Of the whole suspicion; null while there are too few outcomes. */
  readonly calibration: PlattScaling | null;
}

export interface LearnedStrength {
  /** 0–99, in place of the one in the settings. */
  readonly strength: number;
  /** Holds for which the rule spoke loudest, and how many of them ended unpaid, each counted as much as it hit. */
  readonly hits: number;
  readonly unpaid: number;
}
