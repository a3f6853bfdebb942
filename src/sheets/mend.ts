/**
 * Makes the orders tab whole again before anything is read from it: lines whose record was lost come back from the
 * observation log, columns that were deleted are filled, and words follow the language and the payment term.
 */
import { messagesFor } from "../locales/messages.ts";
import type { ObservationLog } from "./observation-log.ts";
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
  const properties = PropertiesService.getDocumentProperties();
  const look = [workbook.language, settings.detection.paymentTermDays, settings.firstShopName].join(" ");
  const before = properties.getProperty(LOOK_KEY);
  const restyle = before !== null && before !== look;
  if (restyle) orders.writeLines(orders.book.lines.map((_line, index) => index));
  else orders.fillColumns(FACT_COLUMNS.filter((id) => orders.table.rebuilt.includes(id)));
  if (before !== look) properties.setProperty(LOOK_KEY, look);
}

function bringBackLines(workbook: Workbook, orders: OrdersSheet, log: ObservationLog): void {
  const lost = orders.book.lines.length === 0 && log.lastRow > 1;
  const damaged = orders.damagedOrders;
  if (!lost && damaged.length === 0) return;
  const properties = PropertiesService.getDocumentProperties();
  const names = damaged.join(" ").slice(0, 4000);
  if (!lost && properties.getProperty(STRANGERS_KEY) === names) return;
  const wanted = new Set(damaged);
  const folded = log.readFolded().filter(({ orderId }) => lost || wanted.has(orderId));
  const made = log.readMade().filter(({ seen }) => lost || wanted.has(seen.orderId));
  const touched = [
    ...new Set([
      ...folded.flatMap((line) => orders.remembered.restore(line)),
      ...orders.remembered.replay(made).touched,
    ]),
  ];
  if (touched.length > 0) {
    orders.writeLines(touched);
    const { notices } = messagesFor(workbook.language).sheets;
    workbook.notices.push(notices.recordUnreadable(orders.table.sheet.getName(), touched.length));
  }
  properties.setProperty(STRANGERS_KEY, orders.damagedOrders.join(" ").slice(0, 4000));
}
