/** Share of honest counts that no model of the usual foresees: 2 %. */
const HEAVY_SHARE = 0.02;

/**
 * P(K ≥ k) of a count that usually follows a model and in 2 % of cases a heavy tail with P(K ≥ k) = 1 / (k + 1).
 * It keeps a thin-tailed model from calling the merely unusual impossible.
 *
 * @param tail the model's P(K ≥ k)
 * @param k whole number ≥ 0
 */
export function heavyTailMixture(tail: number, k: number): number {
  return (1 - HEAVY_SHARE) * tail + HEAVY_SHARE / (k + 1);
}
