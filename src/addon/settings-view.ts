/** The settings in the shape that crosses to the sidebar. */

import { RULES } from "../detection/rules/index.ts";
import type { SettingDefinition } from "../detection/setting-definitions.ts";
import { PRESET_IDS, presetChanges } from "../inquiries/presets.ts";
import { messagesFor } from "../locales/messages.ts";
import { textOf } from "../sheets/cell.ts";
import { entriesInForce } from "../sheets/judged-with.ts";
import { peekSettings, type SettingEntries, type Settings, settingsOf } from "../sheets/settings-sheet.ts";
import { type TunableSetting, tunableSettings, valueInUse } from "../sheets/tunable-settings.ts";
import type { Workbook } from "../sheets/workbook.ts";
import type { SettingField, SettingGroup, SettingsView } from "./calls.ts";

export function settingsViewOf(workbook: Workbook): SettingsView {
  const { spoken: language } = workbook;
  const { entries } = peekSettings(workbook);
  const settings = settingsOf(entries, language);
  const inForce = entriesInForce(workbook.notes, entries);
  const valueInForce = (definition: SettingDefinition): number | boolean =>
    valueInUse(definition, inForce[definition.id]);
  const field = (one: TunableSetting) =>
    fieldOf(one, entries, settings, valueInForce(one.definition), language);
  return {
    presets: PRESET_IDS.map((id) => ({ id, changes: presetChanges(id) })),
    groups: groupsOf(workbook, field),
    descending: {
      ids: ["level.danger", "level.caution", "level.watch"],
      fault: messagesFor(language).detection.problems["levels-out-of-order"],
    },
  };
}

function groupsOf(
  workbook: Workbook,
  fieldOf: (setting: TunableSetting) => SettingField,
): readonly SettingGroup[] {
  const { spoken: language } = workbook;
  const { groups, otherGroup } = messagesFor(language).addon.settings;
  const found = new Map<string, SettingField[]>();
  for (const setting of tunableSettings()) {
    const { id, ofRule } = setting.definition;
    const group = ofRule?.rule ?? id.split(".")[0] ?? id;
    const fields = found.get(group) ?? [];
    found.set(group, fields);
    fields.push(fieldOf(setting));
  }
  const named: Readonly<Record<string, { readonly name: string; readonly help: string }>> = groups;
  return [...found].map(([id, fields]) => {
    const rule = RULES.find((one) => one.id === id);
    return rule === undefined
      ? { id, isRule: false, ...(named[id] ?? otherGroup), fields }
      : { id, isRule: true, name: rule.name[language], help: "", fields };
  });
}

function fieldOf(
  { definition, fault }: TunableSetting,
  entries: SettingEntries,
  settings: Settings,
  inForce: number | boolean,
  language: Workbook["language"],
): SettingField {
  const { id, ofRule, label, help } = definition;
  const entry = entries[id];
  const common = {
    id,
    label: (ofRule?.label ?? label)[language],
    help: help[language],
    entry: entry instanceof Date ? String(entry) : textOf(entry),
    problem: settings.problems.find((one) => one.id === id)?.text ?? "",
  };
  if (definition.kind === "switch") {
    return { ...common, kind: "switch", default: definition.default, inForce: inForce === true };
  }
  const { default: fallback, min, max, unit } = definition;
  return {
    ...common,
    kind: "number",
    default: fallback,
    min,
    max,
    unit: messagesFor(language).detection.units[unit],
    inForce: Number(inForce),
    faults: {
      "not-a-number": fault("not-a-number", language),
      "out-of-bounds": fault("out-of-bounds", language),
    },
  };
}
