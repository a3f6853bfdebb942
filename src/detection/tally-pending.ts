import type { LineState } from "../orders/line-state.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { PENDING_EDGES, priorStillPending } from "./usual-pending.ts";

const HOUR = 3_600_000;
/** Weights are counted in whole parts of this, so that the sum of any counts is exact, whatever their order. */
export const PENDING_PARTS = 2 ** 20;
/** Only orders first seen this soon tell how long orders are pending; of later ones the slow payers are missing. */
export const FRESH = 36 * HOUR;

/**
 * Counts how long a paid line had been pending into cells along `PENDING_EDGES`, in `PENDING_PARTS`. The moment of payment is only known
 * to lie between two sights: its weight is spread over that time as the prior curve has it (one step of Turnbull's
 * estimator for interval-censored durations).
 */
export function tallyPending(
  line: OrderLine,
  state: LineState,
  cells: number[],
  paymentTermDays: number,
): void {
  const firstPaid = line.sightings.find(({ status }) => status !== "pending" && status !== "unknown");
  if (firstPaid === undefined || state.firstSeenAt - line.purchasedAt > FRESH) return;
  const after = Number.isNaN(state.pendingUntil)
    ? line.purchasedAt
    : Math.max(state.end?.after ?? state.pendingUntil, line.purchasedAt);
  const by =
    state.end?.by ??
    Math.min(firstPaid.firstAt, Number.isNaN(firstPaid.updatedAt) ? firstPaid.firstAt : firstPaid.updatedAt);
  if (!(by >= after)) return;
  const from = (after - line.purchasedAt) / HOUR;
  const to = Math.max((by - line.purchasedAt) / HOUR, from + 0.01);
  const still = (hours: number): number => priorStillPending(hours, paymentTermDays);
  const mass = still(from) - still(to);
  let start = 0;
  [...PENDING_EDGES, Number.POSITIVE_INFINITY].forEach((end, cell) => {
    const low = Math.max(start, from);
    const high = Math.min(end, to);
    start = end;
    if (!(high > low)) return;
    const share = mass > 0 ? (still(low) - still(high)) / mass : (high - low) / (to - from);
    cells[cell] = (cells[cell] ?? 0) + Math.round(share * PENDING_PARTS);
  });
}
