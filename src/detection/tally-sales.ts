import { type LineState, lineState } from "../orders/line-state.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import type { OrderBook } from "../orders/order-book.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { isPaidLine } from "../orders/paid-line.ts";
import { ShopCount } from "./sales-count.ts";
import type { SalesTally } from "./sales-tally.ts";
import { tallyPending } from "./tally-pending.ts";
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

class ShopCounts {
  private readonly shops = new Map<string, ShopCount>();

  constructor(
    private readonly at: number,
    private readonly paymentTermDays: number,
  ) {}

  get paymentTerm(): number {
    return this.paymentTermDays;
  }

  of(shop: string): ShopCount {
    const known = this.shops.get(shop);
    if (known !== undefined) return known;
    const count = new ShopCount(shop, this.at, this.paymentTermDays);
    this.shops.set(shop, count);
    return count;
  }

  get tally(): SalesTally {
    return { shops: [...this.shops.values()].map(({ tally }) => tally) };
  }
}

function count(line: OrderLine, stateOf: (line: OrderLine) => LineState, shops: ShopCounts): void {
  const shop = shops.of(line.shop);
  const name = shop.namesOf(line);
  const { purchasedAt } = line;
  name.named(purchasedAt);
  if (isMultiChannel(line)) return;
  shop.lines += 1;
  const state = stateOf(line);
  const paid = isPaidLine(line, state);
  // What the seller cancelled himself was neither paid nor left unpaid.
  const unpaid = !paid && state.status === "cancelled" && state.cancelledBy !== "merchant";
  if (!paid && !unpaid) return;
  const { quantity, total } = state;
  shop.ended(name, unpaid, quantity, purchasedAt);
  if (!paid) return;
  shop.paid(name, purchasedAt);
  if (total > 0) {
    const currency = shop.currencyOf(line.currency);
    currency.addToOrder(line.orderId, total);
    shop.sold(name, currency, quantity, total, Number.isNaN(purchasedAt) ? state.firstSeenAt : purchasedAt);
  }
  if (!Number.isNaN(purchasedAt)) {
    tallyPending(line, state, shop.pending[line.channel], shops.paymentTerm);
  }
}
