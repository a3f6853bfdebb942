import { isOnCalendar, utcInstant } from "./calendar.ts";
import { FARTHEST } from "./instant.ts";
import { isTime } from "./limits.ts";

const ZERO = 0x30;
const DASH = 0x2d;
const COLON = 0x3a;
const PLUS = 0x2b;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;

/** Lengths of the two forms: `2026-08-26T05:29:25Z` and `2026-08-26T14:29:25+09:00`. */
const OF_UTC = 20;
const WITH_OFFSET = 25;
const MINUTE = 60_000;

/**
 * Reads dates in the form of Amazon's own reports straight from bytes. The days of one file come in turn: the last one
 * is remembered.
 */
export class InstantBytes {
  private day = -1;
  /** Epoch ms of its midnight in UTC, NaN for a day that no calendar has. */
  private midnight = Number.NaN;

  /** Epoch ms; NaN for every other form: `instantOfText` knows more of them. */
  read(bytes: Uint8Array, start: number, end: number): number {
    const utc = end - start === OF_UTC;
    if (!utc && end - start !== WITH_OFFSET) return Number.NaN;
    if (
      bytes[start + 4] !== DASH ||
      bytes[start + 7] !== DASH ||
      bytes[start + 10] !== LETTER_T ||
      bytes[start + 13] !== COLON ||
      bytes[start + 16] !== COLON
    )
      return Number.NaN;
    const century = twoDigits(bytes, start);
    const year = twoDigits(bytes, start + 2);
    const month = twoDigits(bytes, start + 5);
    const day = twoDigits(bytes, start + 8);
    const hour = twoDigits(bytes, start + 11);
    const minute = twoDigits(bytes, start + 14);
    const second = twoDigits(bytes, start + 17);
    // Any of them below 0 makes all of them below 0.
    if ((century | year | month | day | hour | minute | second) < 0) return Number.NaN;
    if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
    const ahead = utc ? aheadOfZ(bytes, start) : aheadOfOffset(bytes, start);
    if (!(Math.abs(ahead) <= FARTHEST)) return Number.NaN;
    this.turnTo(century * 100 + year, month, day);
    const instant = this.midnight + ((hour * 60 + minute) * 60 + second) * 1000 - ahead * MINUTE;
    return isTime(instant) ? instant : Number.NaN;
  }

  private turnTo(year: number, month: number, day: number): void {
    const number = year * 10_000 + month * 100 + day;
    if (number === this.day) return;
    this.day = number;
    const known = isOnCalendar(year, month, day, 0, 0, 0);
    this.midnight = known ? utcInstant(year, month, day, 0, 0, 0) : Number.NaN;
  }
}

/** Minutes ahead of UTC; NaN where no offset is written. */
function aheadOfZ(bytes: Uint8Array, start: number): number {
  return bytes[start + 19] === LETTER_Z ? 0 : Number.NaN;
}

function aheadOfOffset(bytes: Uint8Array, start: number): number {
  const sign = bytes[start + 19];
  if ((sign !== PLUS && sign !== DASH) || bytes[start + 22] !== COLON) return Number.NaN;
  const hours = twoDigits(bytes, start + 20);
  const minutes = twoDigits(bytes, start + 23);
  if ((hours | minutes) < 0) return Number.NaN;
  const ahead = hours * 60 + minutes;
  return sign === DASH ? -ahead : ahead;
}

/** Below 0 where one of them is no digit. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}
