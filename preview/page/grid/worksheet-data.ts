import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  VerticalAlign,
} from "@univerjs/core";
import type { SnapshotCell, SnapshotSheet } from "../../host/types.ts";
import { cellData, FONT, FONT_SIZE } from "./cell-data.ts";

/** What Sheets gives a new tab, pixels. */
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

/** As in a new Google spreadsheet. */
const DEFAULT_STYLE = { ff: FONT, fs: FONT_SIZE, vt: VerticalAlign.BOTTOM };

type CellMatrix = Record<number, Record<number, ICellData>>;

/** A tab as Univer loads it. Dropdowns, notes and filters are Univer plugins' matter and come after. */
export function worksheetData(sheet: SnapshotSheet): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id: String(sheet.sheetId),
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultStyle: DEFAULT_STYLE,
    freeze: frozen(sheet),
    cellData: cellMatrix(sheet.cells),
    columnData: columnData(sheet),
    rowData: rowData(sheet),
  });
}

/** Cells by 0-based row and column, as Univer counts. */
export function cellMatrix(cells: readonly SnapshotCell[]): CellMatrix {
  const matrix: CellMatrix = {};
  for (const cell of cells) {
    const row = matrix[cell.row - 1] ?? {};
    row[cell.column - 1] = cellData(cell);
    matrix[cell.row - 1] = row;
  }
  return matrix;
}

/** Univer's frozen panes: where the moving part starts, -1 where nothing is frozen. */
export function frozen({ frozenRows, frozenColumns }: Pick<SnapshotSheet, "frozenRows" | "frozenColumns">) {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows === 0 ? -1 : frozenRows,
    startColumn: frozenColumns === 0 ? -1 : frozenColumns,
  };
}

function columnData(sheet: SnapshotSheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of Object.entries(sheet.columnWidths))
    columns[Number(column) - 1] = { w: width };
  for (const column of sheet.hiddenColumns)
    columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  return columns;
}

/** No row's height is left to Univer, which makes room for its own idea of a line. */
function rowData(sheet: SnapshotSheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const { row } of sheet.cells) rows[row - 1] = { ia: BooleanNumber.FALSE };
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    rows[Number(row) - 1] = { h: height, ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  return rows;
}
