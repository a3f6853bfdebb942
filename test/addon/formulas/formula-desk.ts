import type { Json } from "../../../preview/host/types.ts";
import type { GivenFile } from "../spreadsheet.ts";
import { TestSpreadsheet } from "../spreadsheet.ts";

/** A spreadsheet with reports in it, and a tab of the seller's own to try formulas in. */
export class FormulaDesk {
  readonly spreadsheet: TestSpreadsheet;
  private count = 0;

  constructor(options: ConstructorParameters<typeof TestSpreadsheet>[0] = {}) {
    this.spreadsheet = new TestSpreadsheet(options);
  }

  static async with(...files: readonly GivenFile[]): Promise<FormulaDesk> {
    const desk = new FormulaDesk();
    if (files.length > 0) await desk.spreadsheet.import(...files);
    return desk;
  }

  /** Makes a tab with these cells from A1 on; returns its name. */
  fill(cells: readonly (readonly unknown[])[]): string {
    const tab = this.newTab(cells.length + 5);
    if (cells.length > 0) tab.getRange(1, 1, cells.length, cells[0]?.length ?? 1).setValues(cells as never);
    return tab.getName();
  }

  /** What a formula spills, from its own cell to the last cell that is not blank. */
  answer(formula: string, rows = 1000): unknown[][] {
    const tab = this.newTab(rows);
    this.spreadsheet.host.type(tab.getSheetId(), 1, 1, formula);
    const values = tab.getDataRange().getValues();
    this.spreadsheet.host.spreadsheet.deleteSheet(tab);
    return values;
  }

  /** The first column of what a formula spills. */
  column(formula: string, rows = 1000): unknown[] {
    return this.answer(formula, rows).map(([first]) => first);
  }

  /** What a formula returns for these arguments, none of which is a date, as Google would be handed it. */
  returned(name: string, ...given: Json[]): unknown {
    const outcome = this.spreadsheet.host.run(name, given);
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value;
  }

  private newTab(rows: number): GoogleAppsScript.Spreadsheet.Sheet {
    this.count += 1;
    const tab = this.spreadsheet.host.spreadsheet.insertSheet(`自分の表${this.count}`);
    const missing = rows - tab.getMaxRows();
    if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
    return tab;
  }
}
