/**
 * An import in steps that each stay far below the time limit: begin, one step a chunk, end. Observations go into
 * the log first, then the book is derived from them; whatever cuts a step off, running it again gives the same.
 */

import { messagesFor } from "../locales/messages.ts";
import type { Teller } from "../orders/teller.ts";
import type { ObservationBatch } from "../reports/observation.ts";
import { listsPendingOrders } from "../reports/recognise-kind.ts";
import type { RejectedRow } from "../reports/rejected-row.ts";
import type { StockBatch } from "../reports/stock-batch.ts";
import { finishArchiving } from "./archiving.ts";
import { bringBackFor } from "./bring-back.ts";
import { ImportHistory, type ImportRecord, isListing } from "./import-history.ts";
import { clearJournal, type JournalEntry, readJournal, writeJournal } from "./journal.ts";
import { mendOrders } from "./mend.ts";
import { ObservationLog } from "./observation-log.ts";
import { OrdersSheet } from "./orders-sheet.ts";
import { RejectedRows } from "./rejected-rows.ts";
import { adoptLists } from "./seller-lists.ts";
import type { Settings } from "./settings-sheet.ts";
import { ShopNames } from "./shop-names.ts";
import { StockSheet } from "./stock-sheet.ts";
import { endUndo } from "./undo.ts";
import type { Workbook } from "./workbook.ts";

/** Kind of an import that is no report: the seller added an order by hand. */
export const BY_HAND = "by-hand";

export type NewImport = Pick<
  ImportRecord,
  "id" | "fingerprint" | "name" | "kind" | "encoding" | "shop" | "at" | "asOf" | "rows" | "complete"
>;

/** The tabs an import writes, opened once for one step. */
export interface ImportDesk {
  readonly workbook: Workbook;
  readonly shops: ShopNames;
  readonly orders: OrdersSheet;
  readonly log: ObservationLog;
  readonly rejected: RejectedRows;
  readonly history: ImportHistory;
}

/** Opens the tabs and finishes what an earlier step, an archiving or an undo left undone. */
export function openDesk(workbook: Workbook, settings: Settings): ImportDesk {
  const desk = openForOrders(workbook, settings);
  forgetLostStock(desk);
  return desk;
}

/** The same for a step that has nothing to do with the stock: its tab is not looked at. */
export function openForOrders(workbook: Workbook, settings: Settings): ImportDesk {
  adoptLists(workbook);
  const found = readDesk(workbook, settings);
  const desk = finishArchiving(found) ? readDesk(workbook, settings) : found;
  mendOrders(workbook, desk.orders, desk.log, settings);
  finishJournal(desk);
  const undoing = desk.history.findUndoing();
  if (undoing === undefined) return desk;
  endUndo(desk, undoing);
  return readDesk(workbook, settings);
}

/** Says once that what the stock reports told is lost, and counts them no longer. */
function forgetLostStock({ workbook, history }: ImportDesk): void {
  if (!history.tookStock || !StockSheet.isLost(workbook)) return;
  history.forgetStock();
  const { sheets } = messagesFor(workbook.spoken);
  workbook.notices.push(sheets.notices.stockLost(sheets.tabs.stock.name));
}

/** Opens the tabs as they stand; what an earlier step left undone stays so, and nothing is written. */
export function readDesk(workbook: Workbook, settings: Settings): ImportDesk {
  const history = new ImportHistory(workbook);
  const { firstShop } = messagesFor(workbook.language).sheets;
  const { paymentTermDays } = settings.detection;
  // The book knows shops that the history forgot, where the seller deleted it.
  const shopNames = (inBook: readonly string[]): ShopNames =>
    new ShopNames([...new Set([...history.shops, ...inBook])], settings.firstShopName, firstShop);
  const orders = OrdersSheet.open(workbook, paymentTermDays, history.listingsWith(), shopNames);
  return {
    workbook,
    shops: orders.shops,
    orders,
    log: new ObservationLog(workbook),
    rejected: new RejectedRows(workbook),
    history,
  };
}

/** The record of an import that begins; one with the same fingerprint and shop goes on where it stopped. */
export function beginImport(history: ImportHistory, file: NewImport): ImportRecord {
  const known = history.findByFingerprint(file.fingerprint, file.shop);
  if (known !== undefined) return known;
  const record: ImportRecord = {
    ...file,
    new: 0,
    changed: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
    chunks: 0,
    folded: false,
    state: "running",
  };
  history.add(record);
  return record;
}

/**
 * Takes in one chunk. A chunk that was taken in before changes nothing; the next one is the only other that may
 * come.
 *
 * @returns the import as it stands now, or null when chunks before this one are missing
 */
export function takeChunk(
  desk: ImportDesk,
  record: ImportRecord,
  chunk: number,
  batch: ObservationBatch,
  rejected: readonly RejectedRow[],
): ImportRecord | null {
  if (chunk < record.chunks) return record;
  if (chunk > record.chunks) return null;
  const source = { importId: record.id, shop: record.shop, at: record.asOf };
  const told = tellerOf(record.kind);
  bringBackFor(desk, record.shop, batch);
  const { change, touched, log } = desk.orders.remembered.takeIn(source, batch, told);
  const entry: JournalEntry = {
    importId: record.id,
    chunk,
    observationsFrom: desk.log.lastRow + 1,
    observations: ObservationLog.rowsFor(log),
    rejectedFrom: rejected.length === 0 ? 0 : desk.rejected.lastRow + 1,
    rejected: rejected.length,
    new: change.new,
    changed: change.changed,
    unchanged: change.unchanged,
  };
  writeJournal(desk.workbook.notes, entry);
  desk.rejected.append(record.id, record.name, rejected);
  desk.log.append(source, log, told);
  // Google may carry out what follows in another order than it is called, unless it is told to finish first.
  SpreadsheetApp.flush();
  desk.orders.writeLines(touched);
  return settle(desk, record, entry);
}

/**
 * Takes in one chunk of a stock report. What it says of an offer is written first: writing that twice changes nothing.
 *
 * @returns the import as it stands now, or null when chunks before this one are missing
 */
export function takeStockChunk(
  desk: ImportDesk,
  record: ImportRecord,
  chunk: number,
  batch: StockBatch,
  rejected: readonly RejectedRow[],
): ImportRecord | null {
  if (chunk < record.chunks) return record;
  if (chunk > record.chunks) return null;
  const stock = StockSheet.open(desk.workbook, desk.shops);
  const change = stock.book.observe({ importId: record.id, shop: record.shop, at: record.asOf }, batch);
  stock.writeLines(change.touched);
  SpreadsheetApp.flush();
  const entry: JournalEntry = {
    importId: record.id,
    chunk,
    observationsFrom: desk.log.lastRow + 1,
    observations: 0,
    rejectedFrom: rejected.length === 0 ? 0 : desk.rejected.lastRow + 1,
    rejected: rejected.length,
    new: change.new,
    changed: change.changed,
    unchanged: change.unchanged,
  };
  writeJournal(desk.workbook.notes, entry);
  desk.rejected.append(record.id, record.name, rejected);
  SpreadsheetApp.flush();
  return settle(desk, record, entry);
}

/**
 * Notes the end of an import, and how many rows of the file stood in it twice. Now that all of the file is in, what
 * it does not list says something too.
 *
 * @param open opens the tabs, for a report whose silence counts
 */
export function endImport(
  history: ImportHistory,
  record: ImportRecord,
  duplicates: number,
  open: () => ImportDesk,
): ImportRecord {
  const done: ImportRecord = { ...record, duplicates, state: "done" };
  if (isListing(done)) {
    const { orders } = open();
    orders.writeLines(orders.book.settleBy(history.listingsWith(done)));
    SpreadsheetApp.flush();
  }
  history.update(done);
  return done;
}

/** Whether a chunk was cut off: the next one to open the tabs finishes it, and the history with it. */
export function isChunkPending({ notes }: Workbook): boolean {
  return readJournal(notes) !== null;
}

function finishJournal(desk: ImportDesk): void {
  const entry = readJournal(desk.workbook.notes);
  if (entry === null) return;
  const record = desk.history.find(entry.importId);
  const logged =
    desk.log.lastRow >= entry.observationsFrom + entry.observations - 1 &&
    (entry.rejected === 0 || desk.rejected.lastRow >= entry.rejectedFrom + entry.rejected - 1);
  if (record === undefined || record.chunks > entry.chunk) {
    clearJournal(desk.workbook.notes);
    return;
  }
  if (!logged) {
    // Not all of it had reached the log: take back what had, the browser sends the chunk again.
    if (entry.rejected > 0) desk.rejected.truncate(entry.rejectedFrom);
    desk.log.truncate(entry.observationsFrom);
    clearJournal(desk.workbook.notes);
    return;
  }
  const { touched } = desk.orders.remembered.replay(
    desk.log.readMade(entry.observationsFrom, entry.observations),
  );
  desk.orders.writeLines(touched);
  settle(desk, record, entry);
}

function settle(desk: ImportDesk, record: ImportRecord, entry: JournalEntry): ImportRecord {
  const next: ImportRecord = {
    ...record,
    new: record.new + entry.new,
    changed: record.changed + entry.changed,
    unchanged: record.unchanged + entry.unchanged,
    rejected: record.rejected + entry.rejected,
    chunks: entry.chunk + 1,
  };
  desk.history.update(next);
  SpreadsheetApp.flush();
  clearJournal(desk.workbook.notes);
  return next;
}

function tellerOf(kind: string): Teller {
  if (kind === BY_HAND) return "seller";
  return listsPendingOrders(kind) ? "listing" : "report";
}
