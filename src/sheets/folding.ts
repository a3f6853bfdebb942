/**
 * Folds what the observation log says of orders that ended long ago. The folded lines stand in the log before what
 * they replace goes; both together say what either does, so a run that was cut off is simply done again.
 */
import { fold, logFolded, ordersEndedBefore } from "../orders/fold.ts";
import { orderKey } from "../orders/keys.ts";
import type { ImportDesk } from "./import-steps.ts";

/**
 * @param before orders that ended before this time are folded, epoch ms
 * @returns how many rows fewer the log has
 */
export function foldObservations({ orders, log, history }: ImportDesk, before: number): number {
  const entries = log.read().map(({ entry }) => entry);
  const ended = ordersEndedBefore(orders.book.lines, before);
  const folding = fold(entries, ended);
  if (folding.removed.length === 0) return 0;
  const rows = log.table.length;
  history.markFolded(folding.imports);
  log.appendEntries(folding.folded);
  SpreadsheetApp.flush();
  const touched: number[] = [];
  orders.book.lines.forEach((line, index) => {
    if (ended.has(orderKey(line.shop, line.orderId)) && orders.remembered.forgetSaid(index))
      touched.push(index);
  });
  orders.writeLines(touched);
  SpreadsheetApp.flush();
  log.keepOnly(logFolded(entries, folding));
  return rows - log.table.length;
}
