/**
 * The settings tab: one setting a row, found by its id. The value column is the seller's: blank means the default.
 * The first row is the named cell 最終更新, which formulas of the seller's own refer to.
 */
import {
  CALIBRATION,
  learnedEntryId,
  learnedRanges,
  USE_LEARNED,
} from "../detection/learning/learned-entries.ts";
import { type SettingDefinition, settingDefinitions } from "../detection/setting-definitions.ts";
import { settingFault, settingProblemText } from "../detection/setting-problem-text.ts";
import { isBlankEntry } from "../detection/setting-value.ts";
import { type DetectionSettings, settingsFrom } from "../detection/settings.ts";
import {
  type InquirySettingDefinition,
  type InquirySettings,
  inquirySettingDefinitions,
  inquirySettingsFrom,
} from "../inquiries/settings.ts";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import { holds, type RowValues, textOf, timeOf } from "./cell.ts";
import { writing } from "./protected-tab.ts";
import { LANGUAGE, languageFromCell, REFRESHED_AT } from "./settings-at-a-glance.ts";
import { translateSettings } from "./settings-language.ts";
import type { RowWrite, Table } from "./table.ts";
import { SETTINGS_TAB, SETTINGS_TEXTS, type SettingsColumn } from "./tabs/settings-columns.ts";
import type { Workbook } from "./workbook.ts";
import { colourWrongEntries } from "./wrong-entries.ts";

/** New values of settings by id; null: the default. */
export type SettingChanges = Readonly<Record<string, number | boolean | string | null>>;

export interface Settings {
  readonly detection: DetectionSettings;
  readonly inquiries: InquirySettings;
  /** What the seller calls the shop that his first imports named not; `""` nothing. */
  readonly firstShopName: string;
  /** Days after the end of an order until its observations may be folded. */
  readonly foldAfterDays: number;
  /** The same until it may leave the orders tab for the archive. */
  readonly archiveAfterDays: number;
  /** Wrong entries; the defaults were used instead. */
  readonly problems: readonly SettingProblem[];
}

interface SettingProblem {
  readonly id: string;
  /** What may stand there, in words. */
  readonly fault: string;
  /** The same, and what is used for now. */
  readonly text: string;
}

/** What stands in the value cells, by setting id. */
export type SettingEntries = Readonly<Record<string, unknown>>;

const LANGUAGE_CHOICES = LANGUAGES.map((language) => LANGUAGE_NAMES[language]);
const FIRST_SHOP = "firstShopName";
const FOLD_AFTER = "foldAfterDays";
const ARCHIVE_AFTER = "archiveAfterDays";
/** Settings that are days and nothing that judging follows. */
export const DAYS_SETTINGS = [FOLD_AFTER, ARCHIVE_AFTER] as const;
const DEFAULT_AFTER = 180;
const FOLD_AFTER_RANGE = { min: 30, max: 3650 } as const;
/** What is learned of the last weeks, and of orders within their payment term, needs their lines. */
const ARCHIVE_AFTER_RANGE = { min: 60, max: 3650 } as const;

type SettingsRow = RowValues<SettingsColumn> & {
  readonly id: string;
  readonly choices?: readonly string[];
  /** Only older tabs have it. */
  readonly moved?: true;
};

export class SettingsSheet {
  settings: Settings;
  entries: SettingEntries;
  /** Time of the last refresh, epoch ms; NaN before the first. */
  readonly refreshedAt: number;
  private readonly workbook: Workbook;
  private readonly table: Table<SettingsColumn>;
  private readonly rows: ReadonlyMap<string, SettingsRowRead>;
  /** What stands beside each setting of what is wrong with it, by setting id. */
  private readonly marked: Map<string, string>;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.table = workbook.open(SETTINGS_TAB, SETTINGS_TEXTS);
    const before = readRows(this.table);
    const missing = settingsRows(workbook.language).filter(({ id, moved }) => !moved && !before.has(id));
    if (missing.length > 0) this.addRows(missing);
    this.rows = missing.length > 0 ? readRows(this.table) : before;
    this.marked = new Map([...this.rows].map(([id, { problem }]) => [id, problem]));
    this.followLanguage();
    this.entries = entriesIn(this.rows);
    this.settings = settingsOf(this.entries, workbook.language);
    this.refreshedAt = timeOf(this.entries[REFRESHED_AT]);
    this.markProblems();
  }

  /**
   * Writes these value cells and no others; null leaves a cell blank, so that the default holds. From then on the
   * settings are those.
   */
  enter(changes: SettingChanges): void {
    const { on, off } = messagesFor(this.workbook.language).sheets.settings;
    const writes: RowWrite<SettingsColumn>[] = [];
    for (const [id, value] of Object.entries(changes)) {
      const known = this.rows.get(id);
      if (known === undefined) continue;
      const { row, isPercent } = known;
      // A cell that the seller made a checkbox takes nothing but true and false.
      if (typeof value === "boolean" && typeof this.entries[id] === "boolean") {
        writing(this.table.sheet, () => this.table.cellRange(row, "value").setValue(value));
      } else {
        // In the format that a typed percent sign left behind, 60 would show as 6000%.
        if (isPercent) {
          writing(this.table.sheet, () => this.table.cellRange(row, "value").setNumberFormat("General"));
        }
        const cell = typeof value === "boolean" ? (value ? on : off) : (value ?? "");
        writes.push({ row, values: { value: cell } });
      }
    }
    this.table.write(writes, ["value"], () => null);
    this.follow(changes);
  }

  /** Says beside a setting whose place is another tab now where it is; nothing where the tab has no such row. */
  noteMoved(id: string): void {
    const known = this.rows.get(id);
    const text = settingsRows(this.workbook.language).find((one) => one.id === id)?.help;
    if (known !== undefined && typeof text === "string" && known.help !== text) {
      this.table.set(known.row, "help", text);
    }
  }

  /** Marks the value cells of wrong entries, beside the seller's own formats. */
  colourProblems(): void {
    colourWrongEntries(this.table, this.workbook.notes);
  }

  /** Lets verdicts follow these learned values and no others; the switch is set once they stand there. */
  followLearned(values: Readonly<Record<string, number>>): void {
    const writes = learnedRanges().flatMap(({ id }): RowWrite<SettingsColumn>[] => {
      const known = this.rows.get(id);
      const value = values[id] ?? "";
      if (known === undefined || holds(known.learned, value, "setting")) return [];
      return [{ row: known.row, values: { learned: value } }];
    });
    this.table.write(writes, ["learned"], () => null);
    this.follow(Object.fromEntries(learnedRanges().map(({ id }) => [learnedEntryId(id), values[id] ?? ""])));
    this.switchLearned(true);
  }

  /** What was learned stays to be seen; whether verdicts follow it is the switch's alone. */
  switchLearned(on: boolean): void {
    const row = this.rows.get(USE_LEARNED)?.row;
    const texts = messagesFor(this.workbook.language).sheets.settings;
    if (row === undefined) return;
    this.table.set(row, "value", on ? texts.on : texts.off);
    this.follow({ [USE_LEARNED]: on });
  }

  /** The settings follow entries that were just written. */
  private follow(written: SettingEntries): void {
    this.entries = { ...this.entries, ...written };
    this.settings = settingsOf(this.entries, this.workbook.language);
    this.markProblems();
  }

  /** Notes when reports were last imported or judged: formulas that name the cell calculate again. */
  setRefreshedAt(at: number): void {
    const row = this.rows.get(REFRESHED_AT)?.row;
    if (row === undefined) return;
    const name = refreshedAtName(this.workbook);
    const cell = this.table.cellRange(row, "value");
    const named = this.workbook.spreadsheet.getRangeByName(name);
    if (named !== null && named.getGridId() !== cell.getGridId()) {
      this.workbook.notices.push(messagesFor(this.workbook.spoken).sheets.notices.nameTaken(name));
    } else if (named?.getA1Notation() !== `${this.table.column("value")}${row}`) {
      this.workbook.spreadsheet.setNamedRange(name, cell);
    }
    cell.setValue(new Date(at));
  }

  /** Whether the seller entered something, but for the language that a new tab has. */
  get hasOwnEntries(): boolean {
    const own = Object.entries(this.entries).some(
      ([id, entry]) => id !== REFRESHED_AT && id !== LANGUAGE && entry !== "",
    );
    return own || this.table.writtenByOthers(1, this.table.lastRow).size > 0;
  }

  /** @param at epoch ms; null leaves the cell blank. @param named whether the cell keeps its name */
  restoreRefreshedAt(at: number | null, named: boolean): void {
    const row = this.rows.get(REFRESHED_AT)?.row;
    const name = refreshedAtName(this.workbook);
    const cell = row === undefined ? null : this.table.cellRange(row, "value");
    const isOurs = this.workbook.spreadsheet.getRangeByName(name)?.getGridId() === cell?.getGridId();
    if (!named && isOurs) this.workbook.spreadsheet.removeNamedRange(name);
    if (at === null) cell?.clearContent();
    else cell?.setValue(new Date(at));
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

  private followLanguage(): void {
    const { language } = this.workbook;
    const { label } = messagesFor(language === "ja" ? "en" : "ja").sheets.settings.language;
    if (this.rows.get(LANGUAGE)?.label === label) {
      translateSettings(this.table, language, settingsRows, LANGUAGE);
    }
  }

  private markProblems(): void {
    for (const [id, { row }] of this.rows) {
      const text = this.settings.problems
        .filter((one) => one.id === id)
        .map((one) => one.text)
        .join("\n");
      if (this.marked.get(id) === text) continue;
      this.table.set(row, "problem", text);
      this.marked.set(id, text);
    }
  }
}

/** The name of the cell that holds the time of the last refresh. */
export function refreshedAtName({ language }: Workbook): string {
  return messagesFor(language).sheets.refreshedAtName;
}

/** The settings as they stand in the sheet, read only: for custom functions, which may not write. */
export function peekSettings(workbook: Workbook): {
  readonly settings: Settings;
  /** The seller's entries by setting id, as they stand in the cells. */
  readonly entries: SettingEntries;
  /** Time of the last refresh, epoch ms; NaN before the first. */
  readonly refreshedAt: number;
} {
  const table = workbook.peek<SettingsColumn>(SETTINGS_TAB, SETTINGS_TEXTS, ["id", "value", "problem"]);
  const entries = table === null ? {} : entriesIn(readRows(table));
  return {
    settings: settingsOf(entries, workbook.language),
    entries,
    refreshedAt: timeOf(entries[REFRESHED_AT]),
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

interface SettingsRowRead {
  readonly row: number;
  readonly label: string;
  readonly value: unknown;
  readonly learned: unknown;
  readonly problem: string;
  readonly help: string;
  /** The cell shows 0.5 as 50%. */
  readonly isPercent: boolean;
}

function readRows(table: Table<SettingsColumn>): ReadonlyMap<string, SettingsRowRead> {
  const rows = new Map<string, SettingsRowRead>();
  const wanted = (["id", "label", "value", "problem", "learned", "help"] as const).filter((id) =>
    table.has(id),
  );
  table.read(wanted).forEach((cells, index) => {
    const id = textOf(cells.id);
    if (id === "" || rows.has(id)) return;
    const { value, learned = "" } = cells;
    rows.set(id, {
      row: index + 2,
      label: textOf(cells.label),
      value: plain(value),
      learned: plain(learned),
      problem: textOf(cells.problem),
      help: textOf(cells.help),
      isPercent: false,
    });
  });
  return withPercentages(rows, table);
}

/** Sheets makes 0.5 of a typed "50%": where the unit is percent, the 50 that the seller sees is meant. */
function withPercentages(
  rows: ReadonlyMap<string, SettingsRowRead>,
  table: Table<SettingsColumn>,
): ReadonlyMap<string, SettingsRowRead> {
  const ids = [...settingDefinitions(), ...inquirySettingDefinitions()].flatMap((one) =>
    one.kind === "number" && one.unit === "%" ? [one.id] : [],
  );
  const isShare = (value: unknown) => typeof value === "number" && value > 0 && value <= 1;
  const shares = ids.filter((id) => isShare(rows.get(id)?.value));
  if (shares.length === 0) return rows;
  const formats = table.numberFormats("value");
  const read = new Map(rows);
  for (const id of shares) {
    const one = rows.get(id) as SettingsRowRead;
    if (!formats[one.row - 2]?.includes("%")) continue;
    read.set(id, { ...one, value: Number((Number(one.value) * 100).toFixed(6)), isPercent: true });
  }
  return read;
}

function plain(cell: unknown): unknown {
  return typeof cell === "string" ? textOf(cell) : cell;
}

function entriesIn(rows: ReadonlyMap<string, SettingsRowRead>): SettingEntries {
  const entries: Record<string, unknown> = {};
  for (const [id, { value, learned }] of rows) {
    entries[id] = value;
    entries[learnedEntryId(id)] = learned;
  }
  return entries;
}

/** The settings that these entries make. */
export function settingsOf(values: SettingEntries, language: Language): Settings {
  const detection = settingsFrom(values);
  const inquiries = inquirySettingsFrom(values);
  const texts = messagesFor(language).sheets.settings;
  const problems = [
    ...detection.problems.map((one) => ({
      id: one.id,
      fault: settingFault(one, language),
      text: settingProblemText(one, language),
    })),
    ...inquiries.problems.map(({ id, fault, text }) => ({
      id,
      fault: fault[language],
      text: text[language],
    })),
  ];
  const wrong = (id: string, fault: string): void => {
    problems.push({ id, fault, text: fault + texts.defaultUsed });
  };
  const days = (
    id: typeof FOLD_AFTER | typeof ARCHIVE_AFTER,
    range: { min: number; max: number },
  ): number => {
    const after = daysOf(values[id], range);
    if (after === null) wrong(id, texts.notDays(texts[id].label, range.min, range.max));
    return after ?? DEFAULT_AFTER;
  };
  const foldAfterDays = days(FOLD_AFTER, FOLD_AFTER_RANGE);
  const archiveAfterDays = days(ARCHIVE_AFTER, ARCHIVE_AFTER_RANGE);
  if (!isBlankEntry(values[LANGUAGE]) && languageFromCell(textOf(values[LANGUAGE])) === null) {
    wrong(LANGUAGE, texts.notAChoice(texts.language.label, LANGUAGE_CHOICES.join(" / ")));
  }
  if (!isBlankEntry(values[FIRST_SHOP]) && textOf(values[FIRST_SHOP]) === "") {
    wrong(FIRST_SHOP, texts.notAName(texts.firstShopName.label));
  }
  return {
    detection: detection.settings,
    inquiries: inquiries.settings,
    foldAfterDays,
    archiveAfterDays,
    firstShopName: textOf(values[FIRST_SHOP]).trim(),
    problems,
  };
}

function daysOf(value: unknown, { min, max }: { min: number; max: number }): number | null {
  if (isBlankEntry(value)) return DEFAULT_AFTER;
  const days = typeof value === "number" ? value : Number(textOf(value).normalize("NFKC"));
  return Number.isInteger(days) && days >= min && days <= max ? days : null;
}

/** All rows of a new settings tab, in their order. */
function settingsRows(language: Language): readonly SettingsRow[] {
  const texts = messagesFor(language).sheets.settings;
  return [
    { id: REFRESHED_AT, label: texts.refreshedAt.label, help: texts.refreshedAt.help },
    {
      id: LANGUAGE,
      label: texts.language.label,
      help: texts.language.help,
      value: LANGUAGE_NAMES[language],
      // What a cleared cell comes to.
      default: LANGUAGE_NAMES.ja,
      range: LANGUAGE_CHOICES.join(" / "),
      choices: LANGUAGE_CHOICES,
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
    ...learningRows(language),
    ...inquirySettingDefinitions().map((one) => definitionRow(one, language)),
  ];
}

function learningRows(language: Language): readonly SettingsRow[] {
  const { sheets, detection } = messagesFor(language);
  const { on, off, onOrOff } = sheets.settings;
  const { learning } = detection;
  return [
    { id: USE_LEARNED, ...learning[USE_LEARNED], default: off, range: onOrOff, choices: [on, off] },
    { id: CALIBRATION.slope, ...learning[CALIBRATION.slope] },
    { id: CALIBRATION.intercept, ...learning[CALIBRATION.intercept] },
  ];
}

function definitionRow(
  definition: SettingDefinition | InquirySettingDefinition,
  language: Language,
): SettingsRow {
  const messages = messagesFor(language);
  const texts = messages.sheets.settings;
  const common = { id: definition.id, label: definition.label[language], help: definition.help[language] };
  if (definition.kind === "text") {
    return { ...common, default: definition.default, ...(definition.moved ? { moved: true } : {}) };
  }
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
