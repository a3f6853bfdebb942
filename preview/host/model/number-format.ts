import { format, isDateFormat, isTextFormat } from "numfmt";

/** What an untouched cell's `getNumberFormat` answers. */
export const AUTOMATIC_FORMAT = "0.###############";

const isDate = new Map<string, boolean>();

/** Whether numbers in this format are dates, times or durations, and so reach Apps Script as `Date`. */
export function showsDates(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  const known = isDate.get(numberFormat);
  if (known !== undefined) return known;
  const answer = isDateFormat(numberFormat);
  isDate.set(numberFormat, answer);
  return answer;
}

/** Whether the format is plain text (`@`): what is written stays as it is. */
export const keepsText = (numberFormat: string | undefined): boolean =>
  numberFormat !== undefined && isTextFormat(numberFormat);

function generalNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(10)));
}

/** A number as the sheet shows it. */
export function displayNumber(value: number, numberFormat: string | undefined, locale: string): string {
  if (numberFormat === undefined || keepsText(numberFormat)) return generalNumber(value);
  return format(numberFormat, value, {
    locale: locale.replace("_", "-"),
    // Sheets counts days from 1899-12-30 without Excel's false leap day of 1900.
    leap1900: false,
    dateSpanLarge: true,
    dateErrorNumber: true,
    nbsp: false,
  });
}

/** A text through the text section of a number format, if it has one. */
export function displayText(value: string, numberFormat: string | undefined, locale: string): string {
  if (numberFormat === undefined || keepsText(numberFormat)) return value;
  return format(numberFormat, value, { locale: locale.replace("_", "-"), nbsp: false });
}

/** The formats that Sheets gives typed dates, by the spreadsheet's locale. */
export function automaticDateFormats(locale: string): { date: string; dateTime: string; time: string } {
  const date = locale.startsWith("en") ? "m/d/yyyy" : "yyyy/mm/dd";
  return { date, dateTime: `${date} h:mm:ss`, time: "h:mm:ss" };
}
