/** Weight by value, e.g. how many lines of so many units. Plain JSON. */
export type Histogram = Readonly<Record<string, number>>;

export function totalWeight(histogram: Histogram): number {
  let sum = 0;
  for (const value in histogram) sum += histogram[value] ?? 0;
  return sum;
}

/** Weight of all values of at least `value`. */
export function weightFrom(histogram: Histogram, value: number): number {
  let sum = 0;
  for (const key in histogram) if (Number(key) >= value) sum += histogram[key] ?? 0;
  return sum;
}

/** Sum of value · weight. */
export function weightedSum(histogram: Histogram): number {
  let sum = 0;
  for (const key in histogram) sum += Number(key) * (histogram[key] ?? 0);
  return sum;
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
