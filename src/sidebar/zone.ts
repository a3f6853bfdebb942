import { utcInstant } from "../reports/calendar.ts";
import type { TimeZone } from "../reports/time-zone.ts";

/**
 * The clock of a time zone, by its IANA name. An hour that a clock change skips is read with the offset before
 * it, an hour that comes twice is the first of the two.
 */
export function zoneOf(name: string): TimeZone {
  const clock = clockOf(name);
  // Asking the browser is slow, a report has many rows, and clocks change on the quarter hour.
  const known = new Map<number, number>();
  return {
    instantOf: (...reading) => {
      const local = utcInstant(...reading);
      const quarter = Math.floor(local / 900_000);
      const offset = known.get(quarter) ?? offsetOfReading(local, clock);
      known.set(quarter, offset);
      return local - offset;
    },
  };
}

function offsetOfReading(local: number, clock: Intl.DateTimeFormat): number {
  // Half a day away on either side lie the offsets before and after any clock change near this hour.
  const before = offsetAt(local - 43_200_000, clock);
  const after = offsetAt(local + 43_200_000, clock);
  const isBefore = offsetAt(local - before, clock) === before;
  const isAfter = offsetAt(local - after, clock) === after;
  return isAfter && !isBefore ? after : before;
}

/** How far a zone's clock is ahead of UTC at a moment (epoch ms), ms. */
export function offsetOf(time: number, name: string): number {
  return offsetAt(time, clockOf(name));
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}

function offsetAt(time: number, clock: Intl.DateTimeFormat): number {
  const read = new Map(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => read.get(type) ?? 0;
  const local = utcInstant(
    part("year"),
    part("month"),
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - Math.floor(time / 1000) * 1000;
}
