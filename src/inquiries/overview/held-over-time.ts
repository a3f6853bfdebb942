import type { Hold } from "../../orders/hold.ts";
import { addDays, type CivilDay, type CivilTime } from "../dates.ts";
import { endedBetween } from "../ended.ts";

/** How much was held at the end of a day; today: now. NaN where no report can tell. */
export interface HeldDay {
  readonly day: CivilDay;
  /** Order lines held. */
  readonly held: number;
  /** Those of them that were flagged, whenever that was. */
  readonly flagged: number;
}

export interface HeldOverTimeGround {
  readonly holds: readonly Hold[];
  readonly isFlagged: (hold: Hold) => boolean;
  /** Earlier moments are not known, epoch ms; NaN: nothing is. */
  readonly knownSince: number;
  /** Now, epoch ms. */
  readonly at: number;
  readonly civil: CivilTime;
}

/**
 * What was held on each of the last days, oldest first. A hold lasts from its purchase to the first report that shows
 * its end (or Amazon's own time of it); what no report shows ended is still held.
 *
 * @param days how many, today among them
 */
export function heldOverTime(
  { holds, isFlagged, knownSince, at, civil }: HeldOverTimeGround,
  days: number,
): readonly HeldDay[] {
  const all = spansOf(holds);
  const flagged = spansOf(holds.filter(isFlagged));
  const today = civil.dayOf(at);
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(today, index + 1 - days);
    const moment = Math.min(at, civil.startOf(addDays(day, 1)) - 1);
    if (!(moment >= knownSince)) return { day, held: Number.NaN, flagged: Number.NaN };
    return { day, held: openAt(all, moment), flagged: openAt(flagged, moment) };
  });
}

/** Beginnings and ends (epoch ms), each ascending. */
interface Spans {
  readonly begun: readonly number[];
  readonly ended: readonly number[];
}

function spansOf(holds: readonly Hold[]): Spans {
  const ascending = (times: readonly number[]): readonly number[] => [...times].sort((a, b) => a - b);
  return {
    begun: ascending(holds.map(({ heldSince }) => heldSince)),
    // An end cannot lie before its beginning, whatever clocks two reports were made by.
    ended: ascending(
      holds.flatMap(({ heldSince, end }) =>
        end === null ? [] : [Math.max(heldSince, endedBetween(end).by)],
      ),
    ),
  };
}

function openAt({ begun, ended }: Spans, moment: number): number {
  return countUpTo(begun, moment) - countUpTo(ended, moment);
}

/** How many of the ascending times are not later than a moment. */
function countUpTo(times: readonly number[], moment: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
