/**
 * Whole numbers in proportion to the weights that add up to the total (largest remainder, Hamilton's method): each
 * weight gets its share rounded down, and what is left goes to the largest fractions, the earlier ones first.
 *
 * @param weights each at least 0; not all 0 unless the total is
 * @param total a whole number, at least 0
 */
export function largestRemainder(weights: readonly number[], total: number): readonly number[] {
  if (total === 0) return weights.map(() => 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total * weight) / all);
  const parts = shares.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byFraction = shares
    .map((share, index) => ({ index, fraction: share - Math.floor(share) }))
    .sort((one, other) => other.fraction - one.fraction || one.index - other.index);
  for (const { index } of byFraction.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
