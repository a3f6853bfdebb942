import { lineState } from "./line-state.ts";
import type { OrderLine } from "./order-line.ts";
import { isPaidLine } from "./paid-line.ts";
import { orderKey } from "./without-import.ts";

/**
 * Orders of which a report has shown at least one line as paid, by `orderKey`. An order is paid as a whole: a line of
 * it that was cancelled was not left unpaid.
 */
export function paidOrders(lines: readonly OrderLine[]): ReadonlySet<string> {
  const paid = new Set<string>();
  for (const line of lines) {
    if (isPaidLine(line, lineState(line))) paid.add(orderKey(line.shop, line.orderId));
  }
  return paid;
}
