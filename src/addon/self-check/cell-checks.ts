/** What becomes of what is written into cells. */
import { check, THROWS } from "./check.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

const RANGE = "Class Range";
const FORMATS = "Date & number formats";
const LIMITS = "Files you can store in Google Drive";

/** The first cell with a value in it. */
function put(cells: Range, value: unknown, format?: string): Range {
  const cell = cells.getCell(1, 1);
  if (format !== undefined) cell.setNumberFormat(format);
  return cell.setValue(value);
}

const read = (value: unknown, format?: string) => (cells: Range) => put(cells, value, format).getValue();

/** A date as the spreadsheet's time zone shows it; what is no date stays what it is. */
function local(value: unknown, pattern: string): unknown {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return value instanceof Date ? Utilities.formatDate(value, zone, pattern) : value;
}

const readLocal = (value: string, pattern: string) => (cells: Range) =>
  local(put(cells, value).getValue(), pattern);

const formulaAndValue = (value: string, format?: string) => (cells: Range) => {
  const cell = put(cells, value, format);
  return [cell.getFormula(), cell.getValue()];
};

export const CELL_CHECKS = [
  check('"007"', RANGE, 7, read("007")),
  check('"007", @', RANGE, "007", read("007", "@")),
  check('"\'007"', "", "007", read("'007")),
  check('"\'007", @', "", "007", read("'007", "@")),
  check('"1/2", @', RANGE, "1/2", read("1/2", "@")),
  check('"1/2"', RANGE, "01/02", readLocal("1/2", "MM/dd")),
  check('"2026/08/26 14:29"', RANGE, "2026-08-26 14:29", readLocal("2026/08/26 14:29", "yyyy-MM-dd HH:mm")),
  check('"2026-08-26"', RANGE, "2026-08-26 00:00", readLocal("2026-08-26", "yyyy-MM-dd HH:mm")),
  check("ISO 8601", "", "2026-08-26T14:29:00+09:00", read("2026-08-26T14:29:00+09:00")),
  check('"+1"', "", 1, read("+1")),
  check('"-1,234.5"', "", -1234.5, read("-1,234.5")),
  check('"12%"', "", 0.12, read("12%")),
  check('"1e3"', "", 1000, read("1e3")),
  check('" 5 "', "", 5, read(" 5 ")),
  check('"１２３"', "", "１２３", read("１２３")),
  check('"true"', "", true, read("true")),
  check('"250-1234567-1234567"', "", "250-1234567-1234567", read("250-1234567-1234567")),
  check('"@SUM(1)"', "", "@SUM(1)", read("@SUM(1)")),
  check('"- a"', "", "- a", read("- a")),
  check('"=1+1"', RANGE, ["=1+1", 2], formulaAndValue("=1+1")),
  check('"=1+1", @', "", ["=1+1", 2], formulaAndValue("=1+1", "@")),
  check('"\'=1+1"', "", ["", "=1+1"], formulaAndValue("'=1+1")),
  check('"\'=1+1", @', "", ["", "=1+1"], formulaAndValue("'=1+1", "@")),
  check('"+1+1"', "", ["=+1+1", 2], formulaAndValue("+1+1")),
  check('"a\\nb"', RANGE, "a\nb", read("a\nb")),
  check("types", RANGE, ["", true, 1.5, "a"], (cells) =>
    cells
      .offset(0, 0, 1, 4)
      .setValues([["", true, 1.5, "a"]])
      .getValues()
      .flat(),
  ),
  check("Date", RANGE, [true, 1_788_000_000_000], (cells) => {
    const value: unknown = put(cells, new Date(1_788_000_000_000)).getValue();
    return [value instanceof Date, Number(value)];
  }),
  check("Date, 1 ms", "", 1_788_000_000_001, (cells) =>
    Number(put(cells, new Date(1_788_000_000_001)).getValue()),
  ),
  check("date, 0", "Date and time values", 46_260, (cells) =>
    put(cells, "2026/08/26").setNumberFormat("0").getValue(),
  ),
  check("display #,##0", FORMATS, "1,235", (cells) => put(cells, 1234.5, "#,##0").getDisplayValue()),
  check("display 0%", FORMATS, "12%", (cells) => put(cells, 0.12, "0%").getDisplayValue()),
  check("display yyyy/mm/dd hh:mm", FORMATS, "2026/08/26 14:29", (cells) =>
    put(cells, "2026/08/26 14:29", "yyyy/mm/dd hh:mm").getDisplayValue(),
  ),
  check("#DIV/0!", RANGE, "#DIV/0!", read("=1/0")),
  check("#NAME?", RANGE, "#NAME?", read("=HOLDGUARD_NOTHING()")),
  check("50,000", LIMITS, 50_000, (cells) => String(put(cells, "a".repeat(50_000)).getValue()).length),
  check("50,001", LIMITS, THROWS, read("a".repeat(50_001))),
  check("setValues 1×2 in 1×1", RANGE, THROWS, (cells) => cells.offset(0, 0, 1, 1).setValues([[1, 2]])),
  check("getNote", RANGE, "n", (cells) => cells.getCell(1, 1).setNote("n").getNote()),
  check("setBackground", RANGE, "#ff0000", (cells) =>
    cells.getCell(1, 1).setBackground("#FF0000").getBackground(),
  ),
];
