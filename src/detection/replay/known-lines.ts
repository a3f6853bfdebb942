import type { OrderLine } from "../../orders/order-line.ts";
import type { Sighting } from "../../orders/sighting.ts";

/** As-of times of the reports that the book was made from, as far as its lines remember them; ascending, each once. */
export function lookTimes(lines: readonly OrderLine[]): readonly number[] {
  const times = new Set<number>();
  for (const { sightings } of lines) {
    for (const { firstAt, lastAt } of sightings) times.add(firstAt).add(lastAt);
  }
  return [...times].sort((one, other) => one - other);
}

/**
 * The lines as they were known at `at`, those not yet seen left out. A line remembers its first and its last sight
 * in a state, so between the two it counts as seen at `at`. What does not change with time (SKU, title, payment…) is
 * taken as known from the first sight on.
 *
 * @param at one of the look times, epoch ms
 */
export function linesKnownAt(lines: readonly OrderLine[], at: number): readonly OrderLine[] {
  const known: OrderLine[] = [];
  for (const line of lines) {
    if (line.sightings.every(({ lastAt }) => lastAt <= at)) {
      known.push(line);
      continue;
    }
    const sightings = line.sightings.flatMap((one) => sightingAt(one, at));
    if (sightings.length > 0) known.push({ ...line, sightings });
  }
  return known;
}

function sightingAt(sighting: Sighting, at: number): readonly Sighting[] {
  if (sighting.firstAt > at) return [];
  return [sighting.lastAt <= at ? sighting : { ...sighting, lastAt: at }];
}
