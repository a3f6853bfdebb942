import type { Bilingual } from "../locales/language.ts";
import type { Hold } from "../orders/hold.ts";
import type { Exemption } from "./exemption.ts";
import type { Evidence } from "./rule.ts";

export const LEVELS = ["danger", "caution", "watch", "normal", "not-judged"] as const;
export type Level = (typeof LEVELS)[number];

/** Whether a hold of this level is flagged: caution or above. */
export function isFlag(level: Level): boolean {
  return level === "danger" || level === "caution";
}

/** What one rule says of one hold. */
export interface Finding {
  readonly rule: string;
  readonly outcome: "hit" | "miss" | "not-judged";
  /** Probability 0–1 that this evidence alone gives that the hold ends unpaid; 0 unless it is a hit. */
  readonly probability: number;
  readonly evidence: Evidence;
  /** One or two plain sentences of what was seen, or why it was not judged. */
  readonly text: Bilingual;
}

/** What is held: never mixed with suspicion. */
export interface Impact {
  /** NaN unknown. */
  readonly units: number;
  /** In the hold's currency, estimated from the product's last sale where the reports give no price; NaN unknown. */
  readonly value: number;
  /** Share 0–1 of the product's stock that all its open holds together take; NaN unknown. */
  readonly stockShare: number;
  /** Until Amazon's own cancel, at least 0. */
  readonly daysToRelease: number;
}

/** Why a hold has no suspicion at all: a sentence of `detection.unjudged` in the locales, or its exemption. */
export type Unjudged = "multi-channel" | "no-evidence" | "exempt";

export interface Verdict {
  readonly hold: Hold;
  /**
   * 0–100 to a tenth; null where nothing could be judged, which is never the same as 0. Where only whole points are
   * shown they are rounded down, lest one seems to reach a level that it does not.
   */
  readonly suspicion: number | null;
  readonly level: Level;
  /** Why `suspicion` is null; null where it is a number. */
  readonly unjudged: Unjudged | null;
  /** The rules' findings, hits first and the strongest of them first. */
  readonly findings: readonly Finding[];
  /** Chance 0–1 that a hold of this age ends unpaid though nothing strikes the eye: where suspicion begins. */
  readonly everydayChance: number;
  /** What the seller made an exception of for this hold; findings it covers do not count. */
  readonly exemption: Exemption | null;
  readonly impact: Impact;
  /** suspicion × impact, to rank what needs the seller first; 0 where not judged. */
  readonly attention: number;
  /** How old what we know of this hold is, ms: judging time − last sight. */
  readonly dataAge: number;
}
