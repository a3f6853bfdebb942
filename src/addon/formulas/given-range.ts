/** The range that a formula is given: cells of any kind, in any shape. */
import { type CellRows, isBlankCell } from "../../reports/cells.ts";

/** The part of a range that holds anything: a whole column costs no more than its filled rows. */
export interface GivenRange {
  /** Rows of the whole range. */
  readonly height: number;
  /** Rows above the first that is not blank. */
  readonly above: number;
  /** From the first row that is not blank to the last; none where all are. */
  readonly filled: CellRows;
}

/** A single cell comes as it is, a range as rows. null where the argument was left out. */
export function givenRange(range: unknown): GivenRange | null {
  if (isLeftOut(range)) return null;
  const rows = rowsOf(range);
  const above = rows.findIndex(isFilled);
  if (above === -1) return { height: rows.length, above: rows.length, filled: [] };
  let end = rows.length;
  while (!isFilled(rows[end - 1] ?? [])) end -= 1;
  return { height: rows.length, above, filled: rows.slice(above, end) };
}

/** An argument that is not there at all; a blank cell is one. */
export function isLeftOut(argument: unknown): boolean {
  return argument === undefined || argument === null || (Array.isArray(argument) && argument.length === 0);
}

/** Whether a formula was given settings of its own. */
export function hasSettings(own: unknown): boolean {
  return (givenRange(own)?.filled.length ?? 0) > 0;
}

/** The only cell of a range of one cell, or the value itself. */
export function onlyCell(argument: unknown): unknown {
  if (!Array.isArray(argument) || argument.length !== 1) return argument;
  const [row] = argument as unknown[];
  if (!Array.isArray(row)) return row;
  return row.length === 1 ? (row as unknown[])[0] : argument;
}

function rowsOf(range: unknown): CellRows {
  if (!Array.isArray(range)) return [[range]];
  return (range as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

function isFilled(row: readonly unknown[]): boolean {
  return row.some((cell) => !isBlankCell(cell));
}
