/** The calendar of the spreadsheet's time zone, by Apps Script's own formatter. */
import type { CivilTime } from "../inquiries/dates.ts";
import type { TimeZone } from "../reports/time-zone.ts";

export function civilTimeOf(zone: string): CivilTime {
  const instants = timeZoneOf(zone);
  return {
    dayOf: (instant) => {
      const [year, month, day] = Utilities.formatDate(new Date(instant), zone, "yyyy-M-d")
        .split("-")
        .map(Number);
      return { year: year ?? 1970, month: month ?? 1, day: day ?? 1 };
    },
    startOf: ({ year, month, day }) => instants.instantOf(year, month, day, 0, 0, 0),
  };
}

export function timeZoneOf(zone: string): TimeZone {
  return {
    instantOf: (year, month, day, hour, minute, second) => {
      const reading = Date.UTC(year, month - 1, day, hour, minute, second);
      // Two steps, because the offset at the guess may not be the one at the result (a change of clocks).
      const guess = reading - offsetAt(reading, zone);
      return reading - offsetAt(guess, zone);
    },
  };
}

/** Milliseconds that the zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const text = Utilities.formatDate(new Date(instant), zone, "Z");
  const sign = text.startsWith("-") ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))) * 60_000;
}
