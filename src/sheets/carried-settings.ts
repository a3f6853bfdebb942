/**
 * The settings that can be carried into another spreadsheet: all but its language, the name of its shop and what was
 * learned from its orders.
 */
import { isBlankEntry } from "../detection/setting-value.ts";
import { inquirySettingDefinitions } from "../inquiries/settings.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import { textOf } from "./cell.ts";
import { DAYS_SETTINGS, type SettingChanges, type SettingEntries, settingsOf } from "./settings-sheet.ts";
import { tunableSettings, valueInUse } from "./tunable-settings.ts";

/** Texts and days, by id; the numbers and switches that judging follows are `tunableSettings`. */
export function otherSettings(language: Language): ReadonlyMap<string, string> {
  const texts = messagesFor(language).sheets.settings;
  return new Map([
    ...DAYS_SETTINGS.map((id) => [id, texts[id].label] as const),
    ...inquirySettingDefinitions().flatMap((one) =>
      one.kind === "text" && !one.moved ? [[one.id, one.label[language]] as const] : [],
    ),
  ]);
}

/** What stands in the cells, a wrong entry as the default that is used for it; null: the default. */
export function carriedEntries(entries: SettingEntries): SettingChanges {
  const carried: Record<string, number | boolean | string | null> = {};
  for (const { definition } of tunableSettings()) {
    const { id } = definition;
    const value = valueInUse(definition, entries[id]);
    carried[id] = isBlankEntry(entries[id]) || value === definition.default ? null : value;
  }
  const wrong = new Set(settingsOf(entries, "ja").problems.map(({ id }) => id));
  for (const id of otherSettings("ja").keys()) {
    const entry = entries[id];
    carried[id] =
      isBlankEntry(entry) || wrong.has(id) ? null : typeof entry === "number" ? entry : textOf(entry);
  }
  return carried;
}
