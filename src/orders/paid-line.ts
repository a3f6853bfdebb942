import type { LineState } from "./line-state.ts";
import type { OrderLine } from "./order-line.ts";
import { isPaidStatus } from "./paid-status.ts";

/** Whether a report has shown the line as paid: its hold ended so, or it was seen on its way to the buyer. */
export function isPaidLine(line: OrderLine, state: LineState): boolean {
  if (state.end !== null) return state.end.kind === "paid";
  return state.status !== "pending" && line.sightings.some(({ status }) => isPaidStatus(status));
}
