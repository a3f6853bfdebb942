import type { OrderLine } from "../../orders/order-line.ts";
import { lookTimes, recentLooks } from "./known-lines.ts";

/** How far back settings are tried out: a seller of today, and twice as quick as the record of the flags. */
const PREVIEW_DAYS = 90;
/** So many lines may be looked at in all: seconds of work, whatever the size of the book. */
const LINE_LOOKS = 10_000_000;
const FEWEST_LOOKS = 10;

/**
 * The looks on which settings are compared: about one a day of the last 90 days, and of a very large book only some
 * of these, evenly spread and the newest among them. Ascending, epoch ms.
 *
 * @param archivedUntil up to then some orders have left the book (epoch ms; NaN none), so nothing can be replayed
 */
export function previewTimes(lines: readonly OrderLine[], archivedUntil = Number.NaN): readonly number[] {
  const times = lookTimes(lines).filter((at) => !(at <= archivedUntil));
  const looks = recentLooks(times, PREVIEW_DAYS);
  const most = Math.max(FEWEST_LOOKS, Math.floor(LINE_LOOKS / lines.length));
  if (looks.length <= most) return looks;
  const step = (looks.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => looks[Math.round(index * step)] as number);
}
