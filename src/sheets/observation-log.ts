/**
 * The observation log tab: every statement that the reports ever made, once, and the marks of those that were made
 * again. The book can be made again from it.
 */

import { type Fold, logFolded } from "../orders/fold.ts";
import { foldedFromText, foldedToText } from "../orders/folded-text.ts";
import { observationFromText, observationToText } from "../orders/observation-text.ts";
import type { OrderLine } from "../orders/order-line.ts";
import type { LogAddition, MadeStatement, Source, Statement } from "../orders/remembered-book.ts";
import { MARK_LENGTH, markOf, marksIn } from "../orders/statement.ts";
import type { Teller } from "../orders/teller.ts";
import { type LogEntry, statementsOf } from "../orders/without-import.ts";
import { type RowValues, textOf, timeOf } from "./cell.ts";
import { spansOf, type Table } from "./table.ts";
import {
  OBSERVATIONS_TAB,
  OBSERVATIONS_TEXTS,
  type ObservationsColumn,
} from "./tabs/observations-columns.ts";
import type { Workbook } from "./workbook.ts";

/** Rows of marks begin with this, which no observation's text does. */
const AGAIN = "again ";

/** Rows of folded lines begin with this. */
const FOLDED = "folded ";

/** Up to so many separate blocks of rows are taken out one by one: each is a call of its own. */
const MAX_BLOCKS_OUT = 100;

/** Marks in one row, well below what a cell takes. */
const MARKS_IN_ROW = 4000;

export interface LogRow {
  /** Row of the sheet. */
  readonly row: number;
  readonly entry: LogEntry;
}

const COLUMNS = ["importId", "asOf", "shop", "orderId", "itemId", "content"] as const;

export class ObservationLog {
  private readonly opened: () => Table<ObservationsColumn>;

  constructor(workbook: Workbook) {
    this.opened = workbook.openLater(OBSERVATIONS_TAB, OBSERVATIONS_TEXTS);
  }

  get table(): Table<ObservationsColumn> {
    return this.opened();
  }

  get lastRow(): number {
    return this.table.lastRow;
  }

  /** @returns the rows that this takes */
  static rowsFor({ statements, again }: LogAddition): number {
    return statements.length + Math.ceil(again.length / (MARKS_IN_ROW * MARK_LENGTH));
  }

  append(source: Source, { statements, again }: LogAddition, told: Teller): void {
    const madeAgain: LogEntry[] = [];
    for (let start = 0; start < again.length; start += MARKS_IN_ROW * MARK_LENGTH) {
      const marks = again.slice(start, start + MARKS_IN_ROW * MARK_LENGTH);
      madeAgain.push({ ...source, kind: "again", marks });
    }
    const made = statements.map((seen) => ({
      ...sourceCells(source),
      orderId: seen.orderId,
      itemId: seen.itemId,
      content: observationToText(seen, told),
    }));
    this.table.append([...made, ...madeAgain.map(cellsOf)]);
  }

  appendEntries(entries: readonly LogEntry[]): void {
    this.table.append(entries.map(cellsOf));
  }

  /**
   * Leaves these entries, which are those of the log in their order without some. They are moved up before the rows
   * below them go, so that a run that is cut off loses none.
   */
  keepOnly(entries: readonly LogEntry[]): void {
    const writes = entries.map((entry, index) => ({ row: index + 2, values: cellsOf(entry) }));
    this.table.write(writes, COLUMNS, () => null);
    SpreadsheetApp.flush();
    const surplus = this.table.length - entries.length;
    this.table.remove(Array.from({ length: surplus }, (_, index) => entries.length + 2 + index));
  }

  /**
   * Takes rows out and notes which marks are left. Where what goes is too scattered to be taken out block by block, all
   * is written anew.
   *
   * @param rows the whole log
   */
  takeOut(rows: readonly LogRow[], change: Fold): void {
    this.appendEntries(change.folded);
    SpreadsheetApp.flush();
    const gone = change.removed.map((position) => rows[position]?.row ?? 0);
    if (spansOf(gone).length > MAX_BLOCKS_OUT) {
      this.keepOnly(
        logFolded(
          rows.map(({ entry }) => entry),
          change,
        ),
      );
      return;
    }
    const entryAt = new Map(rows.map(({ row, entry }) => [row, entry]));
    this.table.write(
      [...change.marks].map(([position, marks]) => ({
        row: rows[position]?.row ?? 0,
        values: { content: AGAIN + marks },
      })),
      ["content"],
      (row) => {
        const entry = entryAt.get(row);
        return entry === undefined ? null : { content: cellsOf(entry).content ?? "" };
      },
    );
    this.table.remove(gone);
  }

  /**
   * The same, but of what goes only the largest blocks of rows, as many as there is time for: the next folding finds
   * the others.
   *
   * @param rows all that the log says of the orders that are folded
   * @returns how many rows stay that should go
   */
  takeOutLargest(rows: readonly LogRow[], { removed, marks }: Fold): number {
    const spans = [...spansOf(removed.map((position) => rows[position]?.row ?? 0))];
    const largest = spans
      .sort((one, other) => other[1] - other[0] - (one[1] - one[0]))
      .slice(0, MAX_BLOCKS_OUT);
    const gone = new Set(largest.flatMap(([first, last]) => rowsBetween(first, last)));
    const deferred = removed.filter((position) => !gone.has(rows[position]?.row ?? 0));
    // Nothing tells the next folding which marks say nothing.
    const emptied = deferred.flatMap((position) =>
      rows[position]?.entry.kind === "again" ? [[position, ""]] : [],
    );
    this.table.write(
      [...marks, ...(emptied as [number, string][])].map(([position, left]) => ({
        row: rows[position]?.row ?? 0,
        values: { content: AGAIN + left },
      })),
      ["content"],
      () => null,
    );
    SpreadsheetApp.flush();
    this.table.remove([...gone]);
    return deferred.length;
  }

  /** The order id of each row, row 2 first; `""` for rows of marks. */
  readOrderIds(): readonly string[] {
    return this.table.read(["orderId"]).map(({ orderId }) => textOf(orderId));
  }

  /** These rows. @param rows ascending */
  readRows(rows: readonly number[]): readonly LogRow[] {
    return this.table.readRows(COLUMNS, rows).flatMap((cells, index) => {
      const entry = entryOf(cells);
      return entry === null ? [] : [{ row: rows[index] ?? 0, entry }];
    });
  }

  /** Those of these rows that hold one of the marks, or no mark at all any more. @param rows ascending */
  readAgain(rows: readonly number[], marks: ReadonlySet<string>): readonly LogRow[] {
    const contents = this.table.readRows(["content"], rows);
    const concerned = rows.filter((_row, index) => {
      const content = textOf(contents[index]?.content);
      if (!content.startsWith(AGAIN)) return false;
      const held = marksIn(content.slice(AGAIN.length));
      return held.length === 0 || held.some((mark) => marks.has(mark));
    });
    return this.readRows(concerned);
  }

  /** All rows of the log, or some of them; rows that a user has damaged are left out. */
  read(from = 2, count = this.table.lastRow - from + 1): readonly LogRow[] {
    const rows: LogRow[] = [];
    this.table.read(COLUMNS, from, count).forEach((cells, index) => {
      const entry = entryOf(cells);
      if (entry !== null) rows.push({ row: from + index, entry });
    });
    return rows;
  }

  /** What these rows say; for marks the whole log is read. */
  readMade(from: number, count: number): readonly MadeStatement[] {
    const rows = this.read(from, count);
    const marks = rows.some(({ entry }) => entry.kind === "again");
    return statementsMade(rows, marks && count < this.table.length ? this.read() : rows);
  }

  /** Notes another source of some rows. */
  rehome(rows: readonly { readonly row: number; readonly source: Source }[]): void {
    this.table.write(
      rows.map(({ row, source }) => ({ row, values: { importId: source.importId, asOf: source.at } })),
      ["importId", "asOf"],
      () => null,
    );
  }

  /** Takes back the rows from `row` on, which an interrupted import appended. */
  truncate(row: number): void {
    this.table.truncate(row);
  }
}

function rowsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The lines into which the log was folded. */
export function foldedLines(rows: readonly LogRow[]): readonly OrderLine[] {
  return rows.flatMap(({ entry }) => (entry.kind === "folded" ? [entry.line] : []));
}

/** What these rows say. @param log the rows among which their marks find the statements */
export function statementsMade(rows: readonly LogRow[], log: readonly LogRow[]): readonly MadeStatement[] {
  const statements = statementsByMark(log);
  return rows.flatMap(({ entry }) =>
    statementsOf(entry, statements).map((statement) => ({ ...statement, shop: entry.shop, at: entry.at })),
  );
}

function sourceCells({ importId, shop, at }: Source): RowValues<ObservationsColumn> {
  return { importId, asOf: at, shop };
}

function cellsOf(entry: LogEntry): RowValues<ObservationsColumn> {
  const source = sourceCells(entry);
  if (entry.kind === "again") return { ...source, content: AGAIN + entry.marks };
  if (entry.kind === "folded") {
    const { orderId, itemId } = entry.line;
    return { ...source, orderId, itemId, content: FOLDED + foldedToText(entry.line, entry.changes) };
  }
  const { seen, told } = entry.statement;
  return {
    ...source,
    orderId: seen.orderId,
    itemId: seen.itemId,
    content: observationToText(seen, told),
  };
}

function statementsByMark(rows: readonly LogRow[]): ReadonlyMap<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const { entry } of rows) {
    if (entry.kind === "statement") statements.set(entry.statement.mark, entry.statement);
  }
  return statements;
}

function entryOf(cells: Readonly<Record<ObservationsColumn, unknown>>): LogEntry | null {
  const source: Source = {
    importId: textOf(cells.importId),
    shop: textOf(cells.shop),
    at: timeOf(cells.asOf),
  };
  if (Number.isNaN(source.at)) return null;
  const content = textOf(cells.content);
  if (content.startsWith(FOLDED)) {
    const folded = foldedFromText(content.slice(FOLDED.length));
    return folded === null ? null : { ...source, kind: "folded", ...folded };
  }
  if (content.startsWith(AGAIN)) return { ...source, kind: "again", marks: content.slice(AGAIN.length) };
  const orderId = textOf(cells.orderId);
  const itemId = textOf(cells.itemId);
  const said = observationFromText(orderId, itemId, content);
  if (said === null) return null;
  const mark = markOf(source.shop, orderId, itemId, content);
  return { ...source, kind: "statement", statement: { ...said, mark } };
}
