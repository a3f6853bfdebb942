/**
 * Edits by hand, which no lock stops: the seller sorts, inserts or moves while a run writes. Right before the first
 * write to a tab its headers and keys are read again, and nothing is written where they have moved; after the last one
 * they are read once more, and what landed elsewhere is put right: each row gets its own values, by its key.
 */
import { type Cell, holds, type RowValues, textOf } from "./cell.ts";
import type { CellType } from "./tab.ts";

/** Rows or columns of a tab are others than they were read: the work has to be done again on what stands now. */
export class SheetMoved extends Error {
  constructor(tab: string) {
    super(`moved while it was worked on: ${tab}`);
  }
}

/** What a tab held when it was read. */
export interface RowGround<Id extends string> {
  /** The key of a row, by `keyText`; undefined for a row that nothing is expected of. */
  keyOf(row: number): string | undefined;
  /** What our columns of a row held, as far as that is known; null for a row that is not ours. */
  valuesOf(row: number): RowValues<Id> | null;
  /** Whether rows of another key are still the same rows: the seller may have changed a key himself. */
  areStill(rows: readonly number[]): boolean;
}

/** What the guard needs of the table. */
export interface GuardedTable<Id extends string> {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  lastRow(): number;
  /** Last row of the sheet when the tab was opened, where its rows were read after that; else null. */
  readonly openedTo: number | null;
  /** All of our columns. */
  readonly ids: readonly Id[];
  readonly keys: readonly Id[];
  typeOf(id: Id): CellType;
  columnOf(id: Id): number;
  /** Takes the columns for standing there from now on. */
  moveColumns(columnOf: ReadonlyMap<Id, number>): void;
  /** Writes these cells, without any guard. */
  put(row: number, values: RowValues<Id>): void;
}

/** How often values are put right before the work is done again from the beginning. */
const MOST_REPAIRS = 4;

const NO_KEY = "";

export function keyText(texts: readonly string[]): string {
  return texts.every((text) => text === "") ? NO_KEY : texts.join("\n");
}

export class RowGuard<Id extends string> {
  private readonly table: GuardedTable<Id>;
  /** As they were read; null of a tab that was just made. */
  private readonly headers: readonly string[] | null;
  /** Of each of our columns. */
  private readonly headerOf: ReadonlyMap<Id, string | undefined>;
  private ground: RowGround<Id> | null;
  /** `openedTo` of the table, until the first write: after it, rows are as many as we made them. */
  private openedTo: number | null;
  /** Keys of the rows from row 2 on, as they were right before the first write; null before it. */
  private keys: string[] | null = null;
  /** What was written, by row. */
  private readonly written = new Map<number, RowValues<Id>>();
  private firstAppended = Number.POSITIVE_INFINITY;

  constructor(table: GuardedTable<Id>, headers: readonly string[] | null, ground: RowGround<Id> | null) {
    this.table = table;
    this.headers = headers;
    this.ground = ground;
    this.openedTo = table.openedTo;
    this.headerOf = new Map(table.ids.map((id) => [id, headers?.[table.columnOf(id) - 1]]));
  }

  /** Takes another ground: what the rows are is told by more than their keys. */
  expect(ground: RowGround<Id>): void {
    this.ground = ground;
    this.keys = null;
  }

  /** Rows are about to be others by our own doing: what was written stands, and nothing is expected of them any more. */
  release(): void {
    this.ground = null;
    this.keys = null;
    this.written.clear();
    this.firstAppended = Number.POSITIVE_INFINITY;
  }

  /** Before a write. @throws SheetMoved where rows or columns have moved since they were read */
  confirm(): void {
    const { ground } = this;
    if (this.keys !== null || ground === null) return;
    if (this.openedTo !== null && this.table.sheet.getLastRow() !== this.openedTo) throw this.moved();
    if (!this.hasSameHeaders()) throw this.moved();
    const keys = this.readKeys();
    const others = keys.flatMap((key, index) => {
      const expected = ground.keyOf(index + 2);
      return expected === undefined || expected === key ? [] : [index + 2];
    });
    if (others.length > 0 && !ground.areStill(others)) throw this.moved();
    this.openedTo = null;
    this.keys = keys;
  }

  /** The key column that holds something else than is to be written there. */
  differs(row: number, id: Id, value: Cell | undefined): boolean {
    const key = this.keys?.[row - 2];
    if (key === undefined) return true;
    return (key.split("\n")[this.table.keys.indexOf(id)] ?? "") !== String(value ?? "");
  }

  /** Notes a write right before it is made. */
  note(row: number, values: RowValues<Id>): void {
    if (this.keys === null) return;
    this.written.set(row, { ...this.written.get(row), ...values });
    const { keys } = this.table;
    if (row > this.keys.length + 1) {
      this.firstAppended = Math.min(this.firstAppended, row);
      this.keys.push(keyText(keys.map((id) => String(values[id] ?? ""))));
    } else if (keys.some((id) => values[id] !== undefined)) {
      const before = (this.keys[row - 2] ?? "").split("\n");
      this.keys[row - 2] = keyText(keys.map((id, place) => String(values[id] ?? before[place] ?? "")));
    }
  }

  /**
   * After the last write: puts right what landed elsewhere.
   *
   * @returns whether rows or columns had moved
   * @throws SheetMoved where they go on moving
   */
  settle(): boolean {
    if (this.keys === null || this.written.size === 0) return false;
    if (this.hasSameHeaders() && isSame(this.readKeys(), this.keys)) {
      this.written.clear();
      return false;
    }
    for (let tries = 0; tries < MOST_REPAIRS; tries += 1) {
      if (!this.repair()) {
        this.release();
        return true;
      }
      SpreadsheetApp.flush();
    }
    throw this.moved();
  }

  /** Writes to every row what is its own, where something else stands. @returns whether there was such a row */
  private repair(): boolean {
    const { table, ground } = this;
    const [header = [], ...cells]: unknown[][] = table.sheet.getDataRange().getValues();
    const columns = this.columnsIn(header);
    const before = new Map(table.ids.map((id) => [id, table.columnOf(id)]));
    const hasMoved = table.ids.some((id) => columns.get(id) !== before.get(id));
    table.moveColumns(columns);
    const columnOf = (id: Id): number => columns.get(id) ?? 0;
    const { placeOf, displaced } = this.places(cells, columnOf, hasMoved);
    const strays = this.strays(cells, before, new Set(columns.values()), new Set(placeOf.values()));
    const hits = this.hits(before);
    let isRepaired = strays.length > 0;
    for (const { row, column } of strays) table.sheet.getRange(row, column).clearContent();
    for (const [old, place] of placeOf) {
      if (!this.written.has(old) && !this.written.has(place)) continue;
      const own = this.written.get(old);
      const wanted: RowValues<Id> = { ...ground?.valuesOf(old), ...own };
      const standing = cells[place - 2] ?? [];
      const values: Partial<Record<Id, Cell>> = {};
      for (const id of table.ids) {
        const value = wanted[id];
        const isAtRisk =
          hits.has(`${place} ${columnOf(id)}`) || own?.[id] !== undefined || displaced.has(old);
        if (value === undefined || !isAtRisk) continue;
        if (!holds(standing[columnOf(id) - 1] ?? "", value, table.typeOf(id))) values[id] = value;
      }
      if (Object.keys(values).length === 0) continue;
      isRepaired = true;
      table.put(place, values);
    }
    return isRepaired;
  }

  /** Where each row stands now, by its number of before. */
  private places(
    cells: readonly (readonly unknown[])[],
    columnOf: (id: Id) => number,
    haveColumnsMoved: boolean,
  ): { readonly placeOf: ReadonlyMap<number, number>; readonly displaced: ReadonlySet<number> } {
    const rowsOf = new Map<string, number[]>();
    cells.forEach((row, index) => {
      const key = keyText(this.table.keys.map((id) => textOf(row[columnOf(id) - 1])));
      if (key !== NO_KEY) rowsOf.set(key, [...(rowsOf.get(key) ?? []), index + 2]);
    });
    const placeOf = new Map<number, number>();
    const lost: number[] = [];
    (this.keys ?? []).forEach((key, index) => {
      if (key === NO_KEY) return;
      const rows = rowsOf.get(key) ?? [];
      // Of two rows of the same key, the one that was written may have been another's.
      const unwritten = rows.length > 1 ? rows.findIndex((row) => !this.written.has(row)) : 0;
      const [place] = rows.splice(Math.max(0, unwritten), 1);
      if (place === undefined) lost.push(index + 2);
      else placeOf.set(index + 2, place);
    });
    const surplus = (this.keys ?? []).flatMap((key) => rowsOf.get(key)?.splice(0) ?? []);
    const displaced = new Set<number>();
    const claimed = new Set(placeOf.values());
    let next = cells.length + 2;
    for (const old of lost) {
      // Its key was written over: in its place, as a column was moved, or where it had gone to when others were
      // appended, as a row was inserted above.
      const isInPlace = haveColumnsMoved || old >= this.firstAppended || !Number.isFinite(this.firstAppended);
      const writtenOver = surplus.find((row) => this.written.has(row) && !claimed.has(row));
      const place = writtenOver ?? (isInPlace ? old : this.firstAppended + displaced.size);
      if (!this.written.has(place)) continue;
      if (claimed.has(place)) {
        const other = [...placeOf].find(([, taken]) => taken === place)?.[0];
        if (other === undefined || other < this.firstAppended) continue;
        placeOf.set(other, next);
        displaced.add(other);
        next += 1;
      }
      placeOf.set(old, place);
      claimed.add(place);
      displaced.add(old);
    }
    return { placeOf, displaced };
  }

  /** The cells that were written, as `row column`. */
  private hits(before: ReadonlyMap<Id, number>): ReadonlySet<string> {
    const cells = [...this.written].flatMap(([row, values]) =>
      (Object.keys(values) as Id[]).map((id) => `${row} ${before.get(id)}`),
    );
    return new Set(cells);
  }

  /** Cells that are none of ours, as they stand now, and hold what was meant for one of ours. */
  private strays(
    cells: readonly (readonly unknown[])[],
    before: ReadonlyMap<Id, number>,
    ourColumns: ReadonlySet<number>,
    ourRows: ReadonlySet<number>,
  ): readonly { readonly row: number; readonly column: number }[] {
    return [...this.written].flatMap(([row, values]) =>
      (Object.entries(values) as [Id, Cell][]).flatMap(([id, value]) => {
        const column = before.get(id) ?? 0;
        const cell = cells[row - 2]?.[column - 1] ?? "";
        const isOurs = ourColumns.has(column) && ourRows.has(row);
        const isStray = !isOurs && cell !== "" && holds(cell, value, this.table.typeOf(id));
        return isStray ? [{ row, column }] : [];
      }),
    );
  }

  /** Where our columns stand, by the headers that they had. */
  private columnsIn(header: readonly unknown[]): ReadonlyMap<Id, number> {
    const texts = header.map((cell) => textOf(cell).trim());
    return new Map(
      this.table.ids.map((id) => {
        const column = this.table.columnOf(id);
        const text = this.headerOf.get(id);
        if (text === undefined || texts[column - 1] === text) return [id, column] as const;
        const place = texts.indexOf(text);
        if (place < 0) throw this.moved();
        return [id, place + 1] as const;
      }),
    );
  }

  private hasSameHeaders(): boolean {
    if (this.headers === null || this.headers.length === 0) return true;
    const [now = []] = this.table.sheet.getRange(1, 1, 1, this.headers.length).getValues();
    return isSame(
      now.map((cell) => textOf(cell).trim()),
      this.headers,
    );
  }

  private readKeys(): string[] {
    const { keys, sheet } = this.table;
    const lastRow = this.table.lastRow();
    if (lastRow < 2) return [];
    const columns = keys.map((id) => this.table.columnOf(id));
    const first = Math.min(...columns);
    const width = Math.max(...columns) - first + 1;
    const cells: unknown[][] = sheet.getRange(2, first, lastRow - 1, width).getValues();
    return cells.map((row) => keyText(columns.map((column) => textOf(row[column - first]))));
  }

  moved(): SheetMoved {
    return new SheetMoved(this.table.sheet.getName());
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => text === others[index]);
}
