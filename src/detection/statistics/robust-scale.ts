import { type Counted, countedMedian } from "./counted-median.ts";

/**
 * A standard deviation that outliers cannot inflate: 1.4826 · median absolute deviation, or, where more than half of
 * the values are equal and that is 0, 1.2533 · mean absolute deviation (Iglewicz & Hoaglin 1993). NaN of nothing.
 */
export function robustScale(counted: Counted): number {
  const center = countedMedian(counted);
  const deviations = counted.map(([value, times]) => [Math.abs(value - center), times] as const);
  const absolute = countedMedian(deviations);
  if (absolute > 0 || counted.length === 0) return 1.4826 * absolute;
  const sum = deviations.reduce((all, [deviation, times]) => all + deviation * times, 0);
  return (1.2533 * sum) / counted.reduce((all, [, times]) => all + times, 0);
}
