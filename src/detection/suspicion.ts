import type { Family } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import { noisyOr } from "./statistics/noisy-or.ts";
import { type PlattScaling, plattScaled } from "./statistics/platt-scaling.ts";
import type { Finding } from "./verdict.ts";

/** The strongest finding of each family that has one: only it counts, so that no evidence counts twice. */
export function strongestByFamily(findings: readonly Finding[]): ReadonlyMap<Family, Finding> {
  const strongest = new Map<Family, Finding>();
  for (const finding of findings) {
    const family = RULES.find((rule) => rule.id === finding.rule)?.family;
    if (family === undefined || finding.outcome !== "hit") continue;
    const known = strongest.get(family);
    if (known === undefined || finding.probability > known.probability) strongest.set(family, finding);
  }
  return strongest;
}

/** Chance 0–1 of ending unpaid that findings and the everyday chance make together. */
export function chanceOf(findings: readonly Finding[], everydayChance: number): number {
  const probabilities = [...strongestByFamily(findings).values()].map((finding) => finding.probability);
  return noisyOr(probabilities, everydayChance);
}

/**
 * Suspicion 0–100, to a tenth, of a hold with these findings; null where no rule could judge it.
 *
 * @param everydayChance chance 0–1 of ending unpaid that the hold has without any finding
 * @param calibration learned from the shop's outcomes; null for none
 */
export function suspicionOf(
  findings: readonly Finding[],
  everydayChance: number,
  calibration: PlattScaling | null,
): number | null {
  if (findings.every((finding) => finding.outcome === "not-judged")) return null;
  const combined = chanceOf(findings, everydayChance);
  return Math.round(1000 * (calibration === null ? combined : plattScaled(combined, calibration))) / 10;
}
