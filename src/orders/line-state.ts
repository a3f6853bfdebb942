/** What an order line's sightings come to: where the order stands now, and what was held. */
import type { Canceller, OrderStatus } from "../reports/observation.ts";
import type { HoldEnd } from "./hold.ts";
import type { OrderLine } from "./order-line.ts";
import { isPaidStatus } from "./paid-status.ts";
import type { Sighting } from "./sighting.ts";

export interface LineState {
  readonly status: OrderStatus;
  /** Units as last known; NaN unknown. */
  readonly quantity: number;
  /** Line total as last known; NaN unknown. */
  readonly total: number;
  /** As-of time of the first and of the latest report that showed the line, epoch ms. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** First and last sight while pending; NaN if it was never seen pending. */
  readonly pendingFrom: number;
  readonly pendingUntil: number;
  /** How the pending phase ended; null while it is open or if there was none. */
  readonly end: HoldEnd | null;
  /** Who cancelled the line; `unknown` where it stands otherwise or nobody told. */
  readonly cancelledBy: Canceller;
}

/** Later stages of an order's life win over earlier ones seen at the same time. */
const STAGE: Readonly<Record<OrderStatus, number>> = {
  unknown: 0,
  pending: 1,
  unshipped: 2,
  "partially-shipped": 3,
  shipped: 4,
  cancelled: 5,
};

export function lineState(line: OrderLine): LineState {
  const sightings = line.sightings;
  const latest = sightings.reduce((best, one) => (isLater(one, best) ? one : best));
  const pending = sightings.filter((one) => one.status === "pending");
  const pendingFrom = pending.length > 0 ? Math.min(...pending.map((one) => one.firstAt)) : Number.NaN;
  const pendingUntil = pending.length > 0 ? Math.max(...pending.map((one) => one.lastAt)) : Number.NaN;
  return {
    status: latest.status,
    quantity: knownOf(sightings, (one) => one.quantity),
    total: knownOf(sightings, (one) => one.total),
    firstSeenAt: Math.min(...sightings.map((one) => one.firstAt)),
    lastSeenAt: Math.max(...sightings.map((one) => one.lastAt)),
    pendingFrom,
    pendingUntil,
    end: pending.length > 0 ? holdEnd(line, pendingUntil) : null,
    cancelledBy: latest.status === "cancelled" ? cancellerOf(sightings) : "unknown",
  };
}

/** What an order cannot go back from: once paid it is never pending again, once shipped or cancelled it is done. */
function finality(status: OrderStatus): number {
  return status === "shipped" || status === "cancelled" ? 2 : isPaidStatus(status) ? 1 : 0;
}

function isLater(one: Sighting, other: Sighting): boolean {
  if (finality(one.status) !== finality(other.status)) return finality(one.status) > finality(other.status);
  if (one.lastAt !== other.lastAt) return one.lastAt > other.lastAt;
  return STAGE[one.status] > STAGE[other.status];
}

/** The value seen while pending where there is one (a cancel erases it), else the latest known one. */
function knownOf(sightings: readonly Sighting[], value: (one: Sighting) => number): number {
  let best: Sighting | undefined;
  for (const one of sightings) {
    if (Number.isNaN(value(one))) continue;
    if (best === undefined || preferred(one, best)) best = one;
  }
  return best === undefined ? Number.NaN : value(best);
}

function preferred(one: Sighting, other: Sighting): boolean {
  if (one.bySeller !== other.bySeller) return other.bySeller;
  const pending = one.status === "pending";
  if (pending !== (other.status === "pending")) return pending;
  if (one.lastAt !== other.lastAt) return one.lastAt > other.lastAt;
  return STAGE[one.status] > STAGE[other.status];
}

/** A report that no longer lists the line bounds every end; alone it tells that there was one, not which. */
function holdEnd({ sightings, missingAt }: OrderLine, pendingUntil: number): HoldEnd | null {
  const missing = Number.isNaN(missingAt) ? Number.POSITIVE_INFINITY : missingAt;
  const paid = earliest(sightings.filter((one) => isPaidStatus(one.status)));
  if (paid !== undefined) {
    // Amazon's time of change is the shipment's on a shipped row: it bounds the payment, it does not date it.
    const shown = Number.isNaN(paid.updatedAt) ? paid.firstAt : Math.min(paid.firstAt, paid.updatedAt);
    const by = Math.min(shown, missing);
    return { kind: "paid", after: Math.min(pendingUntil, by), by, at: Number.NaN, cancelledBy: "unknown" };
  }
  const cancelled = earliest(sightings.filter((one) => one.status === "cancelled"));
  if (cancelled !== undefined) {
    const by = Math.min(cancelled.firstAt, missing);
    const cancelledBy = cancellerOf(sightings);
    const kind = cancelledBy === "merchant" ? "by-seller" : "unpaid";
    return { kind, after: Math.min(pendingUntil, by), by, at: cancelled.updatedAt, cancelledBy };
  }
  if (Number.isNaN(missingAt)) return null;
  return { kind: "unknown", after: pendingUntil, by: missingAt, at: Number.NaN, cancelledBy: "unknown" };
}

/** Of those who named different ones, which an item cancelled once does not give, the one who spoke last counts. */
function cancellerOf(sightings: readonly Sighting[]): Canceller {
  let last: Canceller = "unknown";
  // They are sorted by time, then by what they say.
  for (const { cancelledBy } of sightings) if (cancelledBy !== "unknown") last = cancelledBy;
  return last;
}

function earliest(sightings: readonly Sighting[]): Sighting | undefined {
  let first: Sighting | undefined;
  for (const one of sightings) if (first === undefined || one.firstAt < first.firstAt) first = one;
  return first;
}
