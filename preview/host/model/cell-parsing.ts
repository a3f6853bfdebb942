import { serialOfDate } from "./date-serial.ts";
import { automaticDateFormats } from "./number-format.ts";

/** What Sheets makes of a typed string ("Range.setValues": strings are parsed as if typed by a user). */
export type TypedCell =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "formula"; readonly value: string }
  /** `format`: the number format that the cell takes on when it has none of its own. */
  | { readonly kind: "number"; readonly value: number; readonly format?: string };

export interface TypingLocale {
  /** e.g. `ja` or `en_US`: decides the order of day and month. */
  readonly locale: string;
  /** The year of dates typed without one. */
  readonly year: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

const NUMBER = /^([+-])?([¥￥$])?([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?\s?(%)?$/i;
const ACCOUNTING = /^\(([¥￥$]?[\d,.]+)\)$/;
const TIME = /^(\d{1,3}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:\s?([ap])\.?m\.?)?$/i;
const DATE_TIME = /^(\S.*?\S)[ 　]+(\d{1,2}:\d{2}.*)$/;
const NUMERIC_DATE = /^(\d{1,4})([/\-.])(\d{1,2})(?:\2(\d{1,4}))?$/;
const JAPANESE_DATE = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/;
const MONTH_FIRST = new RegExp(`^${MONTH_NAME}[ \\-/.]+(\\d{1,2})(?:,?[ \\-/.]+(\\d{4}|\\d{2}))?$`, "i");
const DAY_FIRST = new RegExp(`^(\\d{1,2})[ \\-/.]+${MONTH_NAME}(?:,?[ \\-/.]+(\\d{4}|\\d{2}))?$`, "i");
/** Nothing that Sheets would convert is longer. */
const LONGEST_CONVERTED = 40;

/** Parses what a user types, or what `setValue(s)` gets as a string, into a cell that has no `@` format. */
export function parseTyped(text: string, { locale, year }: TypingLocale): TypedCell {
  if (text === "") return { kind: "blank" };
  const first = text.charCodeAt(0);
  if (first === 0x27 /* ' */) return { kind: "text", value: text.slice(1) };
  if (first === 0x3d /* = */)
    return text.length > 1 ? { kind: "formula", value: text } : { kind: "text", value: text };
  if (text.length > LONGEST_CONVERTED || !mayConvert(first)) return { kind: "text", value: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "boolean", value: upper === "TRUE" };
  const converted = parseNumber(trimmed) ?? parseMoment(trimmed, locale, year);
  if (converted) return converted;
  // A leading plus starts a formula too: `+81-90` shows -9 and `+text` an error.
  if (first === 0x2b /* + */ && text.length > 1) return { kind: "formula", value: `=${text}` };
  return { kind: "text", value: text };
}

/** A text that Sheets may take for a number, date or boolean starts with one of these. */
function mayConvert(first: number): boolean {
  if (first >= 0x30 && first <= 0x39) return true;
  return " \u3000+-.($¥￥tTfFjJmMaAsSoOnNdD".includes(String.fromCharCode(first));
}

function parseNumber(text: string): TypedCell | undefined {
  const accounting = ACCOUNTING.exec(text);
  if (accounting) {
    const inner = parseNumber(accounting[1] ?? "");
    return inner?.kind === "number" ? { ...inner, value: -inner.value } : undefined;
  }
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign, currency, innerSign, whole, fraction, exponent, percent] = match;
  if (whole === undefined && (fraction === undefined || fraction === ".")) return undefined;
  if ((sign && innerSign) || (exponent && percent)) return undefined;
  const digits = `${whole?.replaceAll(",", "") ?? ""}${fraction ?? ""}${exponent ?? ""}`;
  const magnitude = Number(digits);
  if (!Number.isFinite(magnitude)) return undefined;
  const signed = sign === "-" || innerSign === "-" ? -magnitude : magnitude;
  const value = percent ? signed / 100 : signed;
  const decimals = fraction && fraction.length > 1 ? ".00" : "";
  if (percent) return { kind: "number", value, format: `0${decimals}%` };
  if (currency) {
    const symbol = currency === "$" ? "$" : "¥";
    return { kind: "number", value, format: `${symbol}#,##0${decimals}` };
  }
  if (whole?.includes(",")) return { kind: "number", value, format: `#,##0${decimals}` };
  if (exponent) return { kind: "number", value, format: "0.00E+00" };
  return { kind: "number", value };
}

function parseMoment(text: string, locale: string, year: number): TypedCell | undefined {
  const formats = automaticDateFormats(locale);
  const time = parseTime(text);
  if (time !== undefined) return { kind: "number", value: time, format: formats.time };
  const date = parseDate(text, locale, year);
  if (date !== undefined) return { kind: "number", value: date, format: formats.date };
  const both = DATE_TIME.exec(text);
  if (!both) return undefined;
  const datePart = parseDate(both[1] ?? "", locale, year);
  const timePart = parseTime((both[2] ?? "").trim());
  if (datePart === undefined || timePart === undefined || timePart >= 1) return undefined;
  return { kind: "number", value: datePart + timePart, format: formats.dateTime };
}

/** A time of day or a duration as a fraction of days. */
function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  let hours = Number(match[1]);
  if (minutes > 59 || seconds >= 60) return undefined;
  if (match[4] !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (match[4].toLowerCase() === "p" ? 12 : 0);
  }
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function parseDate(text: string, locale: string, year: number): number | undefined {
  const japanese = JAPANESE_DATE.exec(text);
  if (japanese) {
    if (japanese[1] === undefined && japanese[3] === undefined) return undefined;
    return serialOfDate(fullYear(japanese[1], year), Number(japanese[2]), Number(japanese[3] ?? 1));
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    return serialOfDate(fullYear(monthFirst[3], year), monthOf(monthFirst[1] ?? ""), Number(monthFirst[2]));
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    return serialOfDate(fullYear(dayFirst[3], year), monthOf(dayFirst[2] ?? ""), Number(dayFirst[1]));
  }
  const numeric = NUMERIC_DATE.exec(text);
  if (!numeric) return undefined;
  const [, first = "", separator, second = "", third] = numeric;
  // `1.2` is a number and `1.2.3` a version; only full dates are written with dots.
  if (separator === "." && (third === undefined || first.length !== 4)) return undefined;
  if (third === undefined) {
    if (first.length === 4) return serialOfDate(Number(first), Number(second), 1);
    return first.length > 2 ? undefined : serialOfDate(year, Number(first), Number(second));
  }
  if (first.length === 3 || third.length === 3) return undefined;
  if (first.length === 4)
    return third.length > 2 ? undefined : serialOfDate(Number(first), Number(second), Number(third));
  if (third.length === 4 || locale.startsWith("en")) {
    return serialOfDate(fullYear(third, year), Number(first), Number(second));
  }
  return third.length > 2 ? undefined : serialOfDate(fullYear(first, year), Number(second), Number(third));
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function fullYear(written: string | undefined, current: number): number {
  if (written === undefined) return current;
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
