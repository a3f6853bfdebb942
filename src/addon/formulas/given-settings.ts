/** The settings that a formula is given: a copy of the settings tab, or two columns of settings and values. */
import { learnedEntryId } from "../../detection/learning/learned-entries.ts";
import { settingDefinitions } from "../../detection/setting-definitions.ts";
import { learnedSettingLabel } from "../../detection/setting-problem-text.ts";
import {
  currentSettingId,
  type DetectionSettings,
  type SettingProblem,
  settingsFrom,
} from "../../detection/settings.ts";
import type { Language } from "../../locales/language.ts";
import { type Messages, messagesFor } from "../../locales/messages.ts";
import { isBlankCell } from "../../reports/cells.ts";
import { textOf } from "../../sheets/cell.ts";
import { settingIdsByName } from "../../sheets/settings-sheet.ts";
import { givenRange } from "./given-range.ts";

type Entries = Readonly<Record<string, unknown>>;

/**
 * The settings tab's settings, with the given ones in the place of theirs; a blank value means the default, as there.
 *
 * @param own `undefined` or blank cells: no settings are given
 * @returns in words what is wrong with the given ones
 */
export function givenSettings(
  own: unknown,
  stored: Entries,
  language: Language,
): DetectionSettings | { readonly wrong: string } {
  const messages = messagesFor(language);
  const given = givenEntries(own, messages);
  if ("wrong" in given) return given;
  const { entries } = given;
  const { settings, problems } = settingsFrom({ ...stored, ...entries });
  const problem = problems.find((one) => isOf(one, entries));
  return problem === undefined ? settings : { wrong: problemText(problem, language) };
}

function givenEntries(
  own: unknown,
  { addon }: Messages,
): { readonly entries: Entries } | { readonly wrong: string } {
  const texts = addon.formula.settings;
  const rows = givenRange(own)?.filled ?? [];
  if (rows.length === 0) return { entries: {} };
  const columns = columnsOf(rows[0] ?? []);
  if (columns === null) return { wrong: texts.noColumns };
  const ids = settingIdsByName();
  const entries: Record<string, unknown> = {};
  for (const row of rows.slice(columns.hasHeader ? 1 : 0)) {
    const name = columns.names.map((column) => nameIn(row[column])).find((text) => text !== "");
    if (name === undefined) {
      if (isBlankCell(row[columns.value])) continue;
      return { wrong: texts.nameless(shown(row[columns.value])) };
    }
    const id = ids.get(name) ?? ids.get(currentSettingId(name));
    if (id === undefined) return { wrong: texts.unknown(name) };
    entries[id] = entryIn(row[columns.value]);
    // A strength that is given counts, whatever the settings tab has learned of it.
    entries[learnedEntryId(id)] = columns.learned === -1 ? "" : entryIn(row[columns.learned]);
  }
  return { entries };
}

function entryIn(cell: unknown): unknown {
  return typeof cell === "string" ? textOf(cell).trim() : cell;
}

interface SettingColumns {
  readonly hasHeader: boolean;
  /** The id decides, then the label. */
  readonly names: readonly number[];
  readonly value: number;
  /** -1: none. */
  readonly learned: number;
}

function columnsOf(first: readonly unknown[]): SettingColumns | null {
  const headers = first.map(nameIn);
  const under = (column: "id" | "label" | "value" | "learned"): number => {
    const titles = (["ja", "en"] as const).map(
      (language) => messagesFor(language).sheets.tabs.settings.columns[column].header,
    );
    return headers.findIndex((header) => titles.includes(header));
  };
  const names = [under("id"), under("label")].filter((column) => column !== -1);
  const value = under("value");
  if (names.length > 0 && value !== -1) return { hasHeader: true, names, value, learned: under("learned") };
  return first.length === 2 ? { hasHeader: false, names: [0], value: 1, learned: -1 } : null;
}

function nameIn(cell: unknown): string {
  return textOf(cell).replace(/\s+/g, " ").trim();
}

function shown(cell: unknown): string {
  return textOf(cell).slice(0, 40);
}

function isOf(problem: SettingProblem, entries: Entries): boolean {
  if (problem.code !== "levels-out-of-order") return problem.id in entries;
  return Object.keys(entries).some((id) => id.startsWith("level."));
}

function problemText(problem: SettingProblem, language: Language): string {
  const { addon, detection, sheets } = messagesFor(language);
  const texts = addon.formula.settings;
  switch (problem.code) {
    case "levels-out-of-order":
      return texts.levelsOutOfOrder;
    case "not-a-switch":
      return texts.notASwitch(
        settingDefinitions().find(({ id }) => id === problem.id)?.label[language] ?? problem.id,
      );
    case "not-a-learning-switch":
      return texts.notASwitch(detection.learning[problem.id].label);
    case "learned-out-of-bounds": {
      const { header } = sheets.tabs.settings.columns.learned;
      const label = `${learnedSettingLabel(problem.id, language)} (${header})`;
      return texts.outOfBounds(label, problem.min, problem.max, "");
    }
    default: {
      const { label, min, max, unit } = problem.definition;
      return texts.outOfBounds(label[language], min, max, detection.units[unit]);
    }
  }
}
