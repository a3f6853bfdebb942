import { BatchColumns } from "./batch-columns.ts";
import type { CellCodes } from "./cell-codes.ts";
import { Coded, type Column, Texts } from "./column.ts";
import { asinOrBlank, currencyOrBlank, isOrderId, itemIdOrBlank } from "./identifiers.ts";
import { lineTotal } from "./line-total.ts";
import {
  CHANNELS,
  type Channel,
  type ObservationBatch,
  ORDER_STATUSES,
  type OrderStatus,
  PAYMENTS,
  type Payment,
} from "./observation.ts";
import { backOfOrderId, frontOfOrderId } from "./order-ids.ts";
import { OrderNumbers } from "./order-numbers.ts";
import type { RejectedRow } from "./rejected-row.ts";
import type { Field } from "./report-kind.ts";
import type { ReportLayout } from "./report-layout.ts";
import { type CellReading, RowCells } from "./row-cells.ts";
import type { RowScanner } from "./row-scanner.ts";
import { SeenRows } from "./seen-rows.ts";
import { utf8OfText } from "./utf-8.ts";
import { businessOfWord, channelOfWord, paymentOfWord, statusOfWord } from "./words.ts";

/** A row that breaks off before one of these is damaged; other columns at its end may have been left out. */
const ESSENTIAL: readonly Field[] = ["orderId", "sku", "asin", "status", "quantity", "purchasedAt"];

/** Code of a status that no word told. */
const NO_STATUS = ORDER_STATUSES.length;
const CANCELLED = ORDER_STATUSES.indexOf("cancelled");

/** Turns the rows of an order report into observations, rejected rows and exact duplicates: each row is one of them. */
export class RowObserver {
  readonly rejected: RejectedRow[] = [];
  rows = 0;
  duplicates = 0;
  /** Newest time in any row, epoch ms; NaN before the first. */
  newestTime = Number.NaN;

  private readonly columns: BatchColumns;
  private readonly cells: RowCells;
  private readonly orders: OrderNumbers;
  private readonly seen: SeenRows;
  private readonly itemIds: string[] = [];
  private readonly skus: CellCodes<string>;
  private readonly asins: CellCodes<string>;
  private readonly titles: CellCodes<string>;
  private readonly statuses: CellCodes<OrderStatus | null>;
  private readonly currencies: CellCodes<string>;
  private readonly channels: CellCodes<Channel>;
  private readonly salesChannels: CellCodes<string>;
  private readonly payments: CellCodes<Payment>;
  private readonly businesses: CellCodes<number>;
  /** Status where no column tells it. */
  private readonly saidStatus: number;
  /** Cells that a row must have. */
  private readonly reach: number;

  /**
   * @param scanner goes through `bytes`; its header row has been read
   * @param expectedRows a guess is enough
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly scanner: RowScanner,
    private readonly layout: ReportLayout,
    reading: CellReading,
    expectedRows: number,
  ) {
    const { kind, columns, headers } = layout;
    const cells = new RowCells(bytes, scanner, headers, reading);
    this.cells = cells;
    this.orders = new OrderNumbers(expectedRows);
    this.seen = new SeenRows(bytes, expectedRows);
    this.columns = new BatchColumns(expectedRows);
    this.skus = cells.texts();
    this.asins = cells.codes(asinOrBlank, [], "");
    this.titles = cells.texts();
    this.statuses = cells.codes(statusOfWord, [...ORDER_STATUSES, null], null);
    this.currencies = cells.codes(currencyOrBlank, [], "");
    this.channels = cells.codes(channelOfWord, CHANNELS, kind.says.channel);
    this.salesChannels = cells.texts();
    this.payments = cells.codes(paymentOfWord, PAYMENTS, "unknown");
    this.businesses = cells.codes(businessOfWord, [0, 1, Number.NaN], Number.NaN);
    this.saidStatus = ORDER_STATUSES.indexOf(kind.says.status);
    this.reach = Math.max(...ESSENTIAL.map((field) => columns[field])) + 1;
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
    const repeated = this.seen.isRepeated(order, scanner.rowStart, scanner.rowEnd);
    if (scanner.cells < this.reach) {
      this.rejected.push(cells.misfit());
      return;
    }
    if (repeated) {
      this.duplicates += 1;
      return;
    }
    this.readRow(order);
    if (cells.fault !== null) this.rejected.push(cells.rejection(cells.fault));
  }

  /** The rows so far; to be taken when no more will come. */
  get batch(): ObservationBatch {
    const { orders } = this;
    return this.columns.batch({
      fronts: orders.fronts,
      backs: orders.backs,
      itemId: this.itemIdColumn,
      sku: this.skus.values,
      asin: this.asins.values,
      title: this.titles.values,
      status: ORDER_STATUSES,
      currency: this.currencies.values,
      channel: CHANNELS,
      salesChannel: this.salesChannels.values,
      payment: PAYMENTS,
      business: this.businesses.values,
    });
  }

  private get itemIdColumn(): Column<string> {
    if (this.layout.columns.itemId !== -1) return new Texts(this.itemIds);
    return new Coded(new Uint8Array(this.columns.length), [""]);
  }

  /** Number of the row's order, -1 if the row was rejected for it. */
  private readOrder(): number {
    const { scanner, cells, bytes } = this;
    const column = this.layout.columns.orderId;
    const start = scanner.starts[column] as number;
    const end = scanner.ends[column] as number;
    const front = frontOfOrderId(bytes, start, end);
    const back = front === -1 ? -1 : backOfOrderId(bytes, start);
    if (back !== -1) return this.orders.of(front, back);
    const text = cells.rareText(column);
    if (isOrderId(text)) return this.orderOf(text);
    cells.begin();
    const reason = start === end ? "missing-order-id" : "malformed-order-id";
    cells.fail(reason, column);
    this.rejected.push(cells.rejection(reason));
    return -1;
  }

  /** An order id among white space that is none in bytes: `\u3000249-0000001-0000001`. */
  private orderOf(id: string): number {
    const bytes = utf8OfText(id);
    return this.orders.of(frontOfOrderId(bytes, 0, bytes.length), backOfOrderId(bytes, 0));
  }

  /** Reads the row's values in the order in which faults are told; a row with a fault is not taken in. */
  private readRow(order: number): void {
    const { cells } = this;
    const { columns: at } = this.layout;
    cells.begin();
    const sku = cells.code(at.sku, this.skus);
    const asin = cells.code(at.asin, this.asins);
    const title = cells.code(at.title, this.titles);
    const status = this.readStatus();
    const quantity = cells.units(at.quantity);
    const total = lineTotal(cells.amount(at.total), cells.amount(at.unitPrice), quantity);
    const currency = cells.code(at.currency, this.currencies);
    const channel = cells.code(at.channel, this.channels);
    const salesChannel = cells.code(at.salesChannel, this.salesChannels);
    const payment = cells.code(at.payment, this.payments);
    const business = cells.code(at.business, this.businesses);
    const purchasedAt = cells.time(at.purchasedAt);
    const updatedAt = cells.time(at.updatedAt);
    if (cells.fault !== null) return;
    const { columns } = this;
    columns.grow();
    const row = columns.length;
    columns.order[row] = order;
    if (at.itemId !== -1) this.itemIds.push(itemIdOrBlank(cells.rareText(at.itemId)));
    columns.sku[row] = sku;
    columns.ordinal[row] = this.seen.ordinalOf(order, sku);
    columns.asin[row] = asin;
    columns.title[row] = title;
    columns.status[row] = status;
    columns.quantity[row] = quantity;
    columns.total[row] = total;
    columns.currency[row] = currency;
    columns.channel[row] = channel;
    columns.salesChannel[row] = salesChannel;
    columns.payment[row] = payment;
    columns.business[row] = business;
    columns.purchasedAt[row] = purchasedAt;
    columns.updatedAt[row] = updatedAt;
    columns.length = row + 1;
    this.noteTime(purchasedAt);
    this.noteTime(updatedAt);
  }

  /** A cancelled item of an order that lives on is cancelled. */
  private readStatus(): number {
    const { status: column, itemStatus } = this.layout.columns;
    if (column === -1) return this.saidStatus;
    const status = this.cells.code(column, this.statuses);
    if (status === NO_STATUS) {
      this.cells.fail("unknown-status", column);
      return NO_STATUS;
    }
    return this.cells.code(itemStatus, this.statuses) === CANCELLED ? CANCELLED : status;
  }

  private noteTime(time: number): void {
    if (time > this.newestTime || Number.isNaN(this.newestTime)) this.newestTime = time;
  }
}
