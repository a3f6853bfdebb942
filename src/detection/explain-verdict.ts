import type { Family } from "./rule.ts";
import { strongestByFamily } from "./suspicion.ts";
import type { Finding, Verdict } from "./verdict.ts";

/** One part of a suspicion. All parts of a verdict add up to it. */
export interface Contribution {
  /** null: the chance that every pending order has. */
  readonly family: Family | null;
  /** The finding that speaks for its family; null for the chance that every pending order has. */
  readonly finding: Finding | null;
  /** Points of suspicion. */
  readonly points: number;
}

/**
 * How a verdict's suspicion comes about, greatest part first. In the noisy-OR the logarithms of what each piece of
 * evidence leaves open add up, so each gets its share of the points by them.
 */
export function explainVerdict(verdict: Verdict): readonly Contribution[] {
  if (verdict.suspicion === null) return [];
  const parts = [
    { family: null, finding: null, weight: -Math.log1p(-verdict.everydayChance) },
    ...[...strongestByFamily(verdict.findings)].map(([family, finding]) => ({
      family,
      finding,
      weight: -Math.log1p(-Math.min(finding.probability, 1 - 1e-9)),
    })),
  ];
  const all = parts.reduce((sum, part) => sum + part.weight, 0);
  const suspicion = verdict.suspicion;
  return parts
    .map(({ family, finding, weight }) => ({ family, finding, points: (suspicion * weight) / all }))
    .sort((one, other) => other.points - one.points);
}
