import type { Canceller, OrderStatus } from "../reports/observation.ts";

/**
 * All observations of one order line that said the same of what changes with time: its status, units and total, and
 * who cancelled it.
 * Sightings of a line merge by taking the earliest and the latest as-of time, so the order in which reports
 * arrive never matters and importing a report twice changes nothing.
 */
export interface Sighting {
  readonly status: OrderStatus;
  /** Units, NaN where the report did not say. */
  readonly quantity: number;
  /** Line total, NaN where the report did not say. */
  readonly total: number;
  /** As-of time of the earliest report that said so, epoch ms. */
  readonly firstAt: number;
  /** As-of time of the latest report that said so, epoch ms. */
  readonly lastAt: number;
  /** The earliest time at which Amazon says the order was changed to this, epoch ms; NaN unknown. */
  readonly updatedAt: number;
  /** Only the seller said so: what a report says counts for more. */
  readonly bySeller: boolean;
  /** Who cancelled; `unknown` for everything that is not cancelled. */
  readonly cancelledBy: Canceller;
}

/**
 * The sightings with one more observation taken in; the same array when it says nothing new. Only a pending
 * sighting keeps its latest time: it tells how long the hold was really seen. For all other states the first
 * sight is what counts, and seeing them again says nothing new.
 */
export function addSighting(sightings: readonly Sighting[], seen: Sighting): readonly Sighting[] {
  const index = sightings.findIndex((one) => saysTheSame(one, seen));
  if (index < 0) return [...sightings, settled(seen)].sort(byTimeThenContent);
  const known = sightings[index] as Sighting;
  const merged = union(known, seen);
  if (merged === known) return sightings;
  const next = [...sightings];
  next[index] = merged;
  return next.sort(byTimeThenContent);
}

function saysTheSame(one: Sighting, other: Sighting): boolean {
  return (
    one.status === other.status &&
    Object.is(one.quantity, other.quantity) &&
    Object.is(one.total, other.total) &&
    one.cancelledBy === other.cancelledBy
  );
}

function settled(seen: Sighting): Sighting {
  return seen.status === "pending" ? seen : { ...seen, lastAt: seen.firstAt };
}

function union(known: Sighting, seen: Sighting): Sighting {
  const firstAt = Math.min(known.firstAt, seen.firstAt);
  const lastAt = known.status === "pending" ? Math.max(known.lastAt, seen.lastAt) : firstAt;
  const updatedAt = earliestKnown(known.updatedAt, seen.updatedAt);
  const bySeller = known.bySeller && seen.bySeller;
  const same =
    firstAt === known.firstAt &&
    lastAt === known.lastAt &&
    Object.is(updatedAt, known.updatedAt) &&
    bySeller === known.bySeller;
  return same ? known : { ...known, firstAt, lastAt, updatedAt, bySeller };
}

function earliestKnown(one: number, other: number): number {
  if (Number.isNaN(one)) return other;
  if (Number.isNaN(other)) return one;
  return Math.min(one, other);
}

/** A total order, so that equal sets of sightings are equal arrays. */
function byTimeThenContent(one: Sighting, other: Sighting): number {
  return (
    one.firstAt - other.firstAt ||
    compareText(one.status, other.status) ||
    compareNumber(one.quantity, other.quantity) ||
    compareNumber(one.total, other.total) ||
    compareText(one.cancelledBy, other.cancelledBy)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** NaN before every number. */
function compareNumber(one: number, other: number): number {
  if (Number.isNaN(one)) return Number.isNaN(other) ? 0 : -1;
  return Number.isNaN(other) ? 1 : one - other;
}
