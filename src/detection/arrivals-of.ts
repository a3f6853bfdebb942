import { ARRIVAL_DAYS, type ProductBaseline, RECENT_DAYS } from "./baseline.ts";

const DAY = 86_400_000;

/**
 * What a baseline says of when a product's orders came in.
 *
 * @param times of its paid orders, epoch ms; those of the `ARRIVAL_DAYS` before `at` count
 */
export function arrivalsOf(
  times: readonly number[],
  at: number,
): Pick<ProductBaseline, "arrivals" | "recent"> {
  const arrivals = new Array<number>(ARRIVAL_DAYS).fill(0);
  const recent: number[] = [];
  let counted = 0;
  for (const time of times) {
    const day = Math.floor((at - time) / DAY);
    if (day < 0 || day >= ARRIVAL_DAYS) continue;
    counted += 1;
    arrivals[day] = (arrivals[day] ?? 0) + 1;
    if (day < RECENT_DAYS) recent.push(time);
  }
  recent.sort((one, other) => one - other);
  return { arrivals: counted === 0 ? [] : arrivals, recent };
}
