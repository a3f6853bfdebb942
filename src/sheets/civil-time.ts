/** The calendar of the spreadsheet's time zone, by Apps Script's own formatter, which is asked as little as possible. */
import type { CivilTime } from "../inquiries/dates.ts";
import type { TimeZone } from "../reports/time-zone.ts";

const HOUR = 3_600_000;

/** What was asked of a zone counts for all who ask. */
const askedOf = new Map<string, Map<number, number>>();

export function civilTimeOf(zone: string): CivilTime {
  const offsetAt = offsetsOf(zone);
  return {
    dayOf: (instant) => {
      const reading = new Date(instant + offsetAt(instant));
      return {
        year: reading.getUTCFullYear(),
        month: reading.getUTCMonth() + 1,
        day: reading.getUTCDate(),
      };
    },
    startOf: ({ year, month, day }) => midnightOf(Date.UTC(year, month - 1, day), offsetAt),
  };
}

/**
 * The first instant of the day whose midnight reads so on the zone's clock. Where clocks are put back over it there are
 * two midnights, of which the first counts; where they are put forward there is none, and the day begins at the change.
 */
function midnightOf(reading: number, offsetAt: (instant: number) => number): number {
  const guess = reading - offsetAt(reading);
  const [before, after] = [offsetAt(guess - 12 * HOUR), offsetAt(guess + 12 * HOUR)];
  if (before === after) return reading - before;
  const [early, late] = before > after ? [before, after] : [after, before];
  return offsetAt(reading - early) === early ? reading - early : reading - late;
}

/** Writes a moment (epoch ms) as the zone's clock and calendar show it: `11/24 09:05`. */
export function momentWriter(zone: string): (at: number) => string {
  const offsetAt = offsetsOf(zone);
  const two = (value: number): string => String(value).padStart(2, "0");
  return (at) => {
    const reading = new Date(at + offsetAt(at));
    const day = `${reading.getUTCMonth() + 1}/${reading.getUTCDate()}`;
    return `${day} ${two(reading.getUTCHours())}:${two(reading.getUTCMinutes())}`;
  };
}

export function timeZoneOf(zone: string): TimeZone {
  return zoneBy(offsetsOf(zone));
}

function zoneBy(offsetAt: (instant: number) => number): TimeZone {
  return {
    instantOf: (year, month, day, hour, minute, second) => {
      const reading = Date.UTC(year, month - 1, day, hour, minute, second);
      // Two steps, because the offset at the guess may not be the one at the result (a change of clocks).
      const guess = reading - offsetAt(reading);
      return reading - offsetAt(guess);
    },
  };
}

/**
 * Milliseconds that the zone is ahead of UTC at an instant. Asked once a year where the zone keeps one offset all
 * year (Japan), else once an hour of the instants in question.
 */
function offsetsOf(zone: string): (instant: number) => number {
  const known = askedOf.get(zone) ?? new Map<number, number>();
  askedOf.set(zone, known);
  const ask = (instant: number): number => {
    const start = Math.floor(instant / HOUR) * HOUR;
    const before = known.get(start);
    if (before !== undefined) return before;
    const text = Utilities.formatDate(new Date(start), zone, "Z");
    const sign = text.startsWith("-") ? -1 : 1;
    const offset = sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))) * 60_000;
    known.set(start, offset);
    return offset;
  };
  return (instant) => {
    const year = new Date(instant).getUTCFullYear();
    const winter = ask(Date.UTC(year, 0, 1));
    return winter === ask(Date.UTC(year, 6, 1)) ? winter : ask(instant);
  };
}
