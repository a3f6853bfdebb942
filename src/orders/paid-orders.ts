import { orderKey } from "./keys.ts";
import { lineState } from "./line-state.ts";
import type { OrderLine } from "./order-line.ts";
import { isPaidLine } from "./paid-line.ts";

/**
 * Orders of which a report has shown at least one line as paid, by `orderKey`. An order is paid as a whole: a line of
 * it that was cancelled was not left unpaid.
 *
 * @param wanted only these orders are looked at, by `orderKey`; all where it is left out
 */
export function paidOrders(lines: readonly OrderLine[], wanted?: ReadonlySet<string>): ReadonlySet<string> {
  const paid = new Set<string>();
  for (const line of lines) {
    const key = orderKey(line.shop, line.orderId);
    if (wanted?.has(key) === false || paid.has(key)) continue;
    if (isPaidLine(line, lineState(line))) paid.add(key);
  }
  return paid;
}
