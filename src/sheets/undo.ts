/**
 * Taking an import back. The history notes first that it is being undone; everything after that follows from the
 * log alone, which changes last. So an undo that was cut off is ended by whoever opens the spreadsheet next.
 */
import { withoutImport } from "../orders/without-import.ts";
import type { ImportRecord } from "./import-history.ts";
import type { ImportDesk } from "./import-steps.ts";

/** Begins the undo of an import. It is ended by `endUndo`, at the latest when the desk is opened again. */
export function beginUndo(desk: ImportDesk, record: ImportRecord): void {
  desk.history.update({ ...record, state: "undoing" });
  SpreadsheetApp.flush();
}

/** Makes the book, the log and the tabs as if the import had never come. The desk has to be opened again after it. */
export function endUndo(desk: ImportDesk, record: ImportRecord): void {
  const { orders, log, rejected, history } = desk;
  const rows = log.read();
  const without = withoutImport(
    rows.map(({ entry }) => entry),
    record.id,
  );
  orders.book.settleBy(history.listingsWith(record));
  const settled = orders.book.settleBy(history.listingsWith());
  orders.writeWithout(without.orders, settled);
  // What follows can no longer tell which orders the import spoke of: they have to be right by then.
  SpreadsheetApp.flush();
  log.rehome([...without.rehomed].map(([position, source]) => ({ row: rows[position]?.row ?? 0, source })));
  log.table.remove(without.removed.map((position) => rows[position]?.row ?? 0));
  rejected.remove(record.id);
  SpreadsheetApp.flush();
  history.update({ ...record, state: "undone" });
  SpreadsheetApp.flush();
}
