import { ZoneClock } from "../model/date-serial.ts";
import { ScriptException } from "../script-exception.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/**
 * Formats an instant (epoch ms) in a time zone by a pattern of Java's SimpleDateFormat, as `Utilities.formatDate` does.
 * @throws ScriptException for an unknown zone or a letter that is not imitated.
 */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  let clock: ZoneClock;
  try {
    clock = new ZoneClock(timeZone);
  } catch {
    throw new ScriptException(`Invalid time zone: ${timeZone}`);
  }
  const offsetMinutes = Math.round(clock.offsetAt(instant) / 60_000);
  const wall = new Date(clock.wallClock(instant));
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run, quoted: string | undefined) => {
    if (run === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    return field(run, wall, offsetMinutes);
  });
}

function field(run: string, wall: Date, offsetMinutes: number): string {
  const size = run.length;
  const digits = (number: number) => String(number).padStart(size, "0");
  const name = (names: readonly string[], index: number) => {
    const whole = names[index] ?? "";
    return size > 3 ? whole : whole.slice(0, 3);
  };
  const hours = wall.getUTCHours();
  switch (run[0]) {
    case "y":
      return size === 2
        ? String(wall.getUTCFullYear() % 100).padStart(2, "0")
        : digits(wall.getUTCFullYear());
    case "M":
      return size > 2 ? name(MONTHS, wall.getUTCMonth()) : digits(wall.getUTCMonth() + 1);
    case "d":
      return digits(wall.getUTCDate());
    case "E":
      return name(DAYS, wall.getUTCDay());
    case "u":
      return digits(wall.getUTCDay() || 7);
    case "H":
      return digits(hours);
    case "k":
      return digits(hours || 24);
    case "h":
      return digits(hours % 12 || 12);
    case "K":
      return digits(hours % 12);
    case "m":
      return digits(wall.getUTCMinutes());
    case "s":
      return digits(wall.getUTCSeconds());
    case "S":
      return digits(wall.getUTCMilliseconds());
    case "a":
      return hours < 12 ? "AM" : "PM";
    case "Z":
      return zone(offsetMinutes, "");
    case "X":
      return offsetMinutes === 0
        ? "Z"
        : zone(offsetMinutes, size > 2 ? ":" : "").slice(0, size === 1 ? 3 : undefined);
    case "z":
      return offsetMinutes === 0 ? "GMT" : `GMT${zone(offsetMinutes, ":")}`;
    default:
      throw new ScriptException(
        `The letter ${run[0]} of a date pattern is not imitated by this Apps Script host`,
      );
  }
}

function zone(offsetMinutes: number, separator: string): string {
  const size = Math.abs(offsetMinutes);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${offsetMinutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}
