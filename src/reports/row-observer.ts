import { BatchBuilder } from "./batch-builder.ts";
import { CellTexts } from "./cell-texts.ts";
import { asinOrBlank, currencyOrBlank, isOrderId, itemIdOrBlank } from "./identifiers.ts";
import { instantOfBytes, instantOfText } from "./instant.ts";
import { isUnits } from "./limits.ts";
import { NOTHING_SAID } from "./nothing-said.ts";
import { amountOfText, unitsOfText, wholeNumberOfBytes } from "./numbers.ts";
import type { Channel, Observation, OrderStatus, Payment } from "./observation.ts";
import { type RejectedRow, type RejectReason, shortenedCell } from "./rejected-row.ts";
import type { Field } from "./report-kind.ts";
import type { ReportLayout } from "./report-layout.ts";
import type { RowScanner } from "./row-scanner.ts";
import { SeenRows } from "./seen-rows.ts";
import type { TimeZone } from "./time-zone.ts";
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

  private readonly texts: CellTexts;
  private readonly textsWithQuotes: CellTexts;
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
  private faultReason: RejectReason | null = null;
  private faultColumn = -1;

  /**
   * @param scanner goes through `bytes`; its header row has been read
   * @param decode the file's encoding
   * @param zone for dates without an offset
   * @param expectedRows a guess is enough
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly scanner: RowScanner,
    private readonly layout: ReportLayout,
    decode: (bytes: Uint8Array) => string,
    private readonly zone: TimeZone,
    expectedRows: number,
  ) {
    const { kind, columns } = layout;
    this.texts = new CellTexts(bytes, decode, false);
    this.textsWithQuotes = new CellTexts(bytes, decode, true);
    this.seen = new SeenRows(bytes);
    this.builder = new BatchBuilder(expectedRows);
    this.reach = Math.max(...ESSENTIAL.map((field) => columns[field])) + 1;
    this.row = { ...NOTHING_SAID, status: kind.says.status, channel: kind.says.channel };
  }

  private get width(): number {
    return this.layout.headers.length;
  }

  /** Takes in the row on which the scanner stands. */
  observe(): void {
    this.rows += 1;
    const { scanner } = this;
    if (scanner.cells > this.width && !scanner.isBlankFrom(this.width)) {
      this.rejectMisfit("too-many-cells");
      return;
    }
    const order = this.readOrder();
    if (order === -1) return;
    if (scanner.cells < this.reach) {
      this.rejectMisfit("too-few-cells");
      return;
    }
    if (this.seen.isRepeated(order, scanner.rowStart, scanner.rowEnd)) {
      this.duplicates += 1;
      return;
    }
    this.readRow();
    if (this.faultReason !== null) {
      this.reject(this.faultReason, this.faultColumn);
      return;
    }
    this.row.ordinal = this.ordinalOf(order);
    this.builder.append(this.row);
    this.noteTime(this.row.purchasedAt);
    this.noteTime(this.row.updatedAt);
  }

  /** Index of the row's order, -1 if the row was rejected for it. */
  private readOrder(): number {
    const { scanner, seen } = this;
    const column = this.layout.columns.orderId;
    const start = scanner.starts[column] as number;
    const end = scanner.ends[column] as number;
    const order = seen.orderOf(start, end, scanner.rowStart, scanner.rowEnd);
    const first = seen.firstRowOf(order);
    if (first !== -1) {
      this.row.orderId = this.builder.orderIdAt(first);
      return order;
    }
    this.row.orderId = this.texts.read(start, end);
    if (isOrderId(this.row.orderId)) return order;
    this.reject(start === end ? "missing-order-id" : "malformed-order-id", column);
    return -1;
  }

  private ordinalOf(order: number): number {
    const first = this.seen.firstRowOf(order);
    if (first !== -1) return this.seen.nextOrdinal(order, this.row.sku, this.builder.skuAt(first));
    this.seen.setFirstRow(order, this.builder.length);
    return 1;
  }

  private readRow(): void {
    const { row } = this;
    const { kind, columns } = this.layout;
    this.faultReason = null;
    row.itemId = this.readItemId(columns.itemId);
    row.sku = this.readText(columns.sku);
    row.asin = this.readWord(columns.asin, this.asins, asinOrBlank, "");
    row.title = this.readText(columns.title);
    row.status = this.readStatus();
    row.quantity = this.readUnits(columns.quantity);
    row.total = this.readAmount(columns.total);
    row.currency = this.readWord(columns.currency, this.currencies, currencyOrBlank, "");
    row.channel = this.readWord(columns.channel, this.channels, channelOfWord, kind.says.channel);
    row.salesChannel = this.readText(columns.salesChannel);
    row.payment = this.readWord(columns.payment, this.payments, paymentOfWord, "unknown");
    row.business = this.readWord(columns.business, this.businesses, businessOfWord, Number.NaN);
    row.purchasedAt = this.readTime(columns.purchasedAt);
    row.updatedAt = this.readTime(columns.updatedAt);
  }

  private isEmpty(column: number): boolean {
    return column === -1 || this.scanner.starts[column] === this.scanner.ends[column];
  }

  private readText(column: number): string {
    if (this.isEmpty(column)) return "";
    const texts = this.scanner.doubled[column] === 1 ? this.textsWithQuotes : this.texts;
    const index = texts.indexOf(this.scanner.starts[column] as number, this.scanner.ends[column] as number);
    const fault = texts.faultAt(index);
    if (fault !== null) this.fault(fault, column);
    return texts.textAt(index);
  }

  /** Item ids seldom come up twice: no use in remembering them. */
  private readItemId(column: number): string {
    if (this.isEmpty(column)) return "";
    const text = this.texts.read(this.scanner.starts[column] as number, this.scanner.ends[column] as number);
    return itemIdOrBlank(text);
  }

  private readWord<T>(column: number, known: Map<string, T>, meaningOf: (word: string) => T, absent: T): T {
    if (this.isEmpty(column)) return absent;
    const word = this.readText(column);
    const meaning = known.get(word);
    if (meaning !== undefined) return meaning;
    const found = meaningOf(word);
    known.set(word, found);
    return found;
  }

  /** A cancelled item of an order that lives on is cancelled. */
  private readStatus(): OrderStatus {
    const { status: column, itemStatus } = this.layout.columns;
    if (column === -1) return this.layout.kind.says.status;
    const status = this.readWord<OrderStatus | null>(column, this.statuses, statusOfWord, null);
    if (status === null) {
      this.fault("unknown-status", column);
      return "unknown";
    }
    const item = this.readWord<OrderStatus | null>(itemStatus, this.statuses, statusOfWord, null);
    return item === "cancelled" ? item : status;
  }

  private readUnits(column: number): number {
    if (this.isEmpty(column)) return Number.NaN;
    const units = this.readWholeNumber(column);
    if (isUnits(units)) return units;
    return this.readNumber(column, unitsOfText, "unreadable-quantity");
  }

  private readAmount(column: number): number {
    if (this.isEmpty(column)) return Number.NaN;
    const amount = this.readWholeNumber(column);
    return Number.isNaN(amount) ? this.readNumber(column, amountOfText, "unreadable-amount") : amount;
  }

  private readTime(column: number): number {
    if (this.isEmpty(column)) return Number.NaN;
    const start = this.scanner.starts[column] as number;
    const instant = instantOfBytes(this.bytes, start, this.scanner.ends[column] as number, this.zone);
    if (!Number.isNaN(instant)) return instant;
    return this.readNumber(column, (text) => instantOfText(text, this.zone), "unreadable-date");
  }

  private readWholeNumber(column: number): number {
    const { starts, ends } = this.scanner;
    return wholeNumberOfBytes(this.bytes, starts[column] as number, ends[column] as number);
  }

  private readNumber(column: number, ofText: (text: string) => number, reason: RejectReason): number {
    const { starts, ends } = this.scanner;
    const number = ofText(this.texts.read(starts[column] as number, ends[column] as number));
    if (Number.isNaN(number)) this.fault(reason, column);
    return number;
  }

  /** Only a row's first fault is told. */
  private fault(reason: RejectReason, column: number): void {
    if (this.faultReason !== null) return;
    this.faultReason = reason;
    this.faultColumn = column;
  }

  private reject(reason: RejectReason, column: number): void {
    const { starts, ends, line, cells } = this.scanner;
    if (cells !== this.width) {
      this.rejectMisfit(cells < this.width ? "too-few-cells" : "too-many-cells");
      return;
    }
    const cell = shortenedCell(this.texts.read(starts[column] as number, ends[column] as number));
    this.rejected.push({ line, column: this.layout.headers[column] ?? "", reason, cell });
  }

  /** In a row of the wrong length, any cell may be someone's name or address: only the length is told. */
  private rejectMisfit(reason: "too-few-cells" | "too-many-cells"): void {
    const { cells, line } = this.scanner;
    this.rejected.push({ line, column: "", reason, cell: `${cells}/${this.width}` });
  }

  private noteTime(time: number): void {
    if (time > this.newestTime || Number.isNaN(this.newestTime)) this.newestTime = time;
  }
}
