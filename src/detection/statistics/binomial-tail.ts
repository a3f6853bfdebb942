/**
 * P(K ≥ k) of a binomial count, summed from the probability mass in logarithms.
 *
 * @param k whole number; at most 0 gives 1
 * @param trials whole number ≥ 0
 * @param chance of each trial, 0–1
 */
export function binomialTail(k: number, trials: number, chance: number): number {
  if (k <= 0) return 1;
  if (k > trials || chance <= 0) return 0;
  if (chance >= 1) return 1;
  const odds = Math.log(chance) - Math.log1p(-chance);
  let logMass = trials * Math.log1p(-chance);
  let below = 0;
  for (let count = 0; count < k; count += 1) {
    below += Math.exp(logMass);
    logMass += Math.log((trials - count) / (count + 1)) + odds;
  }
  return Math.min(1, Math.max(0, 1 - below));
}
