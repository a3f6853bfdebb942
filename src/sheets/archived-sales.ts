/** What archived lines taught, without reading them: from their tally, which is made again where it does not fit. */
import { tallySales } from "../detection/tally-sales.ts";
import { messagesFor } from "../locales/messages.ts";
import { archivedUntil, eachOnce } from "../orders/archive.ts";
import { endedAt } from "../orders/fold.ts";
import { orderKey } from "../orders/keys.ts";
import type { Listings } from "../orders/listings.ts";
import { markOf } from "../orders/statement.ts";
import { type ArchivedRow, ArchiveSheet } from "./archive-sheet.ts";
import { forgetTally, readTally, readTallyGround, type StoredTally, writeTally } from "./archive-tally.ts";
import { bringBack } from "./bring-back.ts";
import type { ImportDesk } from "./import-steps.ts";

/**
 * The tally of all archived lines; null where nothing is archived. It does not fit after lines came back, a payment
 * term was changed, or a report came or went whose silence had ended a hold. An order that is open again comes back;
 * so does one that the book has as well, as in a copy of the file that was made while orders moved.
 *
 * @param at epoch ms
 */
export function archivedSales(desk: ImportDesk, paymentTermDays: number, at: number): StoredTally | null {
  const archive = ArchiveSheet.openIfUsed(desk.workbook, desk.shops);
  if (archive === null) {
    tellOfLoss(desk);
    return null;
  }
  const listings = desk.history.listingsWith();
  const stored = readTally(desk.workbook);
  if (
    stored !== null &&
    stored.rows === archive.length &&
    stored.paymentTermDays === paymentTermDays &&
    stored.listings === listingsMark(listings, stored.until)
  ) {
    return stored;
  }
  const rows = archive.read().map((row): ArchivedRow => ({ ...row, line: listings.settle(row.line) }));
  const { book } = desk.orders;
  const isBack = ({ line }: ArchivedRow): boolean =>
    Number.isNaN(endedAt(line)) || book.linesOf(line.shop, line.orderId).length > 0;
  const back = new Set(rows.filter(isBack).map(keyOf));
  bringBack(
    desk,
    archive,
    rows.filter((row) => back.has(keyOf(row))),
  );
  const lines = eachOnce(rows.filter((row) => !back.has(keyOf(row)))).map(({ line }) => line);
  if (lines.length === 0) return null;
  const until = archivedUntil(lines);
  const made: StoredTally = {
    tally: tallySales(lines, at, paymentTermDays),
    rows: archive.length,
    until,
    paymentTermDays,
    listings: listingsMark(listings, until),
  };
  writeTally(desk.workbook, made);
  return made;
}

/** Says once that the archive is gone, where there was one. */
function tellOfLoss({ workbook }: ImportDesk): void {
  if (readTallyGround(workbook) === null) return;
  forgetTally(workbook);
  const { notices, tabs } = messagesFor(workbook.spoken).sheets;
  workbook.notices.push(notices.archiveLost(tabs.archive.name));
}

/** The mark of the listings that any archived line can depend on. */
export function listingsMark(listings: Listings, until: number): string {
  return markOf("", "", "", listings.until(until));
}

function keyOf({ line }: ArchivedRow): string {
  return orderKey(line.shop, line.orderId);
}
