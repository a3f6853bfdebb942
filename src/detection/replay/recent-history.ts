import type { OrderLine } from "../../orders/order-line.ts";
import { lookTimes, recentLooks } from "./known-lines.ts";
import { type Replay, replayHistory } from "./replay-history.ts";
import type { ReplayedHold } from "./replayed-hold.ts";

/** How far back the flags are looked at: long enough for some attacks, and short enough for a seller of today. */
const RECENT_DAYS = 180;

export interface RecentHistory {
  /** When it was looked, ascending, epoch ms; about one look a day of the last half year. */
  readonly looks: readonly number[];
  readonly holds: readonly ReplayedHold[];
}

/**
 * The last half year of a book, played so that even a large one takes seconds.
 *
 * @param archivedUntil up to then some orders have left the book (epoch ms; NaN none): what was judged by then cannot
 *   be judged again, since nobody knows what was beside it
 */
export function recentHistory(
  lines: readonly OrderLine[],
  replay: Omit<Replay, "times" | "keep">,
  archivedUntil = Number.NaN,
): RecentHistory {
  const times = lookTimes(lines).filter((at) => !(at <= archivedUntil));
  const looks = recentLooks(times, RECENT_DAYS);
  const holds = replayHistory(lines, { ...replay, times: looks, keep: "news" });
  return { looks, holds };
}
