/**
 * P(S ≥ total) for the sum S of a negative binomial count of sizes, by Panjer's recursion (1981): of the count given,
 * what the sizes come to. The variance of the count is mean + mean² / shape.
 *
 * @param total whole number; at most 0 gives 1
 * @param mean of the count, > 0
 * @param shape > 0
 * @param sizes entry i: chance that one is of size i + 1; they add up to 1
 */
export function compoundTail(total: number, mean: number, shape: number, sizes: readonly number[]): number {
  if (total <= 0) return 1;
  const step = mean / (mean + shape);
  const masses = [Math.exp(shape * Math.log1p(-step))];
  let below = masses[0] as number;
  for (let sum = 1; sum < total; sum += 1) {
    let mass = 0;
    for (let size = 1; size <= Math.min(sum, sizes.length); size += 1) {
      const weight = step * (1 + ((shape - 1) * size) / sum);
      mass += weight * (sizes[size - 1] as number) * (masses[sum - size] as number);
    }
    masses.push(mass);
    below += mass;
  }
  return Math.min(1, Math.max(0, 1 - below));
}
