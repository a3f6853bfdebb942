/** What one cell holds: in code, and as Sheets gives and takes it. */
import { fitToCell, fromCellText, toCellText } from "./cell-text.ts";
import type { CellType } from "./tab.ts";

/** What a cell of ours may hold. Times are epoch ms in code and dates in the sheet; NaN and `""` are blank. */
export type Cell = string | number;

/** One row to write: only the columns that are named. */
export type RowValues<Id extends string> = Partial<Readonly<Record<Id, Cell>>>;

type SheetCell = string | number | Date;

/** A cell as it is to be set. */
export function encodeCell(value: Cell, type: CellType): SheetCell {
  // A setting's cell has no text format (it may hold a number), so its texts are marked as text, "007" included.
  if (typeof value === "string") return type === "setting" && value !== "" ? `'${value}` : toCellText(value);
  if (!Number.isFinite(value)) return "";
  return type === "date-time" || type === "day" ? new Date(value) : value;
}

/** A cell as it would be written again. */
export function decodeCell(cell: unknown): Cell {
  if (cell instanceof Date) return cell.getTime();
  return typeof cell === "number" ? cell : textOf(cell);
}

/** A cell as text; numbers and dates that Sheets made of it come back as plain text. */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") return fromCellText(cell);
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return "";
}

/** A cell as a number; NaN for anything else. */
export function numberOf(cell: unknown): number {
  return typeof cell === "number" ? cell : Number.NaN;
}

/** A date cell as epoch ms; NaN for anything else. */
export function timeOf(cell: unknown): number {
  return cell instanceof Date ? cell.getTime() : Number.NaN;
}

/** Whether a cell read from the sheet already holds what would be written. Sheets keeps dates to about a ms. */
export function holds(cell: unknown, value: Cell, type: CellType): boolean {
  if (typeof value === "string") return typeof cell === "string" && textOf(cell) === fitToCell(value);
  if (!Number.isFinite(value)) return cell === "";
  if (type === "date-time" || type === "day") return Math.abs(timeOf(cell) - value) < 1000;
  return cell === value;
}
