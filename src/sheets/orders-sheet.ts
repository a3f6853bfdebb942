/**
 * The orders tab: the order book with its verdicts, one line a row. The hidden record column is what the book is
 * read back from; everything else in our columns is written from it.
 */
import { type Messages, messagesFor } from "../locales/messages.ts";
import { lineState } from "../orders/line-state.ts";
import { lineFromText, lineToText } from "../orders/line-text.ts";
import { OrderBook } from "../orders/order-book.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { holds, type RowValues, type RowWrite, type Table, textOf } from "./table.ts";
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

type VerdictColumn = (typeof VERDICT_COLUMNS)[number];

/** What stands in the verdict columns of one row. */
export type VerdictCells = Readonly<Record<VerdictColumn, string | number>>;

/** The raw cells as read. */
export type StandingVerdict = Readonly<Record<VerdictColumn, unknown>>;

/** A line that is not held has no verdict. */
const BLANK: VerdictCells = { level: "", suspicion: "", reasons: "", dataAge: "", inquiry: "" };

export class OrdersSheet {
  readonly table: Table<OrdersColumn>;
  readonly book: OrderBook;
  private readonly messages: Messages;
  private readonly paymentTermDays: number;
  /** Sheet row of each line of the book, by index. */
  private readonly rowOf: number[];
  private readonly indexOfRow = new Map<number, number>();
  /** Rows whose record could not be read, by what they name: order id, item id and SKU. */
  private readonly damaged: Map<string, number>;

  private constructor(
    table: Table<OrdersColumn>,
    messages: Messages,
    paymentTermDays: number,
    rows: readonly { readonly row: number; readonly line: OrderLine }[],
    damaged: ReadonlyMap<string, number>,
  ) {
    this.table = table;
    this.messages = messages;
    this.paymentTermDays = paymentTermDays;
    this.book = new OrderBook(rows.map((one) => one.line));
    this.rowOf = rows.map((one) => one.row);
    this.rowOf.forEach((row, index) => {
      this.indexOfRow.set(row, index);
    });
    this.damaged = new Map(damaged);
  }

  /** Reads the whole book: one call for the record column. */
  static open(workbook: Workbook, paymentTermDays: number): OrdersSheet {
    const table = workbook.open(ORDERS_TAB, ORDERS_TEXTS);
    const rows: { row: number; line: OrderLine }[] = [];
    let complete = true;
    table.read(["memory"]).forEach((cells, index) => {
      const line = lineFromText(textOf(cells.memory));
      if (line === null) complete = false;
      else rows.push({ row: index + 2, line });
    });
    const damaged = complete
      ? new Map<string, number>()
      : damagedRows(table, new Set(rows.map(({ row }) => row)));
    return new OrdersSheet(table, messagesFor(workbook.language), paymentTermDays, rows, damaged);
  }

  /** Rows that name an order but whose record is lost: the observation log can make them again. */
  get damagedRows(): number {
    return this.damaged.size;
  }

  /** Writes the lines at these indices of the book: known rows in place, new ones below. */
  writeLines(touched: readonly number[]): void {
    const known: RowWrite<OrdersColumn>[] = [];
    const added: number[] = [];
    for (const index of touched) {
      const row = this.rowOf[index] ?? this.reclaim(index);
      if (row === undefined) added.push(index);
      else known.push({ row, values: this.facts(index) });
    }
    this.table.write(known, FACT_COLUMNS, (row) => this.factsOfRow(row));
    const first = this.table.lastRow + 1;
    this.table.append(added.map((index) => ({ ...BLANK, ...this.facts(index) })));
    added.forEach((index, offset) => {
      this.rowOf[index] = first + offset;
      this.indexOfRow.set(first + offset, index);
    });
  }

  /** What stands in the verdict columns now, by index of the line. One service call, of one moment. */
  readVerdicts(): readonly StandingVerdict[] {
    const standing = this.table.read(VERDICT_COLUMNS);
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
    this.rowOf.forEach((row, index) => {
      const cells = wanted(index);
      const now = standing[index];
      const same =
        now !== undefined &&
        VERDICT_COLUMNS.every((id) => holds(now[id], cells[id], ORDERS_TAB.columns[id].type));
      if (!same) writes.push({ row, values: cells });
    });
    this.table.write(writes, VERDICT_COLUMNS, (row) => {
      const index = this.indexOfRow.get(row);
      return index === undefined ? null : wanted(index);
    });
    return writes.length;
  }

  /**
   * Sorts a tab that was never arranged, and shows it; from then on its order is the seller's. The mark goes with the tab, so a
   * copy of the file keeps it, and is set last, so a cut-off run sorts again.
   */
  arrangeOnce(): void {
    const { sheet } = this.table;
    if (sheet.getDeveloperMetadata().some((entry) => entry.getKey() === ARRANGED_KEY)) return;
    this.sortByUrgency();
    sheet.activate();
    SpreadsheetApp.flush();
    sheet.addDeveloperMetadata(ARRANGED_KEY, "once");
  }

  /** Puts the rows that need the seller first, then the newest orders; whole rows move, the seller's cells too. */
  sortByUrgency(): void {
    this.table.sort([
      ["suspicion", "descending"],
      ["purchasedAt", "descending"],
    ]);
  }

  /** The damaged row that shows this line, if there is one: it becomes the line's own again. */
  private reclaim(index: number): number | undefined {
    const { orderId, itemId, sku } = this.book.lines[index] as OrderLine;
    const key = rowKey(orderId, itemId, sku);
    const row = this.damaged.get(key);
    if (row === undefined) return undefined;
    this.damaged.delete(key);
    this.rowOf[index] = row;
    this.indexOfRow.set(row, index);
    return row;
  }

  private factsOfRow(row: number): RowValues<OrdersColumn> | null {
    const index = this.indexOfRow.get(row);
    return index === undefined ? null : this.facts(index);
  }

  private facts(index: number): RowValues<OrdersColumn> {
    const line = this.book.lines[index] as OrderLine;
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
      status: sheets.statuses[state.status],
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
      itemId: line.itemId,
      shop: line.shop,
      memory: lineToText(line),
    };
  }
}

function damagedRows(table: Table<OrdersColumn>, sound: ReadonlySet<number>): ReadonlyMap<string, number> {
  const damaged = new Map<string, number>();
  table.read(["orderId", "itemId", "sku"]).forEach((cells, index) => {
    const orderId = textOf(cells.orderId);
    const row = index + 2;
    if (orderId !== "" && !sound.has(row)) {
      damaged.set(rowKey(orderId, textOf(cells.itemId), textOf(cells.sku)), row);
    }
  });
  return damaged;
}

function rowKey(orderId: string, itemId: string, sku: string): string {
  return `${orderId}\n${itemId}\n${sku}`;
}

/**
 * The verdicts that stand on the orders tab, by order id: the highest suspicion of its lines, the level's words where
 * it could not be judged, blank where nothing of it is held. Read only, for custom functions.
 */
export function storedSuspicions(workbook: Workbook): ReadonlyMap<string, number | string> {
  const wanted = ["level", "suspicion", "orderId"] as const;
  const stored = new Map<string, number | string>();
  const table = workbook.peek(ORDERS_TAB, ORDERS_TEXTS, wanted);
  if (table === null) return stored;
  const unjudged = messagesFor(workbook.language).detection.levels["not-judged"];
  for (const cells of table.read(wanted)) {
    const id = textOf(cells.orderId);
    const known = stored.get(id);
    const said =
      typeof cells.suspicion === "number" ? cells.suspicion : textOf(cells.level) === "" ? "" : unjudged;
    if (known === undefined || strength(said) > strength(known)) stored.set(id, said);
  }
  return stored;
}

function strength(said: number | string): number {
  return typeof said === "number" ? said : said === "" ? -2 : -1;
}
