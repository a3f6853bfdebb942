import type { OrderLine } from "../../orders/order-line.ts";
import { lookTimes } from "./known-lines.ts";

const DAY = 86_400_000;
/** How far back settings are tried out. */
const PREVIEW_DAYS = 90;
/** So many lines may be judged in all: some seconds' work, whatever the size of the book. */
const LINE_LOOKS = 3_000_000;
const FEWEST_LOOKS = 10;

/**
 * The looks on which settings are compared: of the 90 days before the newest, the last of each day, and of a large
 * book only some of these, evenly spread and the newest among them. Ascending, epoch ms.
 */
export function previewTimes(lines: readonly OrderLine[]): readonly number[] {
  const all = lookTimes(lines);
  const newest = all[all.length - 1];
  if (newest === undefined) return [];
  const lastOfDay = new Map<number, number>();
  for (const time of all) {
    const daysAgo = Math.floor((newest - time) / DAY);
    if (daysAgo < PREVIEW_DAYS) lastOfDay.set(daysAgo, time);
  }
  const times = [...lastOfDay.values()];
  const most = Math.max(FEWEST_LOOKS, Math.floor(LINE_LOOKS / lines.length));
  if (times.length <= most) return times;
  const step = (times.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => times[Math.round(index * step)] as number);
}
