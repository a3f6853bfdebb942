/**
 * Moves orders that ended long ago to the archive, a part at a time. They stand in the archive before anything of them
 * leaves the log, and have left the log before they leave the orders tab.
 */
import { daysLookedBack, lookedAt } from "../detection/looked-back.ts";
import { addTallies } from "../detection/sales-tally.ts";
import { tallySales } from "../detection/tally-sales.ts";
import { type ArchivedLine, archivableOrders, archivedUntil, takeOut } from "../orders/archive.ts";
import { holdsOf } from "../orders/holds.ts";
import { orderKey } from "../orders/keys.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { clearArchiveMarker, readArchiveMarker, writeArchiveMarker } from "./archive-marker.ts";
import { type ArchivedRow, ArchiveSheet } from "./archive-sheet.ts";
import { forgetTally, writeTally } from "./archive-tally.ts";
import { archivedSales, listingsMark, openHoldsMark } from "./archived-sales.ts";
import { goOnPuttingBack } from "./bring-back.ts";
import { chooseOrders } from "./choose-rows.ts";
import type { ImportDesk } from "./import-steps.ts";
import { InquiriesSheet } from "./inquiries-sheet.ts";
import { OrdersSheet } from "./orders-sheet.ts";
import type { Settings } from "./settings-sheet.ts";

const DAY = 86_400_000;

/** Lines, and blocks of rows to delete, of one step: it stays far below the time limit of six minutes. */
const STEP_LINES = 10_000;
const STEP_BLOCKS = 100;

/**
 * A report may show a hold for the first time that began so many days before, and rules look back from there. What one
 * that is shown later still looks at has to come back (`archivedSales`).
 */
const SHOWN_LATE_DAYS = 30;

export interface ArchiveStep {
  /** Lines that were archived. */
  readonly lines: number;
  /** Lines that the next steps can archive. */
  readonly left: number;
  /** Lines that stay because the seller wrote beside one of their order, or added a note to it. */
  readonly keptBack: number;
}

/**
 * Archives some of the orders that may be. Rows have moved afterwards: the desk has to be opened again.
 *
 * @param at epoch ms
 */
export function archiveStep(desk: ImportDesk, settings: Settings, at: number): ArchiveStep {
  const { orders } = desk;
  const { paymentTermDays } = settings.detection;
  const before = archivedSales(desk, settings.detection, at);
  const rowsOf = archivable(desk, settings, at);
  const written = withoutOwnCells(orders, rowsOf);
  const { chosen, noted } = chooseUnnoted(orders, rowsOf);
  const keptBack = written + noted;
  const count = [...chosen].reduce((sum, key) => sum + (rowsOf.get(key)?.length ?? 0), 0);
  const left = [...rowsOf.values()].reduce((sum, rows) => sum + rows.length, 0) - count;
  if (chosen.size === 0) return { lines: 0, left, keptBack };
  const listings = desk.history.listingsWith();
  const out = leaving(desk, chosen);
  const archived = out.archived.map(
    ({ line, changes }): ArchivedLine => ({ line: listings.settle(line), changes }),
  );
  const lines = archived.map(({ line }) => line);
  const until = Math.max(before?.until ?? Number.NEGATIVE_INFINITY, archivedUntil(lines));
  const gone = tallySales(lines, at, paymentTermDays);
  const archive = ArchiveSheet.open(desk.workbook, desk.shops);
  writeArchiveMarker(desk.workbook.notes, "storing");
  forgetTally(desk.workbook);
  archive.append(archived);
  SpreadsheetApp.flush();
  writeArchiveMarker(desk.workbook.notes, "stored");
  out.take();
  writeTally(desk.workbook, {
    tally: before === null ? gone : addTallies(before.tally, gone),
    rows: archive.length,
    until,
    paymentTermDays,
    listings: listingsMark(listings, until),
    openHolds: openHoldsMark(orders.book.lines, until, settings.detection),
  });
  clearArchiveMarker(desk.workbook.notes);
  return { lines: count, left, keptBack };
}

/** Finishes what was cut off; where it was, the desk has to be opened again. */
export function finishArchiving(desk: ImportDesk): boolean {
  const doing = readArchiveMarker(desk.workbook.notes);
  if (doing === null) return false;
  const archive = ArchiveSheet.openIfUsed(desk.workbook, desk.shops);
  if (archive !== null) {
    forgetTally(desk.workbook);
    const { book, damagedOrders } = desk.orders;
    const damaged = new Set(damagedOrders);
    const twice = archive
      .read()
      .filter(
        ({ line: { shop, orderId } }) => book.linesOf(shop, orderId).length > 0 || damaged.has(orderId),
      );
    if (doing === "stored") leaving(desk, new Set(twice.map(keyOf))).take();
    else if (doing === "restoring") goOnPuttingBack(desk, archive, twice);
    else archive.remove([...twice, ...archive.unreadable(new Set(book.lines.map(({ orderId }) => orderId)))]);
    SpreadsheetApp.flush();
  }
  clearArchiveMarker(desk.workbook.notes);
  return true;
}

/** These orders as they are to be archived, and what takes them out of log and orders tab. */
function leaving(
  { orders, log, history }: ImportDesk,
  keys: ReadonlySet<string>,
): { readonly archived: readonly ArchivedLine[]; take(): void } {
  const indices = orders.book.lines.flatMap((line, index) =>
    keys.has(orderKey(line.shop, line.orderId)) ? [index] : [],
  );
  const rows = log.read();
  const out = takeOut(
    rows.map(({ entry }) => entry),
    indices.map((index) => orders.book.lines[index] as OrderLine),
    keys,
  );
  return {
    archived: out.archived,
    take: () => {
      history.markFolded(out.log.imports);
      log.takeOut(rows, out.log);
      SpreadsheetApp.flush();
      orders.table.remove(indices.map((index) => orders.rowAt(index)));
      SpreadsheetApp.flush();
    },
  };
}

/** Rows of the orders that nothing keeps, by `orderKey`. */
function archivable({ workbook, orders }: ImportDesk, settings: Settings, at: number): Map<string, number[]> {
  const { lines } = orders.book;
  const { detection, archiveAfterDays } = settings;
  const days = Math.max(archiveAfterDays, daysLookedBack(detection) + SHOWN_LATE_DAYS);
  const standing = orders.readVerdicts();
  const inquired = new Set(
    new InquiriesSheet(workbook, at).inquiries.flatMap(({ product, lines: own }) =>
      own.map(({ orderId }) => orderKey(product.shop, orderId)),
    ),
  );
  const holds = holdsOf(lines);
  const isLookedAt = lookedAt(holds, detection);
  const needed = new Set(holds.filter(isLookedAt).map(({ line }) => line));
  const found = archivableOrders(
    lines,
    at - days * DAY,
    (line, index) =>
      needed.has(line) ||
      OrdersSheet.inquiryOf(standing[index]) !== "" ||
      inquired.has(orderKey(line.shop, line.orderId)),
  );
  return new Map([...found].map(([key, indices]) => [key, indices.map((index) => orders.rowAt(index))]));
}

/** Leaves out the orders beside which the seller wrote something. @returns how many lines these have */
function withoutOwnCells(orders: OrdersSheet, rowsOf: Map<string, number[]>): number {
  const all = [...rowsOf.values()].flat();
  if (all.length === 0) return 0;
  const [first, last] = all.reduce(
    ([least, most], row) => [Math.min(least, row), Math.max(most, row)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const written = orders.table.writtenByOthers(first, last);
  let keptBack = 0;
  for (const [key, rows] of rowsOf) {
    if (!rows.some((row) => written.has(row))) continue;
    rowsOf.delete(key);
    keptBack += rows.length;
  }
  return keptBack;
}

/** Chooses the orders of a step, and leaves out those to which the seller added a note: these have `noted` lines. */
function chooseUnnoted(
  orders: OrdersSheet,
  rowsOf: Map<string, number[]>,
): { readonly chosen: ReadonlySet<string>; readonly noted: number } {
  const looked = new Set<string>();
  let noted = 0;
  for (;;) {
    const chosen = chooseOrders(rowsOf, STEP_LINES, STEP_BLOCKS);
    const fresh = [...chosen].filter((key) => !looked.has(key));
    if (fresh.length === 0) return { chosen, noted };
    const rows = fresh.flatMap((key) => rowsOf.get(key) ?? []);
    const bearing = orders.table.noted(rows.sort((one, other) => one - other));
    for (const key of fresh) {
      looked.add(key);
      const own = rowsOf.get(key) ?? [];
      if (!own.some((row) => bearing.has(row))) continue;
      rowsOf.delete(key);
      noted += own.length;
    }
  }
}

function keyOf({ line }: ArchivedRow): string {
  return orderKey(line.shop, line.orderId);
}
