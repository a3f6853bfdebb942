/**
 * The settings tab: one setting a row, found by its id. The value column is the seller's: blank means the default.
 * The first row is the named cell 最終更新, which formulas of the seller's own refer to.
 */
import { type SettingDefinition, settingDefinitions } from "../detection/setting-definitions.ts";
import { settingProblemText } from "../detection/setting-problem-text.ts";
import { type DetectionSettings, settingsFrom } from "../detection/settings.ts";
import {
  type InquirySettingDefinition,
  type InquirySettings,
  inquirySettingDefinitions,
  inquirySettingsFrom,
} from "../inquiries/settings.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import { type RowValues, type Table, textOf, timeOf } from "./table.ts";
import { SETTINGS_TAB, SETTINGS_TEXTS, type SettingsColumn } from "./tabs/settings-columns.ts";
import type { Workbook } from "./workbook.ts";

export interface Settings {
  readonly detection: DetectionSettings;
  readonly inquiries: InquirySettings;
  /** Hour of the daily refresh, 0–23, in the spreadsheet's time zone. */
  readonly refreshHour: number;
  /** What the seller calls the shop that his first imports named not; `""` nothing. */
  readonly firstShopName: string;
  /** Days after the end of an order until its observations may be folded. */
  readonly foldAfterDays: number;
  /** The same until it may leave the orders tab for the archive. */
  readonly archiveAfterDays: number;
  /** Wrong entries, in words; the defaults were used instead. */
  readonly problems: readonly { readonly id: string; readonly text: string }[];
}

const REFRESHED_AT = "refreshedAt";
const LANGUAGE = "language";
const REFRESH_HOUR = "refreshHour";
const FIRST_SHOP = "firstShopName";
const FOLD_AFTER = "foldAfterDays";
const ARCHIVE_AFTER = "archiveAfterDays";
const DEFAULT_AFTER = 180;
const FOLD_AFTER_RANGE = { min: 30, max: 3650 } as const;
/** What is learned of the last weeks, and of orders within their payment term, needs their lines. */
const ARCHIVE_AFTER_RANGE = { min: 60, max: 3650 } as const;
const DEFAULT_REFRESH_HOUR = 6;

type SettingsRow = RowValues<SettingsColumn> & { readonly id: string; readonly choices?: readonly string[] };

export class SettingsSheet {
  readonly settings: Settings;
  /** Time of the last import or refresh, epoch ms; NaN before the first. */
  readonly refreshedAt: number;
  private readonly workbook: Workbook;
  private readonly table: Table<SettingsColumn>;
  private readonly rowOf: ReadonlyMap<string, number>;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.table = workbook.open(SETTINGS_TAB, SETTINGS_TEXTS);
    const before = readRows(this.table);
    const missing = settingsRows(workbook.language).filter(({ id }) => !before.has(id));
    if (missing.length > 0) this.addRows(missing);
    const rows = missing.length > 0 ? readRows(this.table) : before;
    this.rowOf = new Map([...rows].map(([id, one]) => [id, one.row]));
    const values: Record<string, unknown> = {};
    for (const [id, one] of rows) values[id] = one.value;
    this.settings = settingsOf(values, workbook.language);
    this.refreshedAt = timeOf(values[REFRESHED_AT]);
    this.markProblems(rows);
  }

  /** Notes when reports were last imported or judged: formulas that name the cell calculate again. */
  setRefreshedAt(at: number): void {
    const row = this.rowOf.get(REFRESHED_AT);
    if (row === undefined) return;
    const name = messagesFor(this.workbook.language).sheets.refreshedAtName;
    const cell = this.table.cellRange(row, "value");
    cell.setValue(new Date(at));
    const named = this.workbook.spreadsheet.getRangeByName(name);
    if (named !== null && named.getSheet().getSheetId() !== this.table.sheet.getSheetId()) {
      this.workbook.notices.push(messagesFor(this.workbook.language).sheets.notices.nameTaken(name));
    } else if (named === null || named.getRow() !== row || named.getColumn() !== cell.getColumn()) {
      this.workbook.spreadsheet.setNamedRange(name, cell);
    }
  }

  private addRows(rows: readonly SettingsRow[]): void {
    this.table.append(rows, (first) => {
      rows.forEach(({ id, choices }, offset) => {
        if (choices !== undefined) this.table.offerChoices(first + offset, 1, "value", choices);
        if (id === REFRESHED_AT) {
          this.table.cellRange(first + offset, "value").setNumberFormat("yyyy/mm/dd hh:mm");
        }
      });
    });
  }

  private markProblems(rows: ReadonlyMap<string, SettingsRowRead>): void {
    for (const [id, { row, problem }] of rows) {
      const text = this.settings.problems
        .filter((one) => one.id === id)
        .map((one) => one.text)
        .join("\n");
      if (problem !== text) this.table.set(row, "problem", text);
    }
  }
}

/** The settings as they stand in the sheet, read only: for custom functions, which may not write. */
export function peekSettings(workbook: Workbook): {
  readonly settings: Settings;
  /** Time of the last refresh, epoch ms; NaN before the first. */
  readonly refreshedAt: number;
  /** The seller's entries by setting id, as they stand in the cells. */
  readonly entries: Readonly<Record<string, unknown>>;
} {
  const table = workbook.peek<SettingsColumn>(SETTINGS_TAB, SETTINGS_TEXTS, ["id", "value", "problem"]);
  const entries: Record<string, unknown> = {};
  if (table !== null) for (const [id, one] of readRows(table)) entries[id] = one.value;
  return {
    settings: settingsOf(entries, workbook.language),
    refreshedAt: timeOf(entries[REFRESHED_AT]),
    entries,
  };
}

/** The ids of all settings, by id and by label in either language. */
export function settingIdsByName(): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, label } of [...settingsRows("ja"), ...settingsRows("en")]) {
    ids.set(id, id);
    if (typeof label === "string") ids.set(label, id);
  }
  return ids;
}

/** The language that the settings tab names, Japanese where its cell was cleared; null without a settings tab. */
export function chosenLanguage(workbook: Workbook): Language | null {
  const table = workbook.peek(SETTINGS_TAB, SETTINGS_TEXTS, ["id", "value"]);
  if (table === null) return null;
  const cells = table.read(["id", "value"]).find((one) => textOf(one.id) === LANGUAGE);
  return cells === undefined ? null : (languageFromCell(textOf(cells.value)) ?? "ja");
}

interface SettingsRowRead {
  readonly row: number;
  readonly value: unknown;
  readonly problem: string;
}

function readRows(table: Pick<Table<SettingsColumn>, "read">): ReadonlyMap<string, SettingsRowRead> {
  const rows = new Map<string, SettingsRowRead>();
  table.read(["id", "value", "problem"]).forEach((cells, index) => {
    const id = textOf(cells.id);
    if (id === "" || rows.has(id)) return;
    const value = typeof cells.value === "string" ? textOf(cells.value) : cells.value;
    rows.set(id, { row: index + 2, value, problem: textOf(cells.problem) });
  });
  return rows;
}

function settingsOf(values: Readonly<Record<string, unknown>>, language: Language): Settings {
  const detection = settingsFrom(values);
  const inquiries = inquirySettingsFrom(values);
  const hour = refreshHourOf(values[REFRESH_HOUR]);
  const texts = messagesFor(language).sheets.settings;
  const problems = [
    ...detection.problems.map((one) => ({ id: one.id, text: settingProblemText(one, language) })),
    ...inquiries.problems.map((one) => ({ id: one.id, text: one.text[language] })),
  ];
  const days = (
    id: typeof FOLD_AFTER | typeof ARCHIVE_AFTER,
    range: { min: number; max: number },
  ): number => {
    const after = daysOf(values[id], range);
    if (after === null) problems.push({ id, text: texts.notDays(texts[id].label, range.min, range.max) });
    return after ?? DEFAULT_AFTER;
  };
  const foldAfterDays = days(FOLD_AFTER, FOLD_AFTER_RANGE);
  const archiveAfterDays = days(ARCHIVE_AFTER, ARCHIVE_AFTER_RANGE);
  if (hour === null) problems.push({ id: REFRESH_HOUR, text: texts.notAnHour(texts.refreshHour.label) });
  if (!isBlank(values[LANGUAGE]) && languageFromCell(textOf(values[LANGUAGE])) === null) {
    const { label, choices } = texts.language;
    problems.push({ id: LANGUAGE, text: texts.notAChoice(label, `${choices.ja} / ${choices.en}`) });
  }
  return {
    detection: detection.settings,
    inquiries: inquiries.settings,
    refreshHour: hour ?? DEFAULT_REFRESH_HOUR,
    foldAfterDays,
    archiveAfterDays,
    firstShopName: textOf(values[FIRST_SHOP]).trim(),
    problems,
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === "";
}

function daysOf(value: unknown, { min, max }: { min: number; max: number }): number | null {
  if (isBlank(value)) return DEFAULT_AFTER;
  const days = typeof value === "number" ? value : Number(textOf(value).normalize("NFKC"));
  return Number.isInteger(days) && days >= min && days <= max ? days : null;
}

function refreshHourOf(value: unknown): number | null {
  if (isBlank(value)) return DEFAULT_REFRESH_HOUR;
  const text = typeof value === "number" ? String(value) : textOf(value).normalize("NFKC").trim();
  const hour = text === "" ? Number.NaN : Number(text);
  return Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : null;
}

function languageFromCell(text: string): Language | null {
  const { ja, en } = messagesFor("ja").sheets.settings.language.choices;
  return text === ja ? "ja" : text === en ? "en" : null;
}

/** All rows of a new settings tab, in their order. */
function settingsRows(language: Language): readonly SettingsRow[] {
  const texts = messagesFor(language).sheets.settings;
  const choices = texts.language.choices;
  return [
    { id: REFRESHED_AT, label: texts.refreshedAt.label, help: texts.refreshedAt.help },
    {
      id: LANGUAGE,
      label: texts.language.label,
      help: texts.language.help,
      value: choices[language],
      default: choices[language],
      range: `${choices.ja} / ${choices.en}`,
      choices: [choices.ja, choices.en],
    },
    {
      id: REFRESH_HOUR,
      label: texts.refreshHour.label,
      help: texts.refreshHour.help,
      default: DEFAULT_REFRESH_HOUR,
      range: texts.range("0", "23"),
      unit: texts.hourUnit,
    },
    {
      id: FOLD_AFTER,
      label: texts.foldAfterDays.label,
      help: texts.foldAfterDays.help,
      default: DEFAULT_AFTER,
      range: texts.range(String(FOLD_AFTER_RANGE.min), String(FOLD_AFTER_RANGE.max)),
      unit: texts.days,
    },
    {
      id: ARCHIVE_AFTER,
      label: texts.archiveAfterDays.label,
      help: texts.archiveAfterDays.help,
      default: DEFAULT_AFTER,
      range: texts.range(String(ARCHIVE_AFTER_RANGE.min), String(ARCHIVE_AFTER_RANGE.max)),
      unit: texts.days,
    },
    { id: FIRST_SHOP, label: texts.firstShopName.label, help: texts.firstShopName.help },
    ...settingDefinitions().map((one) => definitionRow(one, language)),
    ...inquirySettingDefinitions().map((one) => definitionRow(one, language)),
  ];
}

function definitionRow(
  definition: SettingDefinition | InquirySettingDefinition,
  language: Language,
): SettingsRow {
  const messages = messagesFor(language);
  const texts = messages.sheets.settings;
  const common = { id: definition.id, label: definition.label[language], help: definition.help[language] };
  if (definition.kind === "text") return { ...common, default: definition.default };
  if (definition.kind === "switch") {
    const choices = [texts.on, texts.off];
    return { ...common, default: definition.default ? texts.on : texts.off, range: texts.onOrOff, choices };
  }
  return {
    ...common,
    default: definition.default,
    unit: messages.detection.units[definition.unit],
    range: texts.range(String(definition.min), String(definition.max)),
  };
}
