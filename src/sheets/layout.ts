/** How a new tab or a new column of ours looks. Laying a tab out twice gives the same. */

import type { Language } from "../locales/language.ts";
import { toCellText } from "./cell-text.ts";
import { dropdownOf } from "./dropdown.ts";
import { type ColumnDefinition, columnIds, NUMBER_FORMAT, type TabDefinition, type TabNames } from "./tab.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_BACKGROUND = "#e8eaed";
/** Headers of the columns that the seller fills in. */
const USER_HEADER_BACKGROUND = "#fef7e0";
const HEADER_COLOR = "#202124";

export function layOutTab<Id extends string>(
  sheet: Sheet,
  definition: TabDefinition<Id>,
  names: TabNames<Id>,
  language: Language,
): void {
  const ids = columnIds(definition);
  const surplus = sheet.getMaxColumns() - ids.length;
  if (surplus > 0) sheet.deleteColumns(ids.length + 1, surplus);
  if (surplus < 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), -surplus);
  const header = sheet.getRange(1, 1, 1, ids.length);
  header
    .setValues([ids.map((id) => names.columns[id].header)])
    .setNotes([ids.map((id) => names.columns[id].help)])
    .setBackgrounds([ids.map((id) => headerBackground(definition.columns[id]))])
    .setFontColor(HEADER_COLOR)
    .setFontWeight("bold")
    .setVerticalAlignment("middle");
  const rows = sheet.getMaxRows() - 1;
  ids.forEach((id, index) => {
    formatColumn(sheet, index + 1, rows, definition.columns[id], language);
  });
  sheet.setFrozenRows(1);
  if (definition.frozenColumns > 0) sheet.setFrozenColumns(definition.frozenColumns);
  sheet.setTabColor(definition.color);
  if (definition.filter && sheet.getFilter() === null)
    sheet.getRange(1, 1, sheet.getMaxRows(), ids.length).createFilter();
  if (definition.hidden) sheet.hideSheet();
}

export function layOutNewColumn(
  sheet: Sheet,
  column: number,
  definition: ColumnDefinition,
  texts: { readonly header: string; readonly help: string },
  language: Language,
): void {
  sheet
    .getRange(1, column)
    .setValue(toCellText(texts.header))
    .setNote(texts.help)
    .setBackground(headerBackground(definition))
    .setFontColor(HEADER_COLOR)
    .setFontWeight("bold");
  formatColumn(sheet, column, sheet.getMaxRows() - 1, definition, language);
}

function formatColumn(
  sheet: Sheet,
  column: number,
  rows: number,
  definition: ColumnDefinition,
  language: Language,
): void {
  const body = sheet.getRange(2, column, rows, 1);
  body.setNumberFormat(NUMBER_FORMAT[definition.type]).setVerticalAlignment("top");
  if (definition.type === "wrapped-text" || definition.type === "formula") body.setWrap(true);
  if (definition.type === "long-text" || definition.type === "setting") {
    body.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  }
  if (definition.choices !== undefined) body.setDataValidation(dropdownOf(definition.choices[language]));
  sheet.setColumnWidth(column, definition.width);
  if (definition.hidden) sheet.hideColumns(column);
}

function headerBackground(definition: ColumnDefinition): string {
  return definition.owner === "user" ? USER_HEADER_BACKGROUND : HEADER_BACKGROUND;
}
