import { codeTexts } from "../locales/code-texts.ts";
import { failureOf } from "./failure.ts";
import { userLanguage } from "./user-language.ts";

/** Runs a menu item and shows its sentence, or what went wrong, in the corner of the sheet. */
export function toast(work: () => string): void {
  const texts = codeTexts[userLanguage()];
  let sentence: string;
  try {
    sentence = work();
  } catch (error) {
    sentence = failureOf(error, { addon: texts }).message;
  }
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, texts.title, 8);
}
