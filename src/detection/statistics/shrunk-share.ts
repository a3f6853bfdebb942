/**
 * A share as counts and a prior have it together: the mean of the Beta posterior (beta–binomial shrinkage). Few counts
 * leave it at the prior, many overrule it.
 *
 * @param hits 0 ≤ hits ≤ all
 * @param prior share 0–1 that is believed before anything is counted
 * @param weight how many cases that belief is worth, > 0
 */
export function shrunkShare(hits: number, all: number, prior: number, weight: number): number {
  return (hits + weight * prior) / (all + weight);
}
