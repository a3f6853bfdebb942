import type { Grid } from "./grid/grid.ts";

/** What the grid shows, for tests in a real browser: a canvas cannot be asked. */
export interface ShownState {
  sheetNames(): string[];
  activeSheetName(): string;
  /** Row and column are 1-based; `undefined` where there is no such tab. */
  cell(sheetName: string, row: number, column: number): ShownCell | undefined;
  /** The charts over the tab that is shown. */
  charts(): ReturnType<Grid["charts"]>;
}

export interface ShownCell {
  readonly text: string;
  readonly formula: string | undefined;
  readonly background: string | undefined;
}

export function shownState(grid: Grid): ShownState {
  return {
    sheetNames: () =>
      grid.workbook
        .getSheets()
        .filter((sheet) => !sheet.isSheetHidden())
        .map((sheet) => sheet.getName()),
    charts: () => grid.charts(),
    activeSheetName: () => grid.workbook.getActiveSheet().getName(),
    cell(sheetName, row, column) {
      const sheet = grid.workbook.getSheetBySheetName(sheetName);
      if (!sheet) return undefined;
      const cell = sheet.getCell(row - 1, column - 1);
      return {
        text: String(cell?.v ?? ""),
        formula: cell?.f ?? undefined,
        background: grid.workbook.getStyles().getStyleByCell(cell)?.bg?.rgb ?? undefined,
      };
    },
  };
}
