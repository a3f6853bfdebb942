import type { OrderLine } from "../orders/order-line.ts";
import { type Baseline, shopBaseline } from "./baseline.ts";

/** Ends of the cells in which pending durations are counted, hours; the last cell is open. */
export const PENDING_EDGES = [0.5, 1, 2, 4, 8, 12, 24, 36, 48, 72, 96, 120, 144, 168, 240, 336] as const;

/** How many paid orders the prior curve weighs as much as. */
const PRIOR_ORDERS = 20;
/** Payments are dated only between two reports, so what is learned may leave the prior by this factor and no more. */
const FURTHEST = 3;

/**
 * Share of paid orders that are still pending so many hours after the purchase, before anything is known of the
 * shop. Most are paid within the hour; those paid at a convenience store trickle in until the payment term, after
 * which hardly any payment is possible.
 */
export function priorStillPending(hours: number, paymentTermDays: number): number {
  const term = paymentTermDays * 24;
  if (hours <= 0) return 1;
  if (hours <= 1) return 0.25 ** hours;
  if (hours <= term) return 0.25 * 0.04 ** ((hours - 1) / (term - 1));
  return Math.max(1e-4, 0.01 * 0.2 ** ((hours - term) / 24));
}

/** Share 0–1 of this shop's paid orders that are still pending so many hours after the purchase. */
export function stillPending(
  hours: number,
  shop: string,
  channel: OrderLine["channel"],
  baseline: Baseline,
  paymentTermDays: number,
): number {
  const { pending } = shopBaseline(baseline, shop);
  const counted =
    channel === "unknown" ? [pending.amazon, pending.merchant, pending.unknown] : [pending[channel]];
  let orders = 0;
  let longer = 0;
  for (const weights of counted) {
    weights.forEach((weight, cell) => {
      orders += weight;
      longer += weight * shareOfCellAbove(cell, hours);
    });
  }
  const prior = priorStillPending(hours, paymentTermDays);
  const learned = (longer + PRIOR_ORDERS * prior) / (orders + PRIOR_ORDERS);
  return Math.min(1, prior * FURTHEST, Math.max(prior / FURTHEST, learned));
}

/** Hours for which an average paid order is still pending within its first `hours`. */
export function pendingTime(
  hours: number,
  shop: string,
  channel: OrderLine["channel"],
  baseline: Baseline,
  paymentTermDays: number,
): number {
  let sum = 0;
  let from = 0;
  for (const edge of [...PENDING_EDGES, Number.POSITIVE_INFINITY]) {
    const to = Math.min(edge, hours);
    if (to <= from) break;
    const middle = stillPending((from + to) / 2, shop, channel, baseline, paymentTermDays);
    sum += (to - from) * middle;
    from = to;
  }
  return sum;
}

function shareOfCellAbove(cell: number, hours: number): number {
  const from = cell === 0 ? 0 : (PENDING_EDGES[cell - 1] ?? 0);
  const to = PENDING_EDGES[cell] ?? from * 2;
  return Math.min(1, Math.max(0, (to - hours) / (to - from)));
}
