/** Row of a sheet in which the user's cursor stands; null while he looks at another sheet. */
export function selectedRow(sheet: GoogleAppsScript.Spreadsheet.Sheet): number | null {
  const range = SpreadsheetApp.getActiveRange() as GoogleAppsScript.Spreadsheet.Range | null;
  return range === null || range.getSheet().getSheetId() !== sheet.getSheetId() ? null : range.getRow();
}
