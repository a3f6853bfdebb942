/**
 * The first index of a list for whose value `holds` is true; the list's length if for none. The list must be so
 * ordered that it is true for all values after the first: then log n looks find it.
 */
export function firstIndex<T>(values: readonly T[], holds: (value: T) => boolean): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(values[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}
