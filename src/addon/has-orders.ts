import { OBSERVATIONS_TAB, OBSERVATIONS_TEXTS } from "../sheets/tabs/observations-columns.ts";
import { ORDERS_TAB, ORDERS_TEXTS } from "../sheets/tabs/orders-columns.ts";
import type { Desk } from "./desk.ts";

/** Whether HoldGuard was used here before. */
export function hasOrders(desk: Desk): boolean {
  const { workbook } = desk;
  return workbook.has(ORDERS_TAB, ORDERS_TEXTS) || workbook.has(OBSERVATIONS_TAB, OBSERVATIONS_TEXTS);
}
