/**
 * What brings a spreadsheet of an earlier layout to the present one, in small steps. Each step finds out itself what is
 * still to do and may be cut off and run again; the version is noted after each. What a tab can do by itself when it is
 * opened (a column or a setting that came later, an encoded cell of an older form) needs no step.
 */
import { noteDataVersion } from "./data-version.ts";
import type { Workbook } from "./workbook.ts";

export interface Migration {
  /** The layout that the step leads to, from the one before. */
  readonly to: number;
  run(workbook: Workbook): void;
}

export const MIGRATIONS: readonly Migration[] = [
  // The first sheets did not remember which tabs had been made, so that a deleted one came back without a word.
  { to: 2, run: (workbook) => workbook.noteTabsMade() },
];

/** @param version the layout of the spreadsheet; null: from before layouts had numbers */
export function migrate(workbook: Workbook, version: number | null): void {
  const from = version ?? 1;
  for (const { to, run } of MIGRATIONS) {
    if (to <= from) continue;
    run(workbook);
    // What the step did is there before it counts as done.
    SpreadsheetApp.flush();
    noteDataVersion(workbook.spreadsheet, to);
  }
}
