/** Values, each with how often it occurs. */
export type Counted = readonly (readonly [value: number, times: number])[];

/** The median of all that was counted; NaN of nothing. */
export function countedMedian(counted: Counted): number {
  const sorted = [...counted].sort(([one], [other]) => one - other);
  const all = sorted.reduce((sum, [, times]) => sum + times, 0);
  const upper = valueAt(sorted, Math.floor(all / 2));
  return all % 2 === 1 ? upper : (valueAt(sorted, all / 2 - 1) + upper) / 2;
}

/** @param position from 0, among the values with each as often as it occurs */
function valueAt(sorted: Counted, position: number): number {
  let passed = 0;
  for (const [value, times] of sorted) {
    passed += times;
    if (position < passed) return value;
  }
  return Number.NaN;
}
