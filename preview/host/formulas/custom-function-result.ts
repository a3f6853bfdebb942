import { types } from "node:util";
import { CellError } from "../model/cell-error.ts";
import { automaticDateFormats } from "../model/number-format.ts";
import type { Workbook } from "../model/workbook.ts";
import { DatedNumber, type Scalar, type Value, ValueTable } from "./value.ts";

/** What a custom function returned, as cells: a value, or a table that spills; a flat array goes down a column. */
export function customResult(returned: unknown, workbook: Workbook): Value {
  if (!Array.isArray(returned)) return scalarOf(returned, workbook);
  const rows = returned.map((row: unknown) =>
    Array.isArray(row)
      ? row.map((element: unknown) => scalarOf(element, workbook))
      : [scalarOf(row, workbook)],
  );
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  for (const row of rows) while (row.length < width) row.push(null);
  return rows.length === 0 ? null : new ValueTable(rows);
}

function scalarOf(value: unknown, workbook: Workbook): Scalar {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : new CellError("#NUM!", "Result was not a number.");
    case "undefined":
      return null;
    default:
      if (value === null) return null;
      if (types.isDate(value)) {
        const { clock, locale } = workbook;
        const serial = clock.serialOf(value.getTime());
        const formats = automaticDateFormats(locale);
        return new DatedNumber(serial, Number.isInteger(serial) ? formats.date : formats.dateTime);
      }
      return new CellError("#ERROR!", `A custom function must return values, not ${typeof value}s.`);
  }
}
