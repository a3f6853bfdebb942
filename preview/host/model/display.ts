import { CellError } from "./cell-error.ts";
import type { Column } from "./column.ts";
import { displayNumber, displayText } from "./number-format.ts";
import type { Workbook } from "./workbook.ts";

/** A cell's text as the sheet shows it. */
export function displayCell(workbook: Workbook, column: Column, row: number): string {
  const content = column.values[row - 1];
  if (content === undefined) return "";
  const { numberFormat } = workbook.styles.get(column.styleAt(row));
  if (typeof content === "number") return displayNumber(content, numberFormat, workbook.locale);
  if (typeof content === "string") return displayText(content, numberFormat, workbook.locale);
  if (content instanceof CellError) return content.code;
  return content ? "TRUE" : "FALSE";
}
