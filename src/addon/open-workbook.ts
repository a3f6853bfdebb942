import { codeTexts } from "../locales/code-texts.ts";
import { isNewer, readDataVersion } from "../sheets/data-version.ts";
import { chosenLanguage } from "../sheets/settings-at-a-glance.ts";
import { Workbook } from "../sheets/workbook.ts";
import { Failure } from "./failure.ts";
import { userLanguage } from "./user-language.ts";

export interface OpenedWorkbook {
  /** In the language of what is written into it. */
  readonly workbook: Workbook;
  /** The layout of its data when it was opened; null: none is noted. */
  readonly version: number | null;
}

/**
 * Opens the spreadsheet, in the language of the settings tab, the user's before there is one. One whose data a newer
 * add-on has written is refused before anything of it is read.
 *
 * @param versionOf what tells the layout of its data
 */
export function openWorkbook(versionOf = readDataVersion): OpenedWorkbook {
  const spreadsheet =
    SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  if (spreadsheet === null) {
    throw new Failure("no-spreadsheet", codeTexts[userLanguage()].failures.noSpreadsheet);
  }
  const version = versionOf(spreadsheet);
  if (isNewer(version)) throw new Failure("newer", codeTexts[userLanguage()].failures.newer);
  const workbook = new Workbook(spreadsheet, "ja");
  return { workbook: workbook.inLanguage(chosenLanguage(workbook) ?? userLanguage()), version };
}
