import { packBatch } from "../../src/reports/packed-batch.ts";
import { allOrders, honestSales, type OrderRow, orderId, pendingOrders } from "../addon/report-files.ts";
import { HOUR, itemOf, TestSpreadsheet, TODAY } from "../addon/spreadsheet.ts";

const HELD: readonly OrderRow[] = [0, 1, 2].map((nth) => ({
  id: orderId(5_000 + nth),
  quantity: 30,
  price: 90_000,
  payment: "CVS",
  bought: TODAY - (20 + nth) * HOUR,
}));

/** A spreadsheet with sales, holds, an inquiry and lists in it, as its saved state. */
export async function shopInUse(): Promise<string> {
  const spreadsheet = new TestSpreadsheet();
  const sales = honestSales(40, TODAY - 30 * HOUR);
  await spreadsheet.import(
    allOrders(TODAY - 2 * HOUR, [...sales, ...HELD]),
    pendingOrders(TODAY - HOUR, HELD),
  );
  spreadsheet.value("openTemplates");
  spreadsheet.value("openList", "watch-list");
  spreadsheet.value("openList", "exemptions");
  return spreadsheet.host.save();
}

/** The order number of one that is held there. */
export const HELD_ORDER = orderId(5_000);

/** One more report as the sidebar sends it: the file, and its only chunk. */
export function reportToSend() {
  const item = itemOf(
    allOrders(TODAY - HOUR / 2, [
      { id: orderId(8_000), bought: TODAY - 2 * HOUR, title: "別の品", sku: "NEW-1", asin: "B00000NEW1" },
    ]),
  );
  if (item.holds !== "orders") throw new Error("no orders");
  return { file: item.file, batch: packBatch(item.batch) };
}
