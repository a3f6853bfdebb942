import { explainVerdict } from "./explain-verdict.ts";
import { RULES } from "./rules/index.ts";
import { largestRemainder } from "./statistics/largest-remainder.ts";
import { strongestByFamily } from "./suspicion.ts";
import type { Finding, Verdict } from "./verdict.ts";

/** A suspicion in whole points as it is shown, taken apart: `base` and all of `byRule` add up to `total`. */
export interface ShownPoints {
  /** The suspicion, rounded down. */
  readonly total: number;
  /** Points of the chance that every pending order has. */
  readonly base: number;
  /** Points by rule; a rule that brings less than half a point may have 0. Rules that do not count are left out. */
  readonly byRule: ReadonlyMap<string, number>;
}

/** The points of a verdict; null where nothing could be judged. */
export function shownPoints(verdict: Verdict): ShownPoints | null {
  if (verdict.suspicion === null) return null;
  const total = Math.floor(verdict.suspicion);
  const parts = explainVerdict(verdict);
  const points = largestRemainder(
    parts.map((part) => part.points),
    total,
  );
  let base = 0;
  const byRule = new Map<string, number>();
  parts.forEach(({ finding }, index) => {
    if (finding === null) base = points[index] ?? 0;
    else byRule.set(finding.rule, points[index] ?? 0);
  });
  return { total, base, byRule };
}

/** The stronger finding of the same kind of evidence that counts in place of this hit; null where it counts itself. */
export function countedInstead(finding: Finding, { findings }: Verdict): Finding | null {
  if (finding.outcome !== "hit") return null;
  const family = RULES.find(({ id }) => id === finding.rule)?.family;
  const strongest = family === undefined ? undefined : strongestByFamily(findings).get(family);
  return strongest === undefined || strongest === finding ? null : strongest;
}
