/** Dates as reports and spreadsheets write them, read into epoch ms. */
import { isOnCalendar, utcInstant } from "./calendar.ts";
import { isTime } from "./limits.ts";
import type { TimeZone } from "./time-zone.ts";

const WRITTEN =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ] *(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)? ?(Z|[+-]\d{2}:?\d{2}|UTC|GMT|JST|PST|PDT)?$/i;

/** With the year last, as spreadsheets and other countries' exports write it: `04-30-22`, `30/4/2022 2:29 PM`. */
const WRITTEN_YEAR_LAST =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,] *(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([AP])M)?)? ?(Z|[+-]\d{2}:?\d{2}|UTC|GMT|JST|PST|PDT)?$/i;

export const DATE_ORDERS = ["year-first", "month-first", "day-first"] as const;
/** In which order a file writes the parts of its dates; years that come first are read whatever it is. */
export type DateOrder = (typeof DATE_ORDERS)[number];

const MINUTES_AHEAD: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  JST: 540,
  PST: -480,
  PDT: -420,
};

/**
 * The moment of a written date: `2026-08-26T14:29:25+09:00` by its offset, `2026/08/26 14:29` by `zone`. A year that
 * comes last is only read where `order` says what the other parts are; two digits of it are of this century.
 *
 * @returns epoch ms, NaN where it is no date between 2000 and 2100
 */
export function instantOfText(text: string, zone: TimeZone, order: DateOrder = "year-first"): number {
  const match = WRITTEN.exec(text);
  if (match === null) return order === "year-first" ? Number.NaN : instantOfYearLast(text, zone, order);
  const [, year, , month, day, hour = "0", minute = "0", second = "0", offset] = match;
  return instantOfParts(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    offset === undefined ? null : minutesAhead(offset.toUpperCase()),
    zone,
  );
}

function instantOfYearLast(text: string, zone: TimeZone, order: DateOrder): number {
  const match = WRITTEN_YEAR_LAST.exec(text);
  if (match === null) return Number.NaN;
  const [, first, , second, year = "", hour = "0", minute = "0", seconds = "0", half, offset] = match;
  const [month, day] = order === "month-first" ? [first, second] : [second, first];
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return Number.NaN;
  const afternoon = half?.toUpperCase() === "P" ? 12 : 0;
  return instantOfParts(
    year.length === 2 ? 2000 + Number(year) : Number(year),
    Number(month),
    Number(day),
    half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon,
    Number(minute),
    Number(seconds),
    offset === undefined ? null : minutesAhead(offset.toUpperCase()),
    zone,
  );
}

/**
 * What texts of dates say of the order of their parts.
 *
 * @returns null where they leave it open: no date has its year last, or no day is above 12
 */
export function dateOrderOf(texts: readonly string[]): DateOrder | null {
  let yearsFirst = 0;
  for (const text of texts) {
    if (WRITTEN.test(text)) yearsFirst += 1;
    const match = WRITTEN_YEAR_LAST.exec(text);
    if (match === null) continue;
    if (Number(match[1]) > 12) return "day-first";
    if (Number(match[3]) > 12) return "month-first";
  }
  return yearsFirst > 0 ? "year-first" : null;
}

/** Days from 1899-12-30, where spreadsheets begin to count, to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;

/** The moment of a spreadsheet's date serial (days, in `zone`'s clock), to the second; NaN outside 2000 to 2100. */
export function instantOfSerial(serial: number, zone: TimeZone): number {
  const seconds = Math.round((serial - SERIAL_OF_1970) * 86_400);
  if (!isTime(seconds * 1000)) return Number.NaN;
  const clock = new Date(seconds * 1000);
  return zone.instantOf(
    clock.getUTCFullYear(),
    clock.getUTCMonth() + 1,
    clock.getUTCDate(),
    clock.getUTCHours(),
    clock.getUTCMinutes(),
    clock.getUTCSeconds(),
  );
}

function minutesAhead(offset: string): number {
  const named = MINUTES_AHEAD[offset];
  if (named !== undefined) return named;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset[0] === "-" ? -minutes : minutes;
}

/** No zone is farther from UTC. */
export const FARTHEST = 14 * 60;

/** `ahead`: minutes ahead of UTC, null where the date names no offset. */
function instantOfParts(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ahead: number | null,
  zone: TimeZone,
): number {
  if (!isOnCalendar(year, month, day, hour, minute, second)) return Number.NaN;
  if (ahead === null) return inRange(zone.instantOf(year, month, day, hour, minute, second));
  if (!(Math.abs(ahead) <= FARTHEST)) return Number.NaN;
  return inRange(utcInstant(year, month, day, hour, minute, second) - ahead * 60_000);
}

function inRange(instant: number): number {
  return isTime(instant) ? instant : Number.NaN;
}
