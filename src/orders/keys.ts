/** Names of orders and order lines, for looking them up. */
import type { OrderLine } from "./order-line.ts";

/** Equal for all lines of one order of one shop. */
export function orderKey(shop: string, orderId: string): string {
  return `${shop}\n${orderId}`;
}

/** Equal for what is the very same line by its names. */
export function lineKey({ shop, orderId, itemId, sku, ordinal }: OrderLine): string {
  return `${shop}\n${orderId}\n${itemId}\n${sku}\n${ordinal}`;
}
