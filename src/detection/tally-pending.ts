import type { LineState } from "../orders/line-state.ts";
import type { OrderLine } from "../orders/order-line.ts";
import type { By, ShopCount } from "./sales-count.ts";
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
  { pending, paymentTermDays }: Pick<ShopCount, "pending" | "paymentTermDays">,
  by: By,
): void {
  const cells = pending[line.channel];
  const firstPaid = line.sightings.find(({ status }) => status !== "pending" && status !== "unknown");
  if (firstPaid === undefined || state.firstSeenAt - line.purchasedAt > FRESH) return;
  const after = Number.isNaN(state.pendingUntil)
    ? line.purchasedAt
    : Math.max(state.end?.after ?? state.pendingUntil, line.purchasedAt);
  const until =
    state.end?.by ??
    Math.min(firstPaid.firstAt, Number.isNaN(firstPaid.updatedAt) ? firstPaid.firstAt : firstPaid.updatedAt);
  if (!(until >= after)) return;
  const from = (after - line.purchasedAt) / HOUR;
  const to = Math.max((until - line.purchasedAt) / HOUR, from + 0.01);
  const still = (hours: number): number => priorStillPending(hours, paymentTermDays);
  const mass = still(from) - still(to);
  for (let cell = 0; cell <= PENDING_EDGES.length; cell += 1) {
    const low = Math.max(PENDING_EDGES[cell - 1] ?? 0, from);
    const high = Math.min(PENDING_EDGES[cell] ?? Number.POSITIVE_INFINITY, to);
    if (!(high > low)) continue;
    const share = mass > 0 ? (still(low) - still(high)) / mass : (high - low) / (to - from);
    cells[cell] = (cells[cell] ?? 0) + by * Math.round(share * PENDING_PARTS);
  }
}
