/** Days that were typed as text, or kept as text in a record. */
import { addDays, type CivilDay, DAY } from "./dates.ts";

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The day that a text names: `2026-11-24`, `2026/11/24`, `11/24`, `11月24日`, `2026年11月24日`, `24 Nov`, `Nov 24, 2026`,
 * in any width, with or without a weekday in brackets. Without a year it is the one nearest to today. null where it
 * names none, or one that no calendar has.
 */
export function dayOfText(text: string, today: CivilDay): CivilDay | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\([^()]*\)\s*$/, "")
    .trim()
    .toLowerCase();
  const numeric = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain);
  if (numeric !== null) return dayNamed(numeric[1], Number(numeric[2]), Number(numeric[3]), today);
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?(?:,?\s+(\d{4}))?$/.exec(plain);
  if (dayFirst !== null) return dayNamed(dayFirst[3], monthNamed(dayFirst[2]), Number(dayFirst[1]), today);
  const monthFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/.exec(plain);
  if (monthFirst === null) return null;
  return dayNamed(monthFirst[3], monthNamed(monthFirst[1]), Number(monthFirst[2]), today);
}

/** `2026-11-24`, the same in every language: for records. */
export function dayText({ year, month, day }: CivilDay): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** The day of a `dayText`; null for any other text. */
export function dayOfRecord(text: string): CivilDay | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match === null ? null : onCalendar(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Days from one day to another, negative where it is before. */
export function daysFrom(from: CivilDay, to: CivilDay): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

function dayNamed(year: string | undefined, month: number, day: number, today: CivilDay): CivilDay | null {
  if (year !== undefined) return onCalendar(Number(year), month, day);
  const near = [today.year - 1, today.year, today.year + 1]
    .map((one) => onCalendar(one, month, day))
    .filter((one): one is CivilDay => one !== null)
    // The nearest 29 February may be more than a year away.
    .filter((one) => Math.abs(daysFrom(today, one)) <= 366)
    .sort((one, other) => Math.abs(daysFrom(today, one)) - Math.abs(daysFrom(today, other)));
  return near[0] ?? null;
}

function monthNamed(name: string | undefined): number {
  return MONTH_NAMES.indexOf(name ?? "") + 1;
}

function onCalendar(year: number, month: number, day: number): CivilDay | null {
  const asked = { year, month, day };
  const stepped = addDays(asked, 0);
  const same = stepped.year === year && stepped.month === month && stepped.day === day;
  return same && year >= 1995 && year < 2100 ? asked : null;
}

function utc({ year, month, day }: CivilDay): number {
  return Date.UTC(year, month - 1, day);
}
