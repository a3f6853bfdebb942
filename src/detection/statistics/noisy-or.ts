/**
 * Probability that at least one of several independent causes acts: 1 − (1 − leak) · Π (1 − pᵢ).
 * More evidence never lowers it.
 *
 * @param probabilities each 0–1
 * @param leak probability 0–1 of a cause that nobody looked at
 */
export function noisyOr(probabilities: readonly number[], leak: number): number {
  return 1 - probabilities.reduce((rest, probability) => rest * (1 - probability), 1 - leak);
}
