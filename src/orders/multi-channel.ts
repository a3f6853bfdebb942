import type { OrderLine } from "./order-line.ts";

/**
 * Whether an order was taken outside Amazon and is only fulfilled by it: it holds nobody's stock unpaid, and is no
 * sale of Amazon's. Reports call its sales channel `Non-Amazon`, or `Non-Amazon JP` by the country; its number begins
 * with `S01-` or the like where it was made without one of Amazon's.
 */
export function isMultiChannel({
  salesChannel,
  orderId,
}: Pick<OrderLine, "salesChannel" | "orderId">): boolean {
  return /^non-amazon\b/i.test(salesChannel) || /^S\d/.test(orderId);
}
