import type { OrderLine } from "../orders/order-line.ts";
import { type Baseline, type ShopBaseline, shopBaseline } from "./baseline.ts";

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
  const within = (from: number, to: number): number =>
    (to - from) * stillPending((from + to) / 2, shop, channel, baseline, paymentTermDays);
  const known = wholeCells.get(shopBaseline(baseline, shop)) ?? new Map<string, readonly number[]>();
  wholeCells.set(shopBaseline(baseline, shop), known);
  const key = `${channel} ${paymentTermDays}`;
  const sums = known.get(key) ?? runningSums(within);
  known.set(key, sums);
  let cells = 0;
  while (cells < PENDING_EDGES.length && (PENDING_EDGES[cells] as number) <= hours) cells += 1;
  const from = PENDING_EDGES[cells - 1] ?? 0;
  return (sums[cells] as number) + (hours > from ? within(from, hours) : 0);
}

/** For each shop, channel and payment term what `runningSums` gives: the same for every hold that is judged. */
const wholeCells = new WeakMap<ShopBaseline, Map<string, readonly number[]>>();

/** Entry i: the pending time within the first i cells. */
function runningSums(within: (from: number, to: number) => number): readonly number[] {
  const sums = [0];
  PENDING_EDGES.forEach((edge, cell) => {
    sums.push((sums[cell] as number) + within(PENDING_EDGES[cell - 1] ?? 0, edge));
  });
  return sums;
}

function shareOfCellAbove(cell: number, hours: number): number {
  const from = cell === 0 ? 0 : (PENDING_EDGES[cell - 1] ?? 0);
  const to = PENDING_EDGES[cell] ?? from * 2;
  return Math.min(1, Math.max(0, (to - hours) / (to - from)));
}
