/** The custom formula: range in, one result a row out. It only reads, and uses no service that asks for consent. */
import { judge } from "../detection/judge.ts";
import { learnBaseline } from "../detection/learn-baseline.ts";
import type { DetectionSettings } from "../detection/settings.ts";
import type { Verdict } from "../detection/verdict.ts";
import type { Messages } from "../locales/messages.ts";
import { holdsOf } from "../orders/holds.ts";
import { OrderBook } from "../orders/order-book.ts";
import { ProductIndex } from "../orders/products.ts";
import { type CellRows, type ReadTable, readCells, readOrderIds } from "../reports/cells.ts";
import { isOrderId } from "../reports/identifiers.ts";
import { sliceBatch } from "../reports/slice-batch.ts";
import { archivedOrderIds } from "../sheets/archive-sheet.ts";
import { timeZoneOf } from "../sheets/civil-time.ts";
import { storedSuspicions } from "../sheets/orders-sheet.ts";
import { peekSettings } from "../sheets/settings-sheet.ts";
import { type Desk, openWorkbook } from "./desk.ts";

/** A number 0–100, a word for what cannot be judged, or blank for what is not pending. */
type Result = number | string;

export function SUSPICION(range: unknown, asOf: unknown): Result[][] {
  const desk = openWorkbook();
  const texts = desk.messages.addon.formula;
  const rows = rowsOf(range);
  if (rows === null) return [[texts.noRange]];
  const { settings, refreshedAt } = peekSettings(desk.workbook);
  const at = instantOf(asOf, refreshedAt);
  if (Number.isNaN(at)) return [[texts.noTime]];
  const zone = timeZoneOf(desk.workbook.spreadsheet.getSpreadsheetTimeZone());
  const table = readCells(rows, zone);
  if (table.recognised) return judged(rows, table, at, settings.detection, desk.messages);
  return lookedUp(rows, desk) ?? [[texts.noColumns(table.found)]];
}

/** A single cell comes as it is, a range as rows. */
function rowsOf(range: unknown): CellRows | null {
  if (range === undefined || range === null || range === "") return null;
  return Array.isArray(range) ? (range as CellRows) : [[range]];
}

function instantOf(asOf: unknown, refreshedAt: number): number {
  if (asOf === undefined || asOf === "") return Number.isNaN(refreshedAt) ? Date.now() : refreshedAt;
  return asOf instanceof Date ? asOf.getTime() : Number.NaN;
}

/** Judges what the table holds, and nothing else. */
function judged(
  rows: CellRows,
  table: ReadTable,
  at: number,
  settings: DetectionSettings,
  messages: Messages,
): Result[][] {
  const book = new OrderBook();
  const indexOf = new Map<number, number>();
  table.rowOf.forEach((row, position) => {
    const seenAt = table.observedAt[position] ?? Number.NaN;
    const batch = sliceBatch(table.batch, position, position + 1);
    book.observe("", Number.isNaN(seenAt) ? at : seenAt, batch);
    const index = book.find("", {
      orderId: batch.orderId[0] ?? "",
      itemId: batch.itemId[0] ?? "",
      sku: batch.sku[0] ?? "",
      ordinal: batch.ordinal[0] ?? 1,
      asin: batch.asin[0] ?? "",
    });
    if (index !== undefined) indexOf.set(row, index);
  });
  const products = new ProductIndex(book.lines);
  const baseline = learnBaseline(book.lines, products, at, settings.paymentTermDays);
  const verdicts = judge(holdsOf(book.lines, products), { at, settings, baseline });
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.hold.line, verdict]));
  const rejected = new Map(table.rejected.map((one) => [one.line - 1, one]));
  return rows.map((_cells, row) => {
    if (row === 0) return [messages.addon.formula.header];
    const fault = rejected.get(row);
    if (fault !== undefined) return [messages.reports.rejectReasons[fault.reason](fault.column, fault.cell)];
    const line = book.lines[indexOf.get(row) ?? -1];
    const verdict = line === undefined ? undefined : verdictOf.get(line);
    return [verdict === undefined ? "" : resultOf(verdict, messages)];
  });
}

function resultOf(verdict: Verdict, messages: Messages): Result {
  return verdict.suspicion === null ? messages.detection.levels["not-judged"] : Math.floor(verdict.suspicion);
}

/** Looks order ids up on the orders tab; null where the range holds none. */
function lookedUp(rows: CellRows, desk: Desk): Result[][] | null {
  const under = readOrderIds(rows);
  const ids = under === null ? rows.map((row) => String(row[0] ?? "").trim()) : ["", ...under];
  if (!ids.some(isOrderId)) return null;
  const stored = storedSuspicions(desk.workbook);
  const isStrange = (id: string): boolean => isOrderId(id) && !stored.has(id);
  // What is archived is not held: blank like any such order.
  const archived = ids.some(isStrange) ? archivedOrderIds(desk.workbook) : new Set<string>();
  const { formula } = desk.messages.addon;
  return ids.map((id, row) => {
    if (under !== null && row === 0) return [formula.header];
    if (!isOrderId(id)) return [""];
    return [stored.get(id) ?? (archived.has(id) ? "" : formula.unknownOrder)];
  });
}
