import { median } from "./median.ts";

/**
 * A standard deviation that outliers cannot inflate: 1.4826 · median absolute deviation, or, where more than half of
 * the values are equal and that is 0, 1.2533 · mean absolute deviation (Iglewicz & Hoaglin 1993). NaN of nothing.
 */
export function robustScale(values: readonly number[]): number {
  const center = median(values);
  const deviations = values.map((value) => Math.abs(value - center));
  const absolute = median(deviations);
  if (absolute > 0 || values.length === 0) return 1.4826 * absolute;
  return (1.2533 * deviations.reduce((sum, one) => sum + one, 0)) / values.length;
}
