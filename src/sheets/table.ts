/**
 * A tab as a typed table. Columns are found by their headers, so the seller may move, hide, insert and sort as he
 * likes. Reading is one call; writing touches only our own columns and only what changed.
 */

import { type Cell, decodeCell, encodeCell, type RowValues, textOf } from "./cell.ts";
import { dropdownOf } from "./dropdown.ts";
import { writing } from "./protected-tab.ts";
import { keyText, type RowGround, RowGuard } from "./row-guard.ts";
import { type CellType, columnIds, type TabDefinition, type TabId } from "./tab.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Beyond this many separate blocks, the rows between them are written with them, smallest gaps first. */
const MAX_BLOCKS = 20;

/** Beyond this many separate blocks of rows they are blanked, not deleted: every deletion is a call of its own. */
const MAX_DELETED_BLOCKS = 200;

/** In so many separate blocks rows are read at most. */
const MAX_BLOCKS_READ = 200;

/** Reading so many cells takes about as long as another call (docs/performance.md tells who measured it). */
const CELLS_A_CALL = 100;

/** Cells that are read or written at once: how many Google takes in one call is documented nowhere. */
const MAX_CELLS = 500_000;

export interface RowWrite<Id extends string> {
  /** Row of the sheet, 2 is the first below the header. */
  readonly row: number;
  readonly values: RowValues<Id>;
  /** The columns that differ from what stands there; left out: all may. */
  readonly differs?: readonly Id[];
}

export class Table<Id extends string> {
  readonly sheet: Sheet;
  private readonly definition: TabDefinition<Id>;
  /** Column of the sheet (1-based) of each of our columns. */
  private columnOf: Readonly<Record<Id, number>>;
  /** null where the tab's rows have no keys. */
  private readonly guard: RowGuard<Id> | null;
  /** Columns that were missing and have just been made again, still blank. */
  rebuilt: readonly Id[];
  private rows: number;
  /** A write failed halfway: how far the rows go, only the sheet knows. */
  isUnsure = false;
  /** All cells below the header as they were read; undefined once something was written. */
  private cells: readonly (readonly unknown[])[] | undefined;

  constructor(
    sheet: Sheet,
    definition: TabDefinition<Id>,
    columnOf: Readonly<Record<Id, number>>,
    lastRow: number,
    rebuilt: readonly Id[] = [],
    cells?: readonly (readonly unknown[])[],
    headers: readonly string[] | null = null,
  ) {
    this.cells = cells;
    this.rebuilt = rebuilt;
    this.sheet = sheet;
    this.definition = definition;
    this.columnOf = columnOf;
    this.rows = Math.max(0, lastRow - 1);
    this.guard = this.guardOf(headers, cells, cells === undefined && headers !== null ? lastRow : null);
  }

  private guardOf(
    headers: readonly string[] | null,
    cells: readonly (readonly unknown[])[] | undefined,
    openedTo: number | null,
  ): RowGuard<Id> | null {
    const { keys, columns } = this.definition;
    if (keys === undefined) return null;
    const { sheet } = this;
    const ids = columnIds(this.definition);
    const places = this.columnOf;
    const ground: RowGround<Id> | null =
      cells === undefined
        ? null
        : {
            keyOf: (row) => keyText(keys.map((id) => textOf(cells[row - 2]?.[places[id] - 1]))),
            valuesOf: (row) => {
              const read = cells[row - 2];
              return read === undefined ? null : this.valuesIn(read, places);
            },
            areStill: () => false,
          };
    return new RowGuard(
      {
        sheet,
        ids,
        keys,
        openedTo,
        lastRow: () => this.lastRow,
        typeOf: (id) => columns[id].type,
        columnOf: (id) => this.columnOf[id],
        moveColumns: (columnOf) => {
          this.columnOf = Object.fromEntries(columnOf) as Record<Id, number>;
        },
        put: (row, values) => {
          for (const run of this.runs(Object.keys(values) as Id[])) this.fill(row, run, [values]);
        },
      },
      headers,
      ground,
    );
  }

  /** The values of a row as they were read. */
  private valuesIn(cells: readonly unknown[], places: Readonly<Record<Id, number>>): RowValues<Id> {
    const values: Partial<Record<Id, Cell>> = {};
    for (const id of columnIds(this.definition)) values[id] = decodeCell(cells[places[id] - 1]);
    return values;
  }

  /** Has the rows guarded by what is known of them better than by the cells of their keys. */
  expectRows(ground: RowGround<Id>): void {
    if (this.guard === null) return;
    if (this.settle()) throw this.guard.moved();
    this.guard.expect(ground);
  }

  /**
   * Puts right what landed elsewhere, as rows or columns were moved meanwhile; the rows are others then.
   *
   * @returns whether they were
   */
  settle(): boolean {
    if (this.guard?.settle() !== true) return false;
    this.cells = undefined;
    this.isUnsure = true;
    return true;
  }

  /** Rows below the header. */
  get length(): number {
    return this.rows;
  }

  get lastRow(): number {
    return this.rows + 1;
  }

  get id(): TabId {
    return this.definition.id;
  }

  /** Whether the sheet has the column: one that was only peeked at may lack some. */
  has(id: Id): boolean {
    return this.columnOf[id] !== undefined;
  }

  /** Notes that our rows end here: below stand only cells of the seller's own (a column of checkboxes, say). */
  endAt(lastRow: number): void {
    this.rows = Math.min(this.rows, Math.max(0, lastRow - 1));
  }

  /** Whether nobody has entered anything in any column from a row on, down to the last; an unticked checkbox is nothing. */
  isFree(from: number): boolean {
    const count = this.lastRow - from + 1;
    if (count <= 0) return true;
    const range = this.sheet.getRange(from, 1, count, this.sheet.getLastColumn());
    const values: unknown[][] = range.getValues();
    return (
      values.flat().every((cell) => cell === "" || cell === false) &&
      range
        .getFormulas()
        .flat()
        .every((formula) => formula === "")
    );
  }

  /**
   * The raw cells of the given columns, one record a row, first row of the sheet: 2. One service call, unless there are
   * very many cells; none where the tab was read whole and nothing was written since.
   */
  read<Wanted extends Id>(
    ids: readonly Wanted[],
    from = 2,
    count = this.lastRow - from + 1,
  ): Record<Wanted, unknown>[] {
    if (count <= 0 || ids.length === 0) return [];
    if (this.cells !== undefined) {
      return this.cells.slice(from - 2, from - 2 + count).map((cells) => this.recordOf(ids, cells, 1));
    }
    return this.readNow(ids, from, count);
  }

  /** The same as it stands in the sheet now: for cells that the seller may have typed into since they were read. */
  readNow<Wanted extends Id>(
    ids: readonly Wanted[],
    from = 2,
    count = this.lastRow - from + 1,
  ): Record<Wanted, unknown>[] {
    const columns = ids.map((id) => this.columnOf[id]);
    const first = Math.min(...columns);
    const last = Math.max(...columns);
    const width = last - first + 1;
    return partsOf(count, width).flatMap(([start, rows]) => {
      const values: unknown[][] = this.sheet.getRange(from + start, first, rows, width).getValues();
      return values.map((cells) => this.recordOf(ids, cells, first));
    });
  }

  /** @param first column of the sheet in which the cells begin */
  private recordOf<Wanted extends Id>(
    ids: readonly Wanted[],
    cells: readonly unknown[],
    first: number,
  ): Record<Wanted, unknown> {
    const record = {} as Record<Wanted, unknown>;
    for (const id of ids) record[id] = cells[this.columnOf[id] - first];
    return record;
  }

  /** Runs a write on the tab; what was read of it counts no longer. */
  private writing<T>(write: () => T): T {
    this.cells = undefined;
    this.isUnsure = true;
    const value = writing(this.sheet, write);
    this.isUnsure = false;
    return value;
  }

  /**
   * The same of some rows: a call for each block of them and each run of columns, in not too many blocks.
   *
   * @param rows ascending
   */
  readRows<Wanted extends Id>(ids: readonly Wanted[], rows: readonly number[]): Record<Wanted, unknown>[] {
    const records = rows.map(() => ({}) as Record<Wanted, unknown>);
    for (const run of this.runs(ids)) {
      let index = 0;
      for (const [from, to] of blocksToRead(rows, run.length)) {
        const cells = this.read(run as Wanted[], from, to - from + 1);
        for (; index < rows.length && (rows[index] as number) <= to; index += 1) {
          Object.assign(records[index] as object, cells[(rows[index] as number) - from]);
        }
      }
    }
    return records;
  }

  /**
   * Appends below the last row, one service call for each run of our columns.
   *
   * @param prepare what the rows need beside their values; before they are filled, as a row that stands is done
   */
  append(records: readonly RowValues<Id>[], prepare: (first: number) => void = () => {}): void {
    if (records.length === 0) return;
    const first = this.lastRow + 1;
    this.guard?.confirm();
    this.makeRoom(first + records.length - 1);
    const height = this.definition.rowHeight;
    if (height !== null) this.sheet.setRowHeightsForced(first, records.length, height);
    prepare(first);
    for (const run of this.runs(columnIds(this.definition))) {
      this.writeBlock(first, run, records);
    }
    this.rows += records.length;
  }

  /**
   * Writes the named columns of the given rows, adjacent ones together, but no columns side by side of which none
   * differs in a row. Where the rows are scattered, they are joined to few blocks: `between` gives what the rows between
   * them hold already, or null for a row that is not ours and must not be touched.
   */
  write(
    writes: readonly RowWrite<Id>[],
    ids: readonly Id[],
    between: (row: number) => RowValues<Id> | null,
  ): void {
    if (writes.length === 0) return;
    this.guard?.confirm();
    const sorted = [...writes].sort((one, other) => one.row - other.row);
    for (const run of this.runs(ids.filter((id) => this.isToWrite(id, writes)))) {
      const differing = sorted.filter(
        ({ differs }) => differs === undefined || run.some((id) => differs.includes(id)),
      );
      for (const block of blocksOf(bridged(differing, between))) {
        this.writeBlock(
          block[0]?.row ?? 2,
          run,
          block.map((one) => one.values),
        );
      }
    }
  }

  /** A key is only written where it is another: by the others, rows that have moved are found again. */
  private isToWrite(id: Id, writes: readonly RowWrite<Id>[]): boolean {
    const { guard } = this;
    if (guard === null || this.definition.wholeRows) return true;
    if (this.definition.keys?.includes(id) !== true) return true;
    return writes.some(({ row, values }) => guard.differs(row, id, values[id]));
  }

  /** Writes one cell. */
  set(row: number, id: Id, value: Cell): void {
    const cell = encodeCell(value, this.definition.columns[id].type);
    this.guard?.confirm();
    this.guard?.note(row, { [id]: value } as RowValues<Id>);
    this.writing(() => this.sheet.getRange(row, this.columnOf[id]).setValue(cell));
  }

  /** Writes a column's formulas by row, where other ones or none stand. */
  writeFormulas(id: Id, wanted: ReadonlyMap<number, string>): void {
    const rows = [...wanted.keys()].sort((one, other) => one - other);
    const [first, last] = [rows[0], rows[rows.length - 1]];
    if (first === undefined || last === undefined) return;
    const column = this.columnOf[id];
    const standing: string[][] = this.sheet.getRange(first, column, last - first + 1, 1).getFormulas();
    const changed = rows.filter((row) => plainFormula(standing[row - first]?.[0]) !== wanted.get(row));
    for (const [from, to] of spansOf(changed)) {
      const formulas = Array.from({ length: to - from + 1 }, (_, index) => [wanted.get(from + index) ?? ""]);
      this.writing(() => this.sheet.getRange(from, column, formulas.length, 1).setFormulas(formulas));
    }
  }

  /** Blanks our columns in all rows from `row` on: for taking back what was appended last. */
  truncate(row: number): void {
    const count = this.lastRow - row + 1;
    if (count <= 0) return;
    for (const run of this.runs(columnIds(this.definition))) {
      this.clear(row, count, run);
    }
    this.rows = row - 2;
  }

  /**
   * Takes rows out of the sheet, the lowest block first. A row in which somebody wrote in a column that is not ours, or
   * to which he added a note, stays, with our columns blank; so do all where the rows are too scattered to be taken out
   * one by one.
   */
  remove(rows: readonly number[]): void {
    const sorted = [...rows].sort((one, other) => one - other);
    const first = sorted[0];
    const last = sorted[sorted.length - 1];
    if (first === undefined || last === undefined) return;
    const written = new Set([...this.writtenByOthers(first, last), ...this.noted(sorted)]);
    this.beforeRowsMove();
    const empty = blocksOf<Id>(sorted.filter((row) => !written.has(row)).map((row) => ({ row, values: {} })));
    const deletable = empty.length <= MAX_DELETED_BLOCKS ? empty : [];
    const kept = new Set(deletable.flat().map(({ row }) => row));
    this.blank(sorted.filter((row) => !kept.has(row)));
    for (const block of [...deletable].reverse()) {
      const row = block[0]?.row ?? 2;
      // Sheets refuses to delete the last row that is not frozen.
      if (block.length >= this.sheet.getMaxRows() - 1) this.sheet.insertRowsAfter(this.sheet.getMaxRows(), 1);
      this.writing(() => this.sheet.deleteRows(row, block.length));
      this.rows -= block.length;
    }
  }

  /** Right before rows are moved or taken out by their numbers. @throws SheetMoved where they have others by now */
  private beforeRowsMove(): void {
    const { guard } = this;
    if (guard === null) return;
    guard.confirm();
    if (this.settle()) throw guard.moved();
    guard.release();
  }

  /** First and last row of the blocks in which the notes of these rows are read. @param rows ascending */
  private blocksNoted(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
    const spans = spansOf(rows);
    return spans.length > MAX_BLOCKS ? [[rows[0] ?? 2, rows[rows.length - 1] ?? 1]] : spans;
  }

  private blank(rows: readonly number[]): void {
    for (const block of blocksOf<Id>(rows.map((row) => ({ row, values: {} })))) {
      for (const run of this.runs(columnIds(this.definition))) {
        this.clear(block[0]?.row ?? 2, block.length, run);
      }
    }
  }

  private clear(row: number, count: number, run: readonly Id[]): void {
    this.writing(() =>
      this.sheet.getRange(row, this.columnOf[run[0] as Id], count, run.length).clearContent(),
    );
  }

  /** Rows of the span in which a column that is not ours holds something; a box that is not ticked is nothing. */
  writtenByOthers(first: number, last: number): ReadonlySet<number> {
    const ours = new Set<number>(columnIds(this.definition).map((id) => this.columnOf[id]));
    const written = new Set<number>();
    const width = this.sheet.getLastColumn();
    if (width <= ours.size) return written;
    const others = Array.from({ length: width }, (_, index) => index + 1).filter((one) => !ours.has(one));
    for (const [from, to] of spansOf(others)) {
      const range = this.sheet.getRange(first, from, last - first + 1, to - from + 1);
      const formulas = range.getFormulas();
      range.getValues().forEach((cells: unknown[], index: number) => {
        const some = cells.some(
          (cell, column) => (cell !== "" && cell !== false) || formulas[index]?.[column] !== "",
        );
        if (some) written.add(first + index);
      });
    }
    return written;
  }

  /** Those of the rows that bear a note in any column; in a hidden tab none is looked for. @param rows ascending */
  noted(rows: readonly number[]): ReadonlySet<number> {
    const noted = new Set<number>();
    if (this.definition.hidden) return noted;
    const width = this.sheet.getLastColumn();
    const wanted = new Set(rows);
    for (const [first, last] of this.blocksNoted(rows)) {
      this.sheet
        .getRange(first, 1, last - first + 1, width)
        .getNotes()
        .forEach((notes: string[], index: number) => {
          if (wanted.has(first + index) && notes.some((note) => note !== "")) noted.add(first + index);
        });
    }
    return noted;
  }

  /** Sorts whole rows by our columns. Rows that were read before are somewhere else afterwards. */
  sort(by: readonly (readonly [Id, "ascending" | "descending"])[]): void {
    if (this.rows === 0) return;
    this.beforeRowsMove();
    const order = by.map(([id, direction]) => ({
      column: this.columnOf[id],
      ascending: direction === "ascending",
    }));
    this.writing(() => this.sheet.getRange(2, 1, this.rows, this.sheet.getLastColumn()).sort(order));
  }

  /** Column letters, for formulas. */
  column(id: Id): string {
    return letters(this.columnOf[id]);
  }

  /** All columns that the sheet has, from below the header down to a row, in A1 notation. */
  bodyTo(lastRow: number): string {
    return `A2:${letters(this.sheet.getMaxColumns())}${lastRow}`;
  }

  /** So many cells of one column, from a row on. */
  columnCells(id: Id, row: number, count: number): GoogleAppsScript.Spreadsheet.Range {
    return this.sheet.getRange(row, this.columnOf[id], count, 1);
  }

  /** A dropdown in some rows of a column. */
  offerChoices(row: number, count: number, id: Id, choices: readonly string[]): void {
    this.sheet.getRange(row, this.columnOf[id], count, 1).setDataValidation(dropdownOf(choices));
  }

  /** A cell for its format, or to be written to. */
  cellRange(row: number, id: Id): GoogleAppsScript.Spreadsheet.Range {
    this.cells = undefined;
    return this.sheet.getRange(row, this.columnOf[id]);
  }

  /** How the cells of a column show their numbers, from row 2 on. */
  numberFormats(id: Id): readonly string[] {
    const formats =
      this.rows === 0 ? [] : this.sheet.getRange(2, this.columnOf[id], this.rows).getNumberFormats();
    return formats.map(([format = ""]) => format);
  }

  private makeRoom(lastRow: number): void {
    const room = this.sheet.getMaxRows();
    if (lastRow > room) this.writing(() => this.sheet.insertRowsAfter(room, lastRow - room));
  }

  private writeBlock(row: number, run: readonly Id[], records: readonly RowValues<Id>[]): void {
    records.forEach((record, index) => {
      this.guard?.note(
        row + index,
        Object.fromEntries(run.map((id) => [id, record[id] ?? ""])) as RowValues<Id>,
      );
    });
    this.fill(row, run, records);
  }

  private fill(row: number, run: readonly Id[], records: readonly RowValues<Id>[]): void {
    const types = run.map((id) => this.definition.columns[id].type);
    for (const [start, rows] of partsOf(records.length, run.length)) {
      const cells = records
        .slice(start, start + rows)
        .map((record) => run.map((id, index) => encodeCell(record[id] ?? "", types[index] as CellType)));
      this.writing(() =>
        this.sheet.getRange(row + start, this.columnOf[run[0] as Id], rows, run.length).setValues(cells),
      );
    }
  }

  /** The given columns, grouped where they stand side by side in the sheet. */
  private runs(ids: readonly Id[]): Id[][] {
    const sorted = [...ids].sort((one, other) => this.columnOf[one] - this.columnOf[other]);
    const runs: Id[][] = [];
    for (const id of sorted) {
      const run = runs[runs.length - 1];
      const previous = run?.[run.length - 1];
      if (run !== undefined && previous !== undefined && this.columnOf[previous] + 1 === this.columnOf[id])
        run.push(id);
      else runs.push([id]);
    }
    return runs;
  }
}

/** As it was written, where a spreadsheet of another country gives it back with semicolons. */
function plainFormula(formula = ""): string {
  return formula.replace(/;/g, ",").replace(/ /g, "");
}

/** Where the parts begin in which so many rows are read or written, and how many rows each has. */
function partsOf(count: number, width: number): (readonly [start: number, rows: number])[] {
  const most = Math.max(1, Math.floor(MAX_CELLS / width));
  return Array.from({ length: Math.ceil(count / most) }, (_, part) => {
    const start = part * most;
    return [start, Math.min(most, count - start)];
  });
}

/**
 * First and last row of the blocks in which rows are read: small gaps are read with them, and more of them, smallest
 * first, where there would be too many blocks.
 *
 * @param rows ascending
 */
function blocksToRead(
  rows: readonly number[],
  columns: number,
): readonly (readonly [first: number, last: number])[] {
  const spans = spansOf(rows);
  const gaps = spans.slice(1).map(([first], index) => first - (spans[index]?.[1] ?? 0) - 1);
  const sorted = [...gaps].sort((one, other) => one - other);
  const most = Math.max(CELLS_A_CALL / columns, sorted[gaps.length - MAX_BLOCKS_READ] ?? 0);
  const blocks: [number, number][] = [];
  spans.forEach(([first, last], index) => {
    const block = blocks[blocks.length - 1];
    if (block !== undefined && (gaps[index - 1] ?? 0) <= most) block[1] = last;
    else blocks.push([first, last]);
  });
  return blocks;
}

/** First and last of each run of numbers that follow one another. @param sorted ascending */
export function spansOf(sorted: readonly number[]): (readonly [first: number, last: number])[] {
  const spans: [number, number][] = [];
  for (const number of sorted) {
    const span = spans[spans.length - 1];
    if (span !== undefined && span[1] + 1 === number) span[1] = number;
    else spans.push([number, number]);
  }
  return spans;
}

function blocksOf<Id extends string>(sorted: readonly RowWrite<Id>[]): RowWrite<Id>[][] {
  const blocks: RowWrite<Id>[][] = [];
  for (const write of sorted) {
    const block = blocks[blocks.length - 1];
    const previous = block?.[block.length - 1];
    if (block !== undefined && previous !== undefined && previous.row + 1 === write.row) block.push(write);
    else blocks.push([write]);
  }
  return blocks;
}

/**
 * The writes with the smallest gaps between them filled in, as far as rows of ours go, so that few enough blocks are
 * left.
 */
function bridged<Id extends string>(
  sorted: readonly RowWrite<Id>[],
  between: (row: number) => RowValues<Id> | null,
): readonly RowWrite<Id>[] {
  const gaps = sorted
    .slice(1)
    .map((write, index) => ({ index: index + 1, rows: write.row - (sorted[index]?.row ?? 0) - 1 }))
    .filter(({ rows }) => rows > 0);
  const surplus = gaps.length + 1 - MAX_BLOCKS;
  if (surplus <= 0) return sorted;
  gaps.sort((one, other) => one.rows - other.rows || one.index - other.index);
  const closed = new Set(gaps.slice(0, surplus).map(({ index }) => index));
  return sorted.flatMap((write, index) => {
    if (!closed.has(index)) return [write];
    const filled: RowWrite<Id>[] = [];
    for (let row = (sorted[index - 1]?.row ?? 0) + 1; row < write.row; row += 1) {
      const values = between(row);
      if (values !== null) filled.push({ row, values });
    }
    return [...filled, write];
  });
}

/** Column letters of a 1-based column number. */
function letters(column: number): string {
  let rest = column;
  let text = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    text = String.fromCharCode(65 + digit) + text;
    rest = (rest - 1 - digit) / 26;
  }
  return text;
}
