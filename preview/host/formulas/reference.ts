import { columnLetters, columnNumber, quotedTabName } from "../model/a1-notation.ts";
import type { Rectangle } from "../model/rectangle.ts";

/** One end of a reference as written; a part left out is open (`A:A`, `A2:A`). */
export interface Corner {
  readonly column: number | undefined;
  /** Written with `$`. */
  readonly columnFixed: boolean;
  readonly row: number | undefined;
  readonly rowFixed: boolean;
}

/** A reference as written in a formula: `A1`, `$B$2:C9`, `A2:F`, `'注文'!A:A`. */
export interface Reference {
  readonly tabName: string | undefined;
  readonly start: Corner;
  /** Undefined for a single cell. */
  readonly end: Corner | undefined;
}

export function cornerOf(text: string): Corner {
  const match = /^(\$)?([A-Za-z]{1,3})?(\$)?(\d+)?$/.exec(text);
  // In `$5` the dollar sign is read first, yet belongs to the row.
  const onlyRow = match?.[2] === undefined;
  return {
    column: onlyRow ? undefined : columnNumber(match?.[2] ?? ""),
    columnFixed: !onlyRow && match?.[1] !== undefined,
    row: match?.[4] === undefined ? undefined : Number(match[4]),
    rowFixed: (onlyRow ? match?.[1] : match?.[3]) !== undefined,
  };
}

const cornerText = (corner: Corner): string =>
  (corner.column === undefined ? "" : `${corner.columnFixed ? "$" : ""}${columnLetters(corner.column)}`) +
  (corner.row === undefined ? "" : `${corner.rowFixed ? "$" : ""}${corner.row}`);

/** A reference as text again. */
export function referenceText({ tabName, start, end }: Reference): string {
  const prefix =
    tabName === undefined
      ? ""
      : `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(tabName) ? tabName : quotedTabName(tabName)}!`;
  return `${prefix}${cornerText(start)}${end ? `:${cornerText(end)}` : ""}`;
}

/** A reference's cells on a tab of this size, its relative parts moved by so many rows and columns. */
export function areaOf(
  { start, end = start }: Reference,
  maxRows: number,
  maxColumns: number,
  rowShift = 0,
  columnShift = 0,
): Rectangle {
  const rowOf = (corner: Corner) =>
    corner.row === undefined ? undefined : corner.row + (corner.rowFixed ? 0 : rowShift);
  const columnOf = (corner: Corner) =>
    corner.column === undefined ? undefined : corner.column + (corner.columnFixed ? 0 : columnShift);
  // `A2:A` is open at the end, `A:A5` at the start.
  const rows = [rowOf(start) ?? 1, rowOf(end) ?? maxRows];
  const columns = [columnOf(start) ?? 1, columnOf(end) ?? maxColumns];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
