import type { Rearrangement } from "./protocol.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Does to the spreadsheet what the user did with the mouse, beside typing. Throws what Sheets would refuse.
 */
export function rearrange(spreadsheet: Spreadsheet, wish: Rearrangement): void {
  if (wish.action === "insert-sheet") {
    spreadsheet.insertSheet();
    return;
  }
  const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === wish.sheetId);
  if (sheet === undefined) throw new RangeError(`no sheet ${wish.sheetId}`);
  switch (wish.action) {
    case "rename-sheet":
      sheet.setName(wish.name);
      break;
    case "colour-tab":
      sheet.setTabColor(wish.colour);
      break;
    case "move-sheet":
      spreadsheet.setActiveSheet(sheet);
      spreadsheet.moveActiveSheet(wish.position);
      break;
    case "hide-sheet":
      sheet.hideSheet();
      break;
    case "show-sheet":
      sheet.showSheet();
      break;
    case "delete-sheet":
      spreadsheet.deleteSheet(sheet);
      break;
    case "freeze":
      sheet.setFrozenRows(wish.rows);
      sheet.setFrozenColumns(wish.columns);
      break;
    case "insert-rows":
      if (wish.start > sheet.getMaxRows()) sheet.insertRowsAfter(wish.start - 1, wish.count);
      else sheet.insertRowsBefore(wish.start, wish.count);
      break;
    case "insert-columns":
      if (wish.start > sheet.getMaxColumns()) sheet.insertColumnsAfter(wish.start - 1, wish.count);
      else sheet.insertColumnsBefore(wish.start, wish.count);
      break;
    case "delete-rows":
      sheet.deleteRows(wish.start, wish.count);
      break;
    case "delete-columns":
      sheet.deleteColumns(wish.start, wish.count);
      break;
    case "hide-rows":
      sheet.hideRows(wish.start, wish.count);
      break;
    case "hide-columns":
      sheet.hideColumns(wish.start, wish.count);
      break;
    case "show-rows":
      sheet.showRows(wish.start, wish.count);
      break;
    case "show-columns":
      sheet.showColumns(wish.start, wish.count);
      break;
    case "move-rows":
      sheet.moveRows(sheet.getRange(wish.start, 1, wish.count, 1), wish.destination);
      break;
    case "move-columns":
      sheet.moveColumns(sheet.getRange(1, wish.start, 1, wish.count), wish.destination);
      break;
    case "size-rows":
      sheet.setRowHeights(wish.start, wish.count, wish.pixels);
      break;
    case "size-columns":
      sheet.setColumnWidths(wish.start, wish.count, wish.pixels);
      break;
    case "format":
      format(sheet.getRange(wish.row, wish.column, wish.rows, wish.columns), wish.style);
  }
}

function format(
  range: GoogleAppsScript.Spreadsheet.Range,
  style: Extract<Rearrangement, { action: "format" }>["style"],
): void {
  if (style.bold !== undefined) range.setFontWeight(style.bold ? "bold" : "normal");
  if (style.italic !== undefined) range.setFontStyle(style.italic ? "italic" : "normal");
  if (style.fontColor !== undefined) range.setFontColor(style.fontColor);
  if (style.background !== undefined) range.setBackground(style.background);
  if (style.horizontalAlignment !== undefined) range.setHorizontalAlignment(style.horizontalAlignment);
}
