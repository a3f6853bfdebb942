/**
 * Makes the orders tab whole again before anything is read from it: lines whose record was lost come back from the
 * observation log, columns that were deleted are filled, and words follow the language and the payment term.
 */
import { messagesFor } from "../locales/messages.ts";
import { foldedLines, type ObservationLog, statementsMade } from "./observation-log.ts";
import type { OrdersSheet } from "./orders-sheet.ts";
import type { Settings } from "./settings-sheet.ts";
import { FACT_COLUMNS } from "./tabs/orders-columns.ts";
import type { Workbook } from "./workbook.ts";

/** Names of orders on rows that are the seller's own: the log knows nothing of them. */
const STRANGERS_KEY = "holdguard.strangers";
/** In which language, with which payment term and under which name of the first shop the lines were written. */
const LOOK_KEY = "holdguard.look";

export function mendOrders(
  workbook: Workbook,
  orders: OrdersSheet,
  log: ObservationLog,
  settings: Settings,
): void {
  bringBackLines(workbook, orders, log);
  const { notes } = workbook;
  const look = [workbook.language, settings.detection.paymentTermDays, settings.firstShopName].join(" ");
  const before = notes.get(LOOK_KEY);
  const restyle = before !== null && before !== look;
  if (restyle) {
    orders.rewrite();
    // Properties are kept at once, cells perhaps later: the note may not stand without what it notes.
    SpreadsheetApp.flush();
  } else orders.fillColumns(FACT_COLUMNS.filter((id) => orders.table.rebuilt.includes(id)));
  if (before !== look) notes.set(LOOK_KEY, look);
}

function bringBackLines(workbook: Workbook, orders: OrdersSheet, log: ObservationLog): void {
  const lost = orders.book.lines.length === 0 && log.lastRow > 1;
  const damaged = orders.damagedOrders;
  if (!lost && damaged.length === 0) return;
  const { notes } = workbook;
  const names = damaged.join(" ").slice(0, 4000);
  if (!lost && notes.get(STRANGERS_KEY) === names) return;
  const wanted = new Set(damaged);
  const rows = log.read();
  const folded = foldedLines(rows).filter(({ orderId }) => lost || wanted.has(orderId));
  const made = statementsMade(rows, rows).filter(({ seen }) => lost || wanted.has(seen.orderId));
  const touched = [
    ...new Set([
      ...folded.flatMap((line) => orders.remembered.restore(line)),
      ...orders.remembered.replay(made).touched,
    ]),
  ];
  if (touched.length > 0) {
    orders.writeLines(touched);
    const { notices } = messagesFor(workbook.spoken).sheets;
    workbook.notices.push(notices.recordUnreadable(orders.table.sheet.getName(), touched.length));
  }
  notes.set(STRANGERS_KEY, orders.damagedOrders.join(" ").slice(0, 4000));
}
