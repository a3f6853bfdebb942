import { BatchBuilder } from "./batch-builder.ts";
import { asinOrBlank, currencyOrBlank, isOrderId, itemIdOrBlank } from "./identifiers.ts";
import { lineTotal } from "./line-total.ts";
import { NOTHING_SAID } from "./nothing-said.ts";
import type { Channel, Observation, OrderStatus, Payment } from "./observation.ts";
import type { RejectedRow } from "./rejected-row.ts";
import type { Field } from "./report-kind.ts";
import type { ReportLayout } from "./report-layout.ts";
import { type CellReading, RowCells } from "./row-cells.ts";
import type { RowScanner } from "./row-scanner.ts";
import { SeenRows } from "./seen-rows.ts";
import { businessOfWord, channelOfWord, paymentOfWord, statusOfWord } from "./words.ts";

/** A row that breaks off before one of these is damaged; other columns at its end may have been left out. */
const ESSENTIAL: readonly Field[] = ["orderId", "sku", "asin", "status", "quantity", "purchasedAt"];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Turns the rows of an order report into observations, rejected rows and exact duplicates: each row is one of them. */
export class RowObserver {
  readonly builder: BatchBuilder;
  readonly rejected: RejectedRow[] = [];
  rows = 0;
  duplicates = 0;
  /** Newest time in any row, epoch ms; NaN before the first. */
  newestTime = Number.NaN;

  private readonly cells: RowCells;
  private readonly seen: SeenRows;
  private readonly statuses = new Map<string, OrderStatus | null>();
  private readonly channels = new Map<string, Channel>();
  private readonly payments = new Map<string, Payment>();
  private readonly businesses = new Map<string, number>();
  private readonly asins = new Map<string, string>();
  private readonly currencies = new Map<string, string>();
  /** Cells that a row must have. */
  private readonly reach: number;
  /** The row at hand, written anew for each. */
  private readonly row: Mutable<Observation>;

  /**
   * @param scanner goes through `bytes`; its header row has been read
   * @param expectedRows a guess is enough
   */
  constructor(
    bytes: Uint8Array,
    private readonly scanner: RowScanner,
    private readonly layout: ReportLayout,
    reading: CellReading,
    expectedRows: number,
  ) {
    const { kind, columns, headers } = layout;
    this.cells = new RowCells(bytes, scanner, headers, reading);
    this.seen = new SeenRows(bytes);
    this.builder = new BatchBuilder(expectedRows);
    this.reach = Math.max(...ESSENTIAL.map((field) => columns[field])) + 1;
    this.row = { ...NOTHING_SAID, status: kind.says.status, channel: kind.says.channel };
  }

  /** Takes in the row on which the scanner stands. */
  observe(): void {
    this.rows += 1;
    const { scanner, cells } = this;
    if (cells.isTooLong) {
      this.rejected.push(cells.misfit());
      return;
    }
    const order = this.readOrder();
    if (order === -1) return;
    if (scanner.cells < this.reach) {
      this.rejected.push(cells.misfit());
      return;
    }
    if (this.seen.isRepeated(order, scanner.rowStart, scanner.rowEnd)) {
      this.duplicates += 1;
      return;
    }
    this.readRow();
    if (cells.fault !== null) {
      this.rejected.push(cells.rejection(cells.fault));
      return;
    }
    this.row.ordinal = this.ordinalOf(order);
    this.builder.append(this.row);
    this.noteTime(this.row.purchasedAt);
    this.noteTime(this.row.updatedAt);
  }

  /** Index of the row's order, -1 if the row was rejected for it. */
  private readOrder(): number {
    const { scanner, seen, cells } = this;
    const column = this.layout.columns.orderId;
    const start = scanner.starts[column] as number;
    const end = scanner.ends[column] as number;
    const order = seen.groupOf(start, end, scanner.rowStart, scanner.rowEnd);
    const first = seen.firstRowOf(order);
    if (first !== -1) {
      this.row.orderId = this.builder.orderIdAt(first);
      return order;
    }
    this.row.orderId = cells.rareText(column);
    if (isOrderId(this.row.orderId)) return order;
    cells.begin();
    const reason = start === end ? "missing-order-id" : "malformed-order-id";
    cells.fail(reason, column);
    this.rejected.push(cells.rejection(reason));
    return -1;
  }

  private ordinalOf(order: number): number {
    const first = this.seen.firstRowOf(order);
    if (first !== -1) return this.seen.nextOrdinal(order, this.row.sku, this.builder.skuAt(first));
    this.seen.setFirstRow(order, this.builder.length);
    return 1;
  }

  private readRow(): void {
    const { row, cells } = this;
    const { kind, columns } = this.layout;
    cells.begin();
    row.itemId = itemIdOrBlank(cells.rareText(columns.itemId));
    row.sku = cells.text(columns.sku);
    row.asin = cells.word(columns.asin, this.asins, asinOrBlank, "");
    row.title = cells.text(columns.title);
    row.status = this.readStatus();
    row.quantity = cells.units(columns.quantity);
    row.total = lineTotal(cells.amount(columns.total), cells.amount(columns.unitPrice), row.quantity);
    row.currency = cells.word(columns.currency, this.currencies, currencyOrBlank, "");
    row.channel = cells.word(columns.channel, this.channels, channelOfWord, kind.says.channel);
    row.salesChannel = cells.text(columns.salesChannel);
    row.payment = cells.word<Payment>(columns.payment, this.payments, paymentOfWord, "unknown");
    row.business = cells.word(columns.business, this.businesses, businessOfWord, Number.NaN);
    row.purchasedAt = cells.time(columns.purchasedAt);
    row.updatedAt = cells.time(columns.updatedAt);
  }

  /** A cancelled item of an order that lives on is cancelled. */
  private readStatus(): OrderStatus {
    const { status: column, itemStatus } = this.layout.columns;
    if (column === -1) return this.layout.kind.says.status;
    const status = this.cells.word<OrderStatus | null>(column, this.statuses, statusOfWord, null);
    if (status === null) {
      this.cells.fail("unknown-status", column);
      return "unknown";
    }
    const item = this.cells.word<OrderStatus | null>(itemStatus, this.statuses, statusOfWord, null);
    return item === "cancelled" ? item : status;
  }

  private noteTime(time: number): void {
    if (time > this.newestTime || Number.isNaN(this.newestTime)) this.newestTime = time;
  }
}
