/** What archived lines taught, without reading them: from their tally, which is made again where it does not fit. */
import { daysLookedBack, lookedAt } from "../detection/looked-back.ts";
import type { DetectionSettings } from "../detection/settings.ts";
import { tallySales } from "../detection/tally-sales.ts";
import { messagesFor } from "../locales/messages.ts";
import { archivedUntil, eachOnce } from "../orders/archive.ts";
import { endedAt } from "../orders/fold.ts";
import { holdsOf } from "../orders/holds.ts";
import { lineKey, orderKey } from "../orders/keys.ts";
import { lineState } from "../orders/line-state.ts";
import type { Listings } from "../orders/listings.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { markOf } from "../orders/statement.ts";
import { type ArchivedRow, ArchiveSheet } from "./archive-sheet.ts";
import { forgetTally, readTally, readTallyGround, type StoredTally, writeTally } from "./archive-tally.ts";
import { bringBack } from "./bring-back.ts";
import type { ImportDesk } from "./import-steps.ts";

const DAY = 86_400_000;

/**
 * The tally of all archived lines; null where nothing is archived. It does not fit after lines came back, a payment
 * term was changed, a report came or went whose silence had ended a hold, or a hold is open now that looks back so far.
 * What such a hold looks at comes back, and so does an order that is open again, or that the book has as well, as in a
 * copy of the file that was made while orders moved.
 *
 * @param at epoch ms
 */
export function archivedSales(
  desk: ImportDesk,
  detection: DetectionSettings,
  at: number,
): StoredTally | null {
  const { paymentTermDays } = detection;
  const archive = ArchiveSheet.openIfUsed(desk.workbook, desk.shops);
  if (archive === null) {
    tellOfLoss(desk);
    return null;
  }
  const listings = desk.history.listingsWith();
  const { book } = desk.orders;
  const stored = readTally(desk.workbook);
  if (
    stored !== null &&
    stored.rows === archive.length &&
    stored.paymentTermDays === paymentTermDays &&
    stored.listings === listingsMark(listings, stored.until) &&
    stored.openHolds === openHoldsMark(book.lines, stored.until, detection)
  ) {
    return stored;
  }
  const rows = archive.read().map((row): ArchivedRow => ({ ...row, line: listings.settle(row.line) }));
  const holds = holdsOf([...book.lines, ...rows.map(({ line }) => line)]);
  const isLookedAt = lookedAt(holds, detection);
  const needed = new Set(holds.filter(isLookedAt).map(({ line }) => line));
  const isBack = ({ line }: ArchivedRow): boolean =>
    needed.has(line) || Number.isNaN(endedAt(line)) || book.linesOf(line.shop, line.orderId).length > 0;
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
    openHolds: openHoldsMark(book.lines, until, detection),
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

/** The mark of the open holds that look back to when any archived line may have ended. */
export function openHoldsMark(
  lines: readonly OrderLine[],
  until: number,
  detection: DetectionSettings,
): string {
  const days = daysLookedBack(detection);
  const looksBack = (line: OrderLine): boolean => {
    // Hardly any was bought so long ago: the others need not be looked at closer.
    if (line.purchasedAt - days * DAY > until) return false;
    const { pendingFrom, end } = lineState(line);
    const heldSince = Number.isNaN(line.purchasedAt) ? pendingFrom : line.purchasedAt;
    return !Number.isNaN(pendingFrom) && end === null && heldSince - days * DAY <= until;
  };
  const keys = lines.filter(looksBack).map(lineKey).sort();
  return keys.length === 0 ? "" : markOf("", "", String(days), keys.join("\n"));
}

function keyOf({ line }: ArchivedRow): string {
  return orderKey(line.shop, line.orderId);
}
