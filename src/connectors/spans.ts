/** The spans that are asked for one after another: each overlaps the one before, none leaves a gap. Times in epoch ms. */
import type { Span } from "./reports-api.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** "The maximum date range is 30 days" (order reports by last update). */
const LONGEST = 30 * DAY;
/** How far back the first report reaches: what the judging learns a shop's habits from. */
const FIRST_REACH = 90 * DAY;
/** Updates that reach Amazon's reports late are found by the next span. */
export const OVERLAP = 3 * HOUR;

/**
 * @param coveredUntil everything before was asked for; null: nothing yet
 * @returns oldest first
 */
export function spansUntil(coveredUntil: number | null, now: number): readonly Span[] {
  const spans: Span[] = [];
  let from = coveredUntil === null ? now - FIRST_REACH : Math.min(coveredUntil, now) - OVERLAP;
  while (now - from > LONGEST) {
    spans.push({ from, until: from + LONGEST });
    from += LONGEST - OVERLAP;
  }
  spans.push({ from, until: now });
  return spans;
}
