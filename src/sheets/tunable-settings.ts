/** The settings that make verdicts and proposals what they are: numbers and switches, of both rooms alike. */
import { type SettingDefinition, settingDefinitions } from "../detection/setting-definitions.ts";
import { settingFault } from "../detection/setting-problem-text.ts";
import { type EntryFault, readEntry } from "../detection/setting-value.ts";
import { inquiryNumberFault, inquirySettingDefinitions } from "../inquiries/settings.ts";
import type { Language } from "../locales/language.ts";
import type { SettingEntries } from "./settings-sheet.ts";

export interface TunableSetting {
  readonly definition: SettingDefinition;
  /** The sentence for a wrong entry: what may stand there. */
  fault(fault: EntryFault, language: Language): string;
}

/** By setting id, as far as they are not the defaults. */
export type Deviations = Readonly<Record<string, number | boolean>>;

/** In the order in which the settings tab lists them. */
export function tunableSettings(): readonly TunableSetting[] {
  const ofDetection = settingDefinitions().map((definition): TunableSetting => {
    const { id } = definition;
    return {
      definition,
      fault: (code, language) =>
        code === "not-a-switch" || definition.kind === "switch"
          ? settingFault({ code: "not-a-switch", id }, language)
          : settingFault({ code, id, definition }, language),
    };
  });
  const ofInquiries = inquirySettingDefinitions().flatMap((definition): readonly TunableSetting[] =>
    definition.kind === "text"
      ? []
      : [{ definition, fault: (_code, language) => inquiryNumberFault(definition)[language] }],
  );
  return [...ofDetection, ...ofInquiries];
}

/** What an entry comes to: the default where it is blank or wrong. */
export function valueInUse(definition: SettingDefinition, entry: unknown): number | boolean {
  const read = readEntry(definition, entry);
  return "value" in read ? (read.value ?? definition.default) : definition.default;
}

export function deviationsOf(entries: SettingEntries): Deviations {
  const deviations: Record<string, number | boolean> = {};
  for (const { definition } of tunableSettings()) {
    const value = valueInUse(definition, entries[definition.id]);
    if (value !== definition.default) deviations[definition.id] = value;
  }
  return deviations;
}
