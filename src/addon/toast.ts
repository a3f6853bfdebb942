import { messagesFor } from "../locales/messages.ts";
import { failureOf } from "./failure.ts";
import { userLanguage } from "./user-language.ts";

/** Runs a menu item and shows its sentence, or what went wrong, in the corner of the sheet. */
export function toast(work: () => string): void {
  const messages = messagesFor(userLanguage());
  let sentence: string;
  try {
    sentence = work();
  } catch (error) {
    sentence = failureOf(error, messages).message;
  }
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, messages.addon.title, 8);
}
