/** Archived orders come back into book and log before a report speaks of them: it finds them as if they had stayed. */
import { eachOnce, indexOfLine, logEntryOf } from "../orders/archive.ts";
import { lineKey } from "../orders/keys.ts";
import type { ObservationBatch } from "../reports/observation.ts";
import { clearArchiveMarker, writeArchiveMarker } from "./archive-marker.ts";
import { type ArchivedRow, ArchiveSheet } from "./archive-sheet.ts";
import { forgetTally, readTallyGround } from "./archive-tally.ts";
import type { ImportDesk } from "./import-steps.ts";
import { foldedLines } from "./observation-log.ts";

/** Brings back the archived orders of which the batch speaks. The archive is only looked at where it could hold one. */
export function bringBackFor(desk: ImportDesk, shop: string, batch: ObservationBatch): void {
  const archive = ArchiveSheet.openIfUsed(desk.workbook, desk.shops);
  if (archive === null) return;
  const ground = readTallyGround(desk.workbook);
  const until = ground?.rows === archive.length ? ground.until : Number.POSITIVE_INFINITY;
  const { book } = desk.orders;
  const strange = new Set(
    batch.orderId.toArray().filter((orderId, row) => {
      const boughtLater = batch.purchasedAt.at(row) > until;
      return !boughtLater && book.linesOf(shop, orderId).length === 0;
    }),
  );
  if (strange.size === 0) return;
  bringBack(
    desk,
    archive,
    archive.readOrders(strange).filter(({ line }) => line.shop === shop),
  );
}

/** Puts these lines back: into the orders tab, then the log, and only then they leave the archive. */
export function bringBack(desk: ImportDesk, archive: ArchiveSheet, rows: readonly ArchivedRow[]): void {
  if (rows.length === 0) return;
  writeArchiveMarker(desk.workbook.notes, "restoring");
  forgetTally(desk.workbook);
  putBack(desk, archive, rows, new Set());
  clearArchiveMarker(desk.workbook.notes);
}

/** Goes on with a bringing back that was cut off: what of it is done already is not done again. */
export function goOnPuttingBack(desk: ImportDesk, archive: ArchiveSheet, rows: readonly ArchivedRow[]): void {
  putBack(desk, archive, rows, new Set(foldedLines(desk.log.read()).map(lineKey)));
}

/** @param logged lines that the log has got already, by `lineKey` */
function putBack(
  desk: ImportDesk,
  archive: ArchiveSheet,
  rows: readonly ArchivedRow[],
  logged: ReadonlySet<string>,
): void {
  const { remembered, book } = desk.orders;
  const lines = eachOnce(rows);
  const missing = lines.filter(({ line }) => indexOfLine(book, line) === undefined);
  desk.orders.writeLines(missing.map(({ line }) => remembered.add({ line, said: "" })));
  SpreadsheetApp.flush();
  desk.log.appendEntries(lines.filter(({ line }) => !logged.has(lineKey(line))).map(logEntryOf));
  SpreadsheetApp.flush();
  archive.remove(rows);
  SpreadsheetApp.flush();
}
