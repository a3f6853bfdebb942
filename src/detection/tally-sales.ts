import { type LineState, lineState } from "../orders/line-state.ts";
import type { OrderBook } from "../orders/order-book.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { countLine } from "./count-line.ts";
import type { SalesTally } from "./sales-tally.ts";
import { ShopCounts } from "./shop-counts.ts";
import { RowTally } from "./tally-rows.ts";

/**
 * Counts what lines say of the shops' habits. All lines of an order have to be among them or none. Nothing in the lines
 * may be later than `at`.
 *
 * @param at epoch ms
 * @param stateOf gives a line's state, for who has made them before
 */
export function tallySales(
  lines: readonly OrderLine[],
  at: number,
  paymentTermDays: number,
  stateOf: (line: OrderLine) => LineState = lineState,
): SalesTally {
  const shops = new ShopCounts(at, paymentTermDays);
  for (const line of lines) count(line, stateOf, shops);
  return shops.tally;
}

/** The same of all lines of a book, without making objects of those that are rows. */
export function tallyBook(book: OrderBook, at: number, paymentTermDays: number): SalesTally {
  const shops = new ShopCounts(at, paymentTermDays);
  const { toldOnce } = book;
  const rows = toldOnce === null ? null : new RowTally(toldOnce, shops.of(toldOnce.shop));
  for (let index = 0; index < book.length; index += 1) {
    const counted = rows !== null && book.isRow(index) && rows.count(index);
    if (!counted) count(book.lineAt(index), lineState, shops);
  }
  return shops.tally;
}

function count(line: OrderLine, stateOf: (line: OrderLine) => LineState, shops: ShopCounts): void {
  const shop = shops.of(line.shop);
  const total = countLine(line, stateOf(line), shop, shop.namesOf(line), 1);
  if (total > 0) shop.currencyOf(line.currency).addToOrder(line.orderId, total);
}
