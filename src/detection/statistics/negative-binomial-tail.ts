/**
 * P(K ≥ k) for a negative binomial count: Poisson with a Gamma-distributed rate of the given mean.
 * Summed from the probability mass in logarithms, so that it neither underflows for a large shape nor needs
 * the incomplete beta function.
 *
 * @param k whole number; at most 0 gives 1
 * @param mean > 0
 * @param shape > 0; the variance is mean + mean² / shape
 */
export function negativeBinomialTail(k: number, mean: number, shape: number): number {
  if (k <= 0) return 1;
  const failure = Math.log(mean / (mean + shape));
  let logMass = shape * Math.log(shape / (mean + shape));
  let below = 0;
  for (let count = 0; count < k; count += 1) {
    const sum = below + Math.exp(logMass);
    // Past the mode the masses only fall: once they are too small to be added, nothing is left to add.
    if (sum === below && count > mean) break;
    below = sum;
    logMass = logMass + Math.log((shape + count) / (count + 1)) + failure;
  }
  return Math.min(1, Math.max(0, 1 - below));
}
