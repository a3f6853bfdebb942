import { ScriptException } from "../script-exception.ts";
import { lastColumn, lastRow, type Rectangle } from "./rectangle.ts";

/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → `1`, `aa` → `27`. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `A1` for one cell, `A1:B2` for more. */
export function a1Of(area: Rectangle): string {
  const start = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${columnLetters(lastColumn(area))}${lastRow(area)}`;
}

/** A tab's name as it stands before `!`: quoted, its own quotes doubled. */
export const quotedTabName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Splits `'注文'!A1:B2` into the tab's name, if any, and the cells. */
export function splitTabName(notation: string): { tabName?: string; cells: string } {
  const bang = notation.lastIndexOf("!");
  if (bang < 0) return { cells: notation };
  const written = notation.slice(0, bang);
  const tabName =
    written.startsWith("'") && written.endsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return { tabName, cells: notation.slice(bang + 1) };
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/** Reads `A1`, `A1:B2`, `A:A`, `A2:A`, `1:3`; open ends reach to the tab's last row or column. */
export function rectangleOf(cells: string, maxRows: number, maxColumns: number): Rectangle {
  const [start = "", end = start, ...more] = cells.trim().split(":");
  const from = CORNER.exec(start);
  const to = CORNER.exec(end);
  const openWithoutColon = start === end && !cells.includes(":") && !(from?.[1] && from[2]);
  if (!from || !to || more.length > 0 || start === "" || end === "" || openWithoutColon) {
    throw new ScriptException("Range not found");
  }
  const rowOf = (corner: RegExpExecArray) => (corner[2] === undefined ? undefined : Number(corner[2]));
  const columnOf = (corner: RegExpExecArray) =>
    corner[1] === undefined ? undefined : columnNumber(corner[1]);
  const rows = [rowOf(from) ?? 1, rowOf(to) ?? maxRows].sort((a, b) => a - b) as [number, number];
  const columns = [columnOf(from) ?? 1, columnOf(to) ?? maxColumns].sort((a, b) => a - b) as [number, number];
  return {
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
}
