import type { LineState } from "../orders/line-state.ts";
import type { OrderLine } from "../orders/order-line.ts";

/** Whether a line was paid, as far as its sightings go. @param state that of the line */
export function isPaid(line: OrderLine, state: LineState): boolean {
  if (state.end !== null) return state.end.kind === "paid";
  return (
    state.status !== "pending" &&
    line.sightings.some(
      ({ status }) => status === "unshipped" || status === "partially-shipped" || status === "shipped",
    )
  );
}
