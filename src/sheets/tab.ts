/** A tab of ours: its columns, how they look and who may write them. */
import type { Language } from "../locales/language.ts";

/** In the order in which new tabs stand, from left to right. */
export const TAB_IDS = [
  "orders",
  "inquiries",
  "dossier",
  "dashboard",
  "stock",
  "watch-list",
  "exemptions",
  "templates",
  "imports",
  "rejected",
  "archive",
  "settings",
  "chart-data",
  "archive-tally",
  "self-check",
  "observations",
] as const;
export type TabId = (typeof TAB_IDS)[number];

/**
 * `wrapped-text` shows all of its lines, `long-text` only what fits; `setting` takes a number or a text, as the
 * setting has it; `formula` is calculated, to a text of several lines.
 */
export type CellType =
  | "text"
  | "wrapped-text"
  | "long-text"
  | "integer"
  | "amount"
  | "score"
  | "share"
  | "decimal"
  | "date-time"
  | "day"
  | "setting"
  | "formula";

export interface ColumnDefinition {
  readonly type: CellType;
  /** Pixels. */
  readonly width: number;
  /** `user`: the seller fills it in; we only ever fill it while it is blank. */
  readonly owner: "add-on" | "user";
  readonly hidden?: true;
  /** Added since the first sheets were made: one that has not got it yet is not damaged. */
  readonly late?: true;
  /** Words offered in a dropdown all down the column; others may be entered too. */
  readonly choices?: Readonly<Record<Language, readonly string[]>>;
}

export interface TabDefinition<Id extends string> {
  readonly id: TabId;
  /** In the order in which a new tab gets them. */
  readonly columns: Readonly<Record<Id, ColumnDefinition>>;
  readonly hidden: boolean;
  readonly frozenColumns: number;
  readonly color: string;
  /** Offer filter buttons on the header row. */
  readonly filter: boolean;
  /** Small enough to be read in one call, headers and all. */
  readonly readWhole?: true;
  /** Columns that tell a row from all others whatever else is written to it; left out: rows are not guarded. */
  readonly keys?: readonly Id[];
  /** A row is written in one call, its keys too: half of it would mean something else. */
  readonly wholeRows?: true;
  /** Height of a row in pixels, where long texts would blow it up; null: as Sheets makes it. */
  readonly rowHeight: number | null;
}

export interface TabNames<Id extends string> {
  readonly name: string;
  readonly columns: Readonly<Record<Id, { readonly header: string; readonly help: string }>>;
}

/** The names of one tab in both languages: a tab made in one language is found under the other too. */
export type TabTexts<Id extends string> = Readonly<Record<Language, TabNames<Id>>>;

export function columnIds<Id extends string>(definition: TabDefinition<Id>): readonly Id[] {
  return Object.keys(definition.columns) as Id[];
}

/** Number format of each cell type. `@` keeps ids and post codes as they are. */
export const NUMBER_FORMAT: Readonly<Record<CellType, string>> = {
  text: "@",
  "wrapped-text": "@",
  "long-text": "@",
  integer: "#,##0",
  amount: "#,##0",
  score: "0",
  share: "0%",
  decimal: "#,##0.0",
  "date-time": "yyyy/mm/dd hh:mm",
  day: "yyyy/mm/dd",
  setting: "General",
  formula: "General",
};
