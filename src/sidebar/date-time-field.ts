import { isOnCalendar } from "../reports/calendar.ts";
import { isTime } from "../reports/limits.ts";
import { offsetOf, zoneOf } from "./zone.ts";

/** The value of a date and time field (`2026-08-26T14:29`) for a moment (epoch ms) in a time zone. */
export function dateTimeFieldOf(time: number, timeZone: string): string {
  return new Date(time + offsetOf(time, timeZone)).toISOString().slice(0, 16);
}

/** The moment (epoch ms) that a date and time field means in a time zone; NaN where it is not filled in or of another century. */
export function timeOfDateTimeField(value: string, timeZone: string): number {
  const digits = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value);
  if (digits === null) return Number.NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = digits.slice(1).map(Number);
  if (!isOnCalendar(year, month, day, hour, minute, 0)) return Number.NaN;
  const time = zoneOf(timeZone).instantOf(year, month, day, hour, minute, 0);
  return isTime(time) ? time : Number.NaN;
}
