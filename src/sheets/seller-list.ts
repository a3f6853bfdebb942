/** A list that the seller keeps on a tab of its own, one entry a row. Only the column of remarks is ours. */
import type { CivilTime } from "../inquiries/dates.ts";
import type { Language } from "../locales/language.ts";
import { type RowValues, textOf } from "./cell.ts";
import { checkText } from "./list-check.ts";
import type { ListRow } from "./list-row.ts";
import type { TabDefinition, TabTexts } from "./tab.ts";
import type { RowWrite, Table } from "./table.ts";
import type { Workbook } from "./workbook.ts";

/** How the rows of one list are read and written. `Id`: the columns that the seller fills in. */
export interface ListKind<Id extends string, Entry> {
  readonly tab: TabDefinition<Id | "check">;
  readonly texts: TabTexts<Id | "check">;
  readonly columns: readonly Id[];
  read(cells: Readonly<Record<Id, unknown>>): ListRow<Entry>;
  cellsOf(entry: Entry, language: Language): RowValues<Id | "check">;
  /** Equal for entries that say the same, but for the reason and the last day. */
  nameOf(entry: Entry): string;
}

interface Row<Entry> {
  /** Row of the sheet. */
  readonly row: number;
  readonly read: ListRow<Entry>;
  /** What stands in the column of remarks. */
  readonly check: string;
}

/** What every entry has beside what it is made for. `expiresAt`: epoch ms, NaN for no end. */
interface Lasting {
  readonly reason: string;
  readonly expiresAt: number;
}

export class SellerList<Id extends string, Entry extends Lasting> {
  private readonly table: Table<Id | "check">;
  private readonly kind: ListKind<Id, Entry>;
  private readonly language: Language;
  private rows: readonly Row<Entry>[];

  private constructor(table: Table<Id | "check">, kind: ListKind<Id, Entry>, language: Language) {
    this.table = table;
    this.kind = kind;
    this.language = language;
    this.rows = rowsOf(table, kind);
  }

  /** Opens the tab, or makes it. */
  static open<Id extends string, Entry extends Lasting>(
    workbook: Workbook,
    kind: ListKind<Id, Entry>,
  ): SellerList<Id, Entry> {
    return new SellerList(workbook.open(kind.tab, kind.texts), kind, workbook.language);
  }

  /** The list where its tab was made: one read. null where it never was, without a call. */
  static openIfMade<Id extends string, Entry extends Lasting>(
    workbook: Workbook,
    kind: ListKind<Id, Entry>,
  ): SellerList<Id, Entry> | null {
    const table = workbook.openIfMade(kind.tab, kind.texts);
    return table === null ? null : new SellerList(table, kind, workbook.language);
  }

  get tabName(): string {
    return this.table.sheet.getName();
  }

  /** What can be read, from top to bottom, expired entries too. */
  get entries(): readonly Entry[] {
    return entriesOf(this.rows.map(({ read }) => read));
  }

  /** How many rows cannot be read. */
  get wrongRows(): number {
    return this.rows.filter(({ read }) => read.kind === "wrong").length;
  }

  /** Brings the tab to the front. */
  show(): void {
    this.table.sheet.activate();
  }

  /** Offers words in a dropdown all down a column. */
  offerChoices(column: Id, choices: readonly string[]): void {
    this.table.offerChoices(2, this.table.sheet.getMaxRows() - 1, column, choices);
  }

  /**
   * Says beside each row whether it could be read and is in force at `at` (epoch ms); writes only what differs.
   *
   * @param hintOf what else to say of an entry in force; `""` nothing
   */
  writeChecks(at: number, civil: CivilTime, hintOf: (entry: Entry) => string): void {
    const wanted = new Map<number, RowValues<Id | "check">>();
    const writes: RowWrite<Id | "check">[] = [];
    for (const { row, read, check } of this.rows) {
      const text = checkText(read, at, hintOf, civil, this.language);
      const values = { check: text } as RowValues<Id | "check">;
      wanted.set(row, values);
      if (text !== check) writes.push({ row, values });
    }
    this.table.write(writes, ["check"], (row) => wanted.get(row) ?? null);
  }

  /**
   * Writes an entry below all rows, unless one that says the same and lasts as long stands already.
   *
   * @param at epoch ms: what has expired by then does not count
   */
  add(entry: Entry, at: number): { readonly row: number; readonly added: boolean } {
    const standing = this.standing(entry, at);
    if (standing !== undefined) return { row: standing.row, added: false };
    this.endAtLastEntry();
    this.table.append([this.kind.cellsOf(entry, this.language)], (row) => this.offerWords(row));
    const row = this.table.lastRow;
    this.rows = [...this.rows, { row, read: { kind: "entry", entry }, check: "" }];
    return { row, added: true };
  }

  /** Writes all of these that do not stand already, of several that say the same the last. */
  addAll(entries: readonly Entry[], at: number): void {
    const fresh = new Map(
      entries
        .filter((entry) => this.standing(entry, at) === undefined)
        .map((entry) => [this.kind.nameOf(entry), entry]),
    );
    if (fresh.size === 0) return;
    this.endAtLastEntry();
    const cells = [...fresh.values()].map((entry) => this.kind.cellsOf(entry, this.language));
    this.table.append(cells, (first) => this.offerWords(first, cells.length));
  }

  /** The row that says the same as this entry and lasts as long. */
  private standing(entry: Entry, at: number): Row<Entry> | undefined {
    const name = this.kind.nameOf(entry);
    return this.rows.find(
      ({ read }) =>
        read.kind === "entry" &&
        this.kind.nameOf(read.entry) === name &&
        !(read.entry.expiresAt <= at) &&
        !(read.entry.expiresAt < endOrNever(entry)),
    );
  }

  /**
   * Takes out the lowest row that says exactly this.
   *
   * @returns false where the seller has changed the row: it is his then. True also where it is gone already, as after
   * a run that was cut off.
   */
  remove(entry: Entry): boolean {
    const name = this.kind.nameOf(entry);
    const named = this.rows.flatMap(({ row, read }) =>
      read.kind === "entry" && this.kind.nameOf(read.entry) === name ? [{ row, entry: read.entry }] : [],
    );
    const same = named.filter(
      (one) => Object.is(one.entry.expiresAt, entry.expiresAt) && one.entry.reason === entry.reason,
    );
    const last = same[same.length - 1];
    if (last !== undefined) this.table.remove([last.row]);
    return last !== undefined || named.length === 0;
  }

  /** Below our last row may stand a column of unticked checkboxes; anything else there is the seller's. */
  private endAtLastEntry(): void {
    const rows = this.rows.filter(({ read }) => read.kind !== "blank").map(({ row }) => row);
    const last = Math.max(1, ...rows);
    if (last < this.table.lastRow && this.table.isFree(last + 1)) this.table.endAt(last);
  }

  private offerWords(row: number, rows = 1): void {
    for (const id of this.kind.columns) {
      const choices = this.kind.tab.columns[id].choices;
      if (choices !== undefined) this.table.offerChoices(row, rows, id, choices[this.language]);
    }
  }
}

/** The entries of a list's tab, read only: for custom functions, which may not write. */
export function peekEntries<Id extends string, Entry extends Lasting>(
  workbook: Workbook,
  kind: ListKind<Id, Entry>,
): readonly Entry[] {
  const table = workbook.peekIfMade(kind.tab, kind.texts, kind.columns);
  return table === null ? [] : entriesOf(table.read(kind.columns).map((cells) => kind.read(cells)));
}

function rowsOf<Id extends string, Entry>(
  table: Table<Id | "check">,
  kind: ListKind<Id, Entry>,
): readonly Row<Entry>[] {
  return table.read([...kind.columns, "check"]).map((cells, index) => ({
    row: index + 2,
    read: kind.read(cells),
    check: textOf(cells.check),
  }));
}

function entriesOf<Entry>(rows: readonly ListRow<Entry>[]): readonly Entry[] {
  return rows.flatMap((read) => (read.kind === "entry" ? [read.entry] : []));
}

function endOrNever({ expiresAt }: Lasting): number {
  return Number.isNaN(expiresAt) ? Number.POSITIVE_INFINITY : expiresAt;
}
