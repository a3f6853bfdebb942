/**
 * How much a rare event is worth, 0–1: nothing where it happens at least once in `rare` cases, everything where
 * it happens once in `extreme` cases or less, in between by the logarithm. Being capped, no single number can
 * shout down all other evidence.
 *
 * @param tail probability of seeing this much or more, 0–1
 * @param rare > 1
 * @param extreme > 1; at most `rare` makes a step at `extreme`
 */
export function surpriseShare(tail: number, rare: number, extreme: number): number {
  const oneIn = tail > 0 ? 1 / tail : Number.POSITIVE_INFINITY;
  if (oneIn >= extreme) return 1;
  if (oneIn <= rare) return 0;
  return Math.log(oneIn / rare) / Math.log(extreme / rare);
}
