import type { Hold } from "./hold.ts";
import { type LineState, lineState } from "./line-state.ts";
import type { OrderLine } from "./order-line.ts";
import { ProductIndex } from "./products.ts";

/** The pending phases of all lines that were ever seen pending, open and ended, in the order of the lines. */
export function holdsOf(
  lines: readonly OrderLine[],
  products: ProductIndex = new ProductIndex(lines),
): readonly Hold[] {
  const holds: Hold[] = [];
  for (const line of lines) {
    const hold = holdOf(line, products);
    if (hold !== null) holds.push(hold);
  }
  return holds;
}

/** The pending phase of one line; null where it was never seen pending. */
export function holdOf(
  line: OrderLine,
  products: ProductIndex,
  stateOf: (line: OrderLine) => LineState = lineState,
): Hold | null {
  if (!line.sightings.some((one) => one.status === "pending")) return null;
  const state = stateOf(line);
  return {
    line,
    product: products.productOf(line),
    quantity: state.quantity,
    total: state.total,
    heldSince: Number.isNaN(line.purchasedAt) ? state.pendingFrom : line.purchasedAt,
    firstSeenAt: state.pendingFrom,
    lastSeenAt: state.pendingUntil,
    end: state.end,
  };
}
