/** Weight by value, e.g. how many lines of so many units. Plain JSON. */
export type Histogram = Readonly<Record<string, number>>;

export function totalWeight(histogram: Histogram): number {
  return Object.values(histogram).reduce((sum, weight) => sum + weight, 0);
}

/** Weight of all values of at least `value`. */
export function weightFrom(histogram: Histogram, value: number): number {
  return Object.entries(histogram).reduce(
    (sum, [key, weight]) => (Number(key) >= value ? sum + weight : sum),
    0,
  );
}

/** Sum of value · weight. */
export function weightedSum(histogram: Histogram): number {
  return Object.entries(histogram).reduce((sum, [key, weight]) => sum + Number(key) * weight, 0);
}

/** The smallest value with at least half of the weight at or under it; NaN of nothing. */
export function histogramMedian(histogram: Histogram): number {
  const half = totalWeight(histogram) / 2;
  let below = 0;
  for (const value of Object.keys(histogram)
    .map(Number)
    .sort((one, other) => one - other)) {
    below += histogram[value] ?? 0;
    if (below >= half) return value;
  }
  return Number.NaN;
}
