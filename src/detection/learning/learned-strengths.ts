import type { PlattScaling } from "../statistics/platt-scaling.ts";

/** Strengths that verdicts follow while they stand in the settings; taken out again, all is as before. */
export interface LearnedInForce {
  /** By rule id: 0–99, in place of the one in the settings. */
  readonly rules: Readonly<Record<string, { readonly strength: number }>>;
  /** Of the whole suspicion; null for none. */
  readonly calibration: PlattScaling | null;
}

/** What the shop's own outcomes have taught, in plain JSON. */
export interface LearnedStrengths extends LearnedInForce {
  /** Endings it rests on, and how many of them were unpaid. */
  readonly outcomes: number;
  readonly unpaid: number;
  readonly rules: Readonly<Record<string, LearnedStrength>>;
}

export interface LearnedStrength {
  readonly strength: number;
  /** Holds for which the rule spoke loudest, and how many of them ended unpaid, each counted as much as it hit. */
  readonly hits: number;
  readonly unpaid: number;
}
