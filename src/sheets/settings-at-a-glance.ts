/** What a formula that only looks up asks of the settings tab: the language and the last refresh. Read only. */
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../locales/language.ts";
import { textOf, timeOf } from "./cell.ts";
import { SETTINGS_TAB, SETTINGS_TEXTS } from "./tabs/settings-columns.ts";
import type { Workbook } from "./workbook.ts";

export const REFRESHED_AT = "refreshedAt";
export const LANGUAGE = "language";

/** The language that the settings tab names, Japanese where its cell was cleared; null without a settings tab. */
export function chosenLanguage(workbook: Workbook): Language | null {
  const rows = peekRows(workbook);
  if (rows === null) return null;
  const cells = rows.find(({ id }) => textOf(id) === LANGUAGE);
  return cells === undefined ? null : (languageFromCell(textOf(cells.value)) ?? "ja");
}

/** Time of the last refresh, epoch ms; NaN before the first. */
export function lastRefresh(workbook: Workbook): number {
  return timeOf(peekRows(workbook)?.find(({ id }) => textOf(id) === REFRESHED_AT)?.value);
}

export function languageFromCell(text: string): Language | null {
  return LANGUAGES.find((language) => LANGUAGE_NAMES[language] === text) ?? null;
}

function peekRows(workbook: Workbook): readonly { readonly id: unknown; readonly value: unknown }[] | null {
  return workbook.peek(SETTINGS_TAB, SETTINGS_TEXTS, ["id", "value"])?.read(["id", "value"]) ?? null;
}
