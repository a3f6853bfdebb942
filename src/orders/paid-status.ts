import type { OrderStatus } from "../reports/observation.ts";

/** Whether a status tells that the order was paid: it is on its way to the buyer. */
export function isPaidStatus(status: OrderStatus): boolean {
  return status === "unshipped" || status === "partially-shipped" || status === "shipped";
}
