/** Google's limit for one spreadsheet, all tabs together, blank cells included. */
const CELL_LIMIT = 10_000_000;

/** From this share on the user is told. */
const NEARLY_FULL = 0.8;

/** The share of the cells that the spreadsheet may have, in whole percent; null while there is plenty of room. */
export function nearlyFullPercent(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): number | null {
  const cells = spreadsheet
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  return cells < NEARLY_FULL * CELL_LIMIT ? null : Math.floor((100 * cells) / CELL_LIMIT);
}
