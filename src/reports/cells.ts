/** Reads a table that stands in a spreadsheet: rows of typed cells under a header row. */
import { type FieldColumns, fieldColumns } from "./field-columns.ts";
import { normaliseHeader } from "./header.ts";
import { asinOrBlank, currencyOrBlank, isOrderId, itemIdOrBlank } from "./identifiers.ts";
import { instantOfSerial, instantOfText } from "./instant.ts";
import { isAmount, isTime, isUnits } from "./limits.ts";
import { lineTotal } from "./line-total.ts";
import { NOTHING_SAID } from "./nothing-said.ts";
import { amountOfText, unitsOfText } from "./numbers.ts";
import { batchOf, type Observation, type ObservationBatch, type OrderStatus } from "./observation.ts";
import { type RejectedRow, type RejectReason, shortenedCell } from "./rejected-row.ts";
import { FIELDS, type Field } from "./report-kind.ts";
import { OBSERVED_AT_HEADERS, SHOP_HEADERS, TABLE_HEADERS } from "./table-headers.ts";
import type { TimeZone } from "./time-zone.ts";
import { businessOfWord, channelOfWord, paymentOfWord, statusOfWord } from "./words.ts";

/** Rows of a range as a spreadsheet hands them over: texts, numbers, booleans and dates; the first is the header. */
export type CellRows = readonly (readonly unknown[])[];

export interface ReadTable {
  readonly recognised: true;
  readonly batch: ObservationBatch;
  /** For each row of the batch its row in the range, 0-based (the header is row 0). */
  readonly rowOf: readonly number[];
  /** For each row of the batch when it was true, epoch ms; NaN where the table does not tell. */
  readonly observedAt: readonly number[];
  /** For each row of the batch its shop; `""` where the table does not tell. */
  readonly shop: readonly string[];
  /** Whether order ids are the table's own; else each row has a made-up one. */
  readonly hasOrderIds: boolean;
  /** `line` is the 1-based row of the range. */
  readonly rejected: readonly RejectedRow[];
}

/** A range whose first row names neither a quantity nor a status. */
export interface UnrecognisedTable {
  readonly recognised: false;
  readonly found: readonly string[];
}

/**
 * Reads a table by its headers, Japanese or English. Without a status column its rows are pending orders; without an
 * order id a row is an order of its own. Blank rows are passed over; no row is taken for a repetition of another, but
 * for rows of one shop that tell of different times: these are of one order line.
 *
 * @param zone for dates that are texts or plain numbers
 */
export function readCells(rows: CellRows, zone: TimeZone): ReadTable | UnrecognisedTable {
  const headers = headersOf(rows);
  const columns = fieldColumns(FIELDS, headers, TABLE_HEADERS);
  if (!namesTable(columns)) {
    return { recognised: false, found: headers.filter((header) => header !== "").map(shortenedCell) };
  }
  const observedColumn = columnUnder(OBSERVED_AT_HEADERS, headers);
  const shopColumn = columnUnder(SHOP_HEADERS, headers);
  const observations: Observation[] = [];
  const rowOf: number[] = [];
  const observedAt: number[] = [];
  const shops: string[] = [];
  const rejected: RejectedRow[] = [];
  const ordinals = new Map<string, number>();
  for (let row = 1; row < rows.length; row += 1) {
    const cells = new CellRow(rows[row] ?? [], columns, zone);
    if (cells.isBlank) continue;
    const said = cells.observation(`row-${row + 1}`);
    const seenAt = cells.time(observedColumn);
    if (cells.fault !== null) {
      rejected.push({ ...cells.fault, line: row + 1, column: headers[cells.faultColumn] ?? "" });
      continue;
    }
    const shop = textOf(rows[row]?.[shopColumn]);
    const key = `${said.orderId}\n${said.sku}\n${seenAt}\n${shop}`;
    const ordinal = (ordinals.get(key) ?? 0) + 1;
    ordinals.set(key, ordinal);
    observations.push({ ...said, ordinal });
    rowOf.push(row);
    observedAt.push(seenAt);
    shops.push(shop);
  }
  return {
    recognised: true,
    batch: batchOf(observations),
    rowOf,
    observedAt,
    shop: shops,
    hasOrderIds: columns.orderId !== -1,
    rejected,
  };
}

/** Whether `readCells` would recognise it. */
export function isTable(rows: CellRows): boolean {
  return namesTable(fieldColumns(FIELDS, headersOf(rows), TABLE_HEADERS));
}

function namesTable(columns: FieldColumns): boolean {
  return columns.quantity !== -1 || columns.status !== -1;
}

function headersOf(rows: CellRows): readonly string[] {
  return (rows[0] ?? []).map(textOf);
}

function columnUnder(wanted: readonly string[], headers: readonly string[]): number {
  return headers.map(normaliseHeader).findIndex((header) => wanted.includes(header));
}

/** A cell as text. Dates are no text: they are asked for as times. */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell.replace(/\p{Cc}+/gu, " ").trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

export function isBlankCell(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** Epoch ms of a date cell, which may come from another realm; NaN for anything else. */
export function timeOfDate(cell: unknown): number {
  if (typeof cell !== "object" || cell === null) return Number.NaN;
  const { getTime } = cell as { getTime?: unknown };
  const time: unknown = typeof getTime === "function" ? getTime.call(cell) : Number.NaN;
  return typeof time === "number" ? time : Number.NaN;
}

/** Epoch ms of a date cell, or of a date that is a text or a serial number in `zone`; NaN for anything else. */
export function timeOfCell(cell: unknown, zone: TimeZone): number {
  const time =
    typeof cell === "number"
      ? instantOfSerial(cell, zone)
      : typeof cell === "string"
        ? instantOfText(textOf(cell), zone)
        : timeOfDate(cell);
  return isTime(time) ? time : Number.NaN;
}

/** One row of the table; keeps the first cell that could not be read. */
class CellRow {
  fault: Pick<RejectedRow, "reason" | "cell"> | null = null;
  faultColumn = -1;

  constructor(
    private readonly cells: readonly unknown[],
    private readonly columns: FieldColumns,
    private readonly zone: TimeZone,
  ) {}

  get isBlank(): boolean {
    return FIELDS.every((field) => this.isEmpty(this.columns[field]));
  }

  /** @param ownOrderId stands in where the table has no order id */
  observation(ownOrderId: string): Observation {
    const quantity = this.number("quantity", isUnits, unitsOfText, "unreadable-quantity");
    return {
      ...NOTHING_SAID,
      orderId: this.orderId(ownOrderId),
      itemId: itemIdOrBlank(this.text("itemId")),
      sku: this.text("sku"),
      asin: asinOrBlank(this.text("asin")),
      title: this.text("title"),
      status: this.status(),
      quantity,
      total: lineTotal(this.amount("total"), this.amount("unitPrice"), quantity),
      currency: currencyOrBlank(this.text("currency")),
      channel: channelOfWord(this.text("channel")),
      salesChannel: this.text("salesChannel"),
      payment: paymentOfWord(this.text("payment")),
      business: businessOfWord(this.text("business")),
      purchasedAt: this.time(this.columns.purchasedAt),
      updatedAt: this.time(this.columns.updatedAt),
      cancelledBy: "unknown",
    };
  }

  /** Epoch ms, NaN where the cell is empty; a cell that is no date is a fault. */
  time(column: number): number {
    if (this.isEmpty(column)) return Number.NaN;
    const time = timeOfCell(this.cells[column], this.zone);
    if (!Number.isNaN(time)) return time;
    this.fail("unreadable-date", column);
    return Number.NaN;
  }

  private isEmpty(column: number): boolean {
    return column === -1 || isBlankCell(this.cells[column]);
  }

  private text(field: Field): string {
    return textOf(this.cells[this.columns[field]]);
  }

  private orderId(ownOrderId: string): string {
    const column = this.columns.orderId;
    if (this.isEmpty(column)) return ownOrderId;
    const text = this.text("orderId");
    if (!isOrderId(text)) this.fail("malformed-order-id", column);
    return text;
  }

  private status(): OrderStatus {
    const column = this.columns.status;
    if (column === -1) return "pending";
    const status = statusOfWord(this.text("status"));
    if (status === null) this.fail("unknown-status", column);
    return statusOfWord(this.text("itemStatus")) === "cancelled" ? "cancelled" : (status ?? "unknown");
  }

  private amount(field: Field): number {
    return this.number(field, isAmount, amountOfText, "unreadable-amount");
  }

  private number(
    field: Field,
    holds: (value: number) => boolean,
    ofText: (text: string) => number,
    reason: RejectReason,
  ): number {
    const column = this.columns[field];
    if (this.isEmpty(column)) return Number.NaN;
    const cell = this.cells[column];
    const number = typeof cell === "number" ? cell : ofText(textOf(cell));
    if (holds(number)) return number;
    this.fail(reason, column);
    return Number.NaN;
  }

  private fail(reason: RejectReason, column: number): void {
    if (this.fault !== null) return;
    this.fault = { reason, cell: shortenedCell(textOf(this.cells[column])) };
    this.faultColumn = column;
  }
}
