/**
 * The orders tab: the order book with its verdicts, one line a row. The hidden record column is what the book is
 * read back from; everything else in our columns is written from it.
 */
import { type Messages, messagesFor } from "../locales/messages.ts";
import { lineKey } from "../orders/keys.ts";
import { lineState } from "../orders/line-state.ts";
import { lineFromText, lineToText, type RememberedLine } from "../orders/line-text.ts";
import type { Listings } from "../orders/listings.ts";
import type { OrderBook } from "../orders/order-book.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { RememberedBook } from "../orders/remembered-book.ts";
import type { OrderWithout } from "../orders/without-import.ts";
import { type Cell, decodeCell, holds, type RowValues, textOf } from "./cell.ts";
import type { DocumentNotes } from "./document-notes.ts";
import { keyText } from "./row-guard.ts";
import type { ShopNames } from "./shop-names.ts";
import { statusText } from "./status-text.ts";
import type { RowWrite, Table } from "./table.ts";
import {
  FACT_COLUMNS,
  ORDERS_TAB,
  ORDERS_TEXTS,
  type OrdersColumn,
  VERDICT_COLUMNS,
} from "./tabs/orders-columns.ts";
import type { Workbook } from "./workbook.ts";

const DAY = 86_400_000;

const ARRANGED_KEY = "holdguard.arranged";
const ARRANGED = "arranged";

type VerdictColumn = (typeof VERDICT_COLUMNS)[number];

/** What stands in the verdict columns of one row. */
export type VerdictCells = Readonly<Record<VerdictColumn, string | number>>;

/** The raw cells as read. */
export type StandingVerdict = Readonly<Record<VerdictColumn, unknown>>;

/** They follow from what reports leave out too, which the record of a line does not tell: written with every line. */
const ALWAYS_WRITTEN = ["memory", "status", "expectedRelease", "holdEndedAt"] as const;

/** A line that is not held has no verdict. */
const BLANK: VerdictCells = { level: "", suspicion: "", reasons: "", dataAge: "", inquiry: "" };

export class OrdersSheet {
  readonly table: Table<OrdersColumn>;
  readonly remembered: RememberedBook;
  private readonly messages: Messages;
  private readonly paymentTermDays: number;
  readonly shops: ShopNames;
  /** Sheet row of each line of the book, by index. */
  private readonly rowOf: number[];
  private readonly indexOfRow = new Map<number, number>();
  /** The line of which each row holds the record, by its index in the book; none where a row shows something else. */
  private readonly recorded: (OrderLine | undefined)[];
  /** By row, from row 2 on; empty until they were read. */
  private verdictsRead: readonly StandingVerdict[] = [];
  /** Rows whose record could not be read, by what they name: order id, item id and SKU; top row first. */
  private readonly damaged: Map<string, number[]>;

  private constructor(
    table: Table<OrdersColumn>,
    messages: Messages,
    paymentTermDays: number,
    rows: readonly RecordRow[],
    damaged: ReadonlyMap<string, readonly number[]>,
    listings: Listings,
    shops: ShopNames,
  ) {
    this.shops = shops;
    this.table = table;
    this.messages = messages;
    this.paymentTermDays = paymentTermDays;
    this.remembered = new RememberedBook(
      rows.map(({ record }) => record),
      listings,
    );
    this.recorded = rows.map(({ record }) => record.line);
    this.rowOf = rows.map((one) => one.row);
    this.rowOf.forEach((row, index) => {
      this.indexOfRow.set(row, index);
    });
    this.damaged = new Map([...damaged].map(([key, damagedRows]) => [key, [...damagedRows]]));
    this.guardRows(rows);
  }

  /** @param read the rows as they were read */
  private guardRows(read: readonly RecordRow[]): void {
    let lines: ReadonlyMap<number, OrderLine> | null = null;
    const lineOf = (row: number): OrderLine | undefined => {
      lines ??= new Map(read.map((one) => [one.row, one.record.line]));
      return lines.get(row);
    };
    this.table.expectRows({
      keyOf: (row) => {
        const line = lineOf(row);
        return line === undefined ? undefined : keyText([line.orderId, line.sku]);
      },
      valuesOf: (row) => {
        const index = this.indexOfRow.get(row);
        return index === undefined ? null : { ...this.verdictOf(row), ...this.facts(index) };
      },
      areStill: (rows) => {
        const first = rows[0] ?? 2;
        const cells = this.table.readNow(["memory"], first, (rows[rows.length - 1] ?? first) - first + 1);
        return rows.every((row) => {
          const record = lineFromText(textOf(cells[row - first]?.memory));
          const line = lineOf(row);
          return record !== null && line !== undefined && lineKey(record.line) === lineKey(line);
        });
      },
    });
  }

  /** What stood in the verdict columns of a row when they were read. */
  private verdictOf(row: number): RowValues<OrdersColumn> {
    const cells = this.verdictsRead[row - 2];
    if (cells === undefined) return {};
    return Object.fromEntries(VERDICT_COLUMNS.map((id) => [id, decodeCell(cells[id])]));
  }

  /**
   * Reads the whole book: one call for the record column.
   *
   * @param listings the reports whose silence counts
   * @param shopNames how the shops are called, given those of the book's lines
   */
  static open(
    workbook: Workbook,
    paymentTermDays: number,
    listings: Listings,
    shopNames: (inBook: readonly string[]) => ShopNames,
  ): OrdersSheet {
    const table = workbook.open(ORDERS_TAB, ORDERS_TEXTS);
    const { rows, others } = readRecords(table);
    const damaged = others.size === 0 ? new Map<string, number[]>() : damagedRows(table, others);
    // Below the last line stand only cells of the seller's own.
    const ends = [...[...damaged.values()].flat(), ...rows.map(({ row }) => row)];
    table.endAt(ends.reduce((most, row) => Math.max(most, row), 1));
    return new OrdersSheet(
      table,
      messagesFor(workbook.language),
      paymentTermDays,
      rows,
      damaged,
      listings,
      shopNames(rows.map(({ record }) => record.line.shop)),
    );
  }

  get book(): OrderBook {
    return this.remembered.book;
  }

  /** Index in the book of the line in a row of the sheet; undefined where none of ours stands there. */
  lineAt(row: number): number | undefined {
    return this.indexOfRow.get(row);
  }

  /** Orders named by rows whose record is lost: the observation log can make them again. */
  get damagedOrders(): readonly string[] {
    return [...new Set([...this.damaged.keys()].map((key) => key.split("\n")[0] ?? ""))].sort();
  }

  /** Writes the lines at these indices of the book: known rows in place, what differs in any of them; new ones below. */
  writeLines(touched: readonly number[]): void {
    const known: RowWrite<OrdersColumn>[] = [];
    const added: number[] = [];
    const changed = new Set<OrdersColumn>(ALWAYS_WRITTEN);
    for (const index of touched) {
      const row = this.rowOf[index] ?? this.reclaim(index);
      if (row === undefined) {
        added.push(index);
        continue;
      }
      const values = this.facts(index);
      known.push({ row, values });
      const before = this.recorded[index];
      const shown = before === undefined ? {} : this.factsOf(before, "");
      for (const id of FACT_COLUMNS) if (!Object.is(shown[id], values[id])) changed.add(id);
      this.recorded[index] = this.book.lines[index];
    }
    this.table.write(known, [...changed], (row) => this.factsOfRow(row));
    const first = this.table.lastRow + 1;
    this.table.append(added.map((index) => ({ ...BLANK, ...this.facts(index) })));
    added.forEach((index, offset) => {
      this.recorded[index] = this.book.lines[index];
      this.rowOf[index] = first + offset;
      this.indexOfRow.set(first + offset, index);
    });
  }

  /** Forgets which statements were made of these lines, as they are about to leave the log. */
  forgetSaid(indices: readonly number[]): void {
    const memory = (index: number): RowValues<OrdersColumn> => ({ memory: this.memoryOf(index) });
    const forgotten = indices.filter((index) => this.remembered.forgetSaid(index));
    this.table.write(
      forgotten.map((index) => ({ row: this.rowAt(index), values: memory(index) })),
      ["memory"],
      (row) => {
        const index = this.indexOfRow.get(row);
        return index === undefined ? null : memory(index);
      },
    );
  }

  /** Writes all lines anew, in words and by settings that are others than before. */
  rewrite(): void {
    this.recorded.fill(undefined);
    this.writeLines(this.book.lines.map((_line, index) => index));
  }

  /** Fills columns that are new and still blank, where there is something to say. */
  fillColumns(ids: readonly OrdersColumn[]): void {
    if (ids.length === 0) return;
    const writes = this.rowOf.flatMap((row, index) => {
      const values = this.facts(index);
      return ids.some((id) => isSaid(values[id])) ? [{ row, values }] : [];
    });
    this.table.write(writes, ids, (row) => this.factsOfRow(row));
  }

  /**
   * Writes these orders as they are without an import: lines that differ in place, those of which nothing else is
   * known taken out. Lines have other rows afterwards: the tab has to be opened again.
   */
  writeWithout(orders: readonly OrderWithout[], touched: readonly number[]): void {
    const changed = new Set(touched);
    const gone: number[] = [];
    for (const { shop, orderId, lines } of orders) {
      const left = [...this.book.linesOf(shop, orderId)];
      for (const record of lines) {
        const index = nearest(left, record.line, this.book);
        if (index === undefined) changed.add(this.remembered.add(record));
        else {
          left.splice(left.indexOf(index), 1);
          const before = this.memoryOf(index);
          this.remembered.replace(index, record);
          if (this.memoryOf(index) !== before) changed.add(index);
        }
      }
      gone.push(...left);
    }
    for (const index of gone) changed.delete(index);
    this.writeLines([...changed]);
    SpreadsheetApp.flush();
    this.table.remove(gone.flatMap((index) => this.rowOf[index] ?? []));
  }

  /** Sheet row of a line, by its index; NaN for one that was never written. */
  rowAt(index: number): number {
    return this.rowOf[index] ?? Number.NaN;
  }

  /** What stands in the verdict columns now, by index of the line. One service call, of one moment. */
  readVerdicts(): readonly StandingVerdict[] {
    const standing = this.table.read(VERDICT_COLUMNS);
    this.verdictsRead = standing;
    return this.rowOf.map((row) => standing[row - 2] ?? BLANK);
  }

  /** The inquiry that a line is or was part of, also when that inquiry was deleted since; `""` for none. */
  static inquiryOf(standing: StandingVerdict | undefined): string {
    return standing === undefined ? "" : textOf(standing.inquiry);
  }

  /**
   * Writes the verdict columns where they differ from what stands there.
   *
   * @param cellsOf what is to stand there, by index of the line; a line without an entry only keeps its inquiry
   * @returns how many rows were written
   */
  writeVerdicts(standing: readonly StandingVerdict[], cellsOf: ReadonlyMap<number, VerdictCells>): number {
    const wanted = (index: number): VerdictCells =>
      cellsOf.get(index) ?? { ...BLANK, inquiry: OrdersSheet.inquiryOf(standing[index]) };
    const writes: RowWrite<OrdersColumn>[] = [];
    const changed = new Set<VerdictColumn>();
    this.rowOf.forEach((row, index) => {
      const cells = wanted(index);
      const now = standing[index];
      const differs = VERDICT_COLUMNS.filter(
        (id) => now === undefined || !holds(now[id], cells[id], ORDERS_TAB.columns[id].type),
      );
      if (differs.length > 0) writes.push({ row, values: cells, differs });
      for (const id of differs) changed.add(id);
    });
    this.table.write(writes, [...changed], (row) => {
      const index = this.indexOfRow.get(row);
      return index === undefined ? null : wanted(index);
    });
    return writes.length;
  }

  /**
   * Sorts a tab that was never arranged, and shows it; from then on its order is the seller's. The mark goes with the
   * tab, so a copy of the file keeps it, and is set last, so a cut-off run sorts again. The note spares looking for it.
   */
  arrangeOnce(notes: DocumentNotes): void {
    if (notes.ofTab(this.table.id, ARRANGED) !== null) return;
    const { sheet } = this.table;
    if (!sheet.getDeveloperMetadata().some((entry) => entry.getKey() === ARRANGED_KEY)) {
      this.sortByUrgency();
      sheet.activate();
      SpreadsheetApp.flush();
      sheet.addDeveloperMetadata(ARRANGED_KEY, "once");
      // The note is kept at once, the mark perhaps later: the note may not stand without it.
      SpreadsheetApp.flush();
    }
    notes.setOfTab(this.table.id, ARRANGED, "once");
  }

  /** Puts the rows that need the seller first, then the newest orders; whole rows move, the seller's cells too. */
  sortByUrgency(): void {
    this.table.sort([
      ["suspicion", "descending"],
      ["purchasedAt", "descending"],
    ]);
  }

  /** Shows each line's shop under its present name, where there are several or the only one has got a name. */
  writeShopNames(): void {
    if (!this.shops.needed) return;
    const standing = this.table.read(["shop"]);
    const values = (index: number): RowValues<OrdersColumn> => ({
      shop: this.shops.nameOf(this.book.lines[index]?.shop ?? ""),
    });
    const writes = this.rowOf.flatMap((row, index) => {
      const wanted = values(index);
      return textOf(standing[row - 2]?.shop) === wanted.shop ? [] : [{ row, values: wanted }];
    });
    this.table.write(writes, ["shop"], (row) => {
      const index = this.indexOfRow.get(row);
      return index === undefined ? null : values(index);
    });
  }

  /** The damaged row that shows this line, if there is one: it becomes the line's own again. */
  private reclaim(index: number): number | undefined {
    const { orderId, itemId, sku } = this.book.lines[index] as OrderLine;
    const row = this.damaged.get(rowKey(orderId, itemId, sku))?.shift();
    if (row === undefined) return undefined;
    if (this.damaged.get(rowKey(orderId, itemId, sku))?.length === 0) {
      this.damaged.delete(rowKey(orderId, itemId, sku));
    }
    this.rowOf[index] = row;
    this.indexOfRow.set(row, index);
    return row;
  }

  private factsOfRow(row: number): RowValues<OrdersColumn> | null {
    const index = this.indexOfRow.get(row);
    return index === undefined ? null : this.facts(index);
  }

  private facts(index: number): RowValues<OrdersColumn> {
    return this.factsOf(this.book.lines[index] as OrderLine, this.memoryOf(index));
  }

  private factsOf(line: OrderLine, memory: string): RowValues<OrdersColumn> {
    const state = lineState(line);
    const held = !Number.isNaN(state.pendingFrom);
    const heldSince = held
      ? Number.isNaN(line.purchasedAt)
        ? state.pendingFrom
        : line.purchasedAt
      : Number.NaN;
    const open = held && state.end === null;
    const { sheets } = this.messages;
    return {
      title: line.title,
      quantity: state.quantity,
      total: state.total,
      status: statusText(state, this.messages),
      heldSince,
      expectedRelease: open ? heldSince + this.paymentTermDays * DAY : Number.NaN,
      lastSeenAt: state.lastSeenAt,
      holdEndedAt: state.end === null ? Number.NaN : Number.isNaN(state.end.at) ? state.end.by : state.end.at,
      orderId: line.orderId,
      sku: line.sku,
      asin: line.asin,
      purchasedAt: line.purchasedAt,
      payment: line.payment === "unknown" ? "" : sheets.payments[line.payment],
      channel: line.channel === "unknown" ? "" : sheets.channels[line.channel],
      currency: line.currency,
      business: line.business === 1 ? sheets.business : "",
      cancelledBy: sheets.cancellers[state.cancelledBy],
      itemId: line.itemId,
      shop: this.shops.nameOf(line.shop),
      memory,
    };
  }

  private memoryOf(index: number): string {
    return lineToText(this.book.lines[index] as OrderLine, this.remembered.saidOf(index));
  }
}

function isSaid(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== "" && !Number.isNaN(cell);
}

interface RecordRow {
  readonly row: number;
  readonly record: RememberedLine;
}

/** The records of a tab and, beside them, the rows that hold none. */
function readRecords(table: Pick<Table<OrdersColumn>, "read">): {
  readonly rows: readonly RecordRow[];
  readonly others: ReadonlySet<number>;
} {
  const rows: RecordRow[] = [];
  const known = new Set<string>();
  const others = new Set<number>();
  table.read(["memory"]).forEach((cells, index) => {
    const record = lineFromText(textOf(cells.memory));
    const row = index + 2;
    if (record === null) {
      others.add(row);
      return;
    }
    // A line stands once: a row that the seller copied is his own.
    const key = lineKey(record.line);
    if (known.has(key)) return;
    known.add(key);
    rows.push({ row, record });
  });
  return { rows, others };
}

/** The lines that the tab remembers, read only; null without the tab. Rows whose record is lost are left out. */
export function peekLines(workbook: Workbook): readonly OrderLine[] | null {
  const table = workbook.peek(ORDERS_TAB, ORDERS_TEXTS, ["memory"]);
  return table === null ? null : readRecords(table).rows.map(({ record }) => record.line);
}

/** The line among these that is the given one under an older name. */
function nearest(indices: readonly number[], line: OrderLine, book: OrderBook): number | undefined {
  const same = (ids: readonly (keyof OrderLine)[]): number | undefined =>
    indices.find((index) => ids.every((id) => book.lines[index]?.[id] === line[id]));
  return (
    same(["itemId", "sku", "ordinal"]) ??
    same(["sku", "ordinal"]) ??
    (line.sku === "" ? indices[0] : same(["sku"]))
  );
}

/** Those of the given rows that name an order. */
function damagedRows(
  table: Table<OrdersColumn>,
  suspects: ReadonlySet<number>,
): ReadonlyMap<string, readonly number[]> {
  const damaged = new Map<string, number[]>();
  table.read(["orderId", "itemId", "sku"]).forEach((cells, index) => {
    const orderId = textOf(cells.orderId);
    const row = index + 2;
    if (orderId === "" || !suspects.has(row)) return;
    const key = rowKey(orderId, textOf(cells.itemId), textOf(cells.sku));
    damaged.set(key, [...(damaged.get(key) ?? []), row]);
  });
  return damaged;
}

function rowKey(orderId: string, itemId: string, sku: string): string {
  return `${orderId}\n${itemId}\n${sku}`;
}
