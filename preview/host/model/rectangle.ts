/** A block of cells: 1-based first row and column, and how many of each. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const lastRow = (area: Rectangle): number => area.row + area.rows - 1;
export const lastColumn = (area: Rectangle): number => area.column + area.columns - 1;

export function contains(area: Rectangle, row: number, column: number): boolean {
  return row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
}

export function intersection(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const intersects = (a: Rectangle, b: Rectangle): boolean => intersection(a, b) !== undefined;
