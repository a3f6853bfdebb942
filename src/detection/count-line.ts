import type { LineState } from "../orders/line-state.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { isPaidLine } from "../orders/paid-line.ts";
import type { By, NameCount, ShopCount } from "./sales-count.ts";
import { tallyPending } from "./tally-pending.ts";

/**
 * Counts a line of the shop in or out again.
 *
 * @param name the count of its names
 * @returns what it adds to the total of its order, in the line's currency; NaN where it was not paid or nobody knows
 */
export function countLine(
  line: OrderLine,
  state: LineState,
  shop: ShopCount,
  name: NameCount,
  by: By,
): number {
  const { purchasedAt } = line;
  name.named(purchasedAt, by);
  if (isMultiChannel(line)) return Number.NaN;
  shop.lines += by;
  const paid = isPaidLine(line, state);
  // What the seller cancelled himself was neither paid nor left unpaid.
  const unpaid = !paid && state.status === "cancelled" && state.cancelledBy !== "merchant";
  if (!paid && !unpaid) return Number.NaN;
  const { quantity, total } = state;
  shop.ended(name, unpaid, quantity, purchasedAt, by);
  if (!paid) return Number.NaN;
  shop.paid(name, purchasedAt, by);
  if (!Number.isNaN(purchasedAt)) tallyPending(line, state, shop, by);
  if (!(total > 0)) return Number.NaN;
  const soldAt = Number.isNaN(purchasedAt) ? state.firstSeenAt : purchasedAt;
  shop.sold(name, shop.currencyOf(line.currency), quantity, total, soldAt, by);
  return total;
}
