/**
 * Collects orders page by page: each page is taken in, then the place of the next is kept, so that a run may end after
 * any of them. A span is done with when its last page is in.
 */
import { troubled } from "../backoff.ts";
import type { PartnerSession } from "../partner-session.ts";
import type { Outcome } from "../problem.ts";
import type { Answered, Span } from "../reports-api.ts";
import { NEW_ORDERS, NO_TROUBLE, type OrdersState } from "../shop-state.ts";
import { OVERLAP } from "../spans.ts";
import type { OrdersPage } from "./search-orders.ts";
import { searchOrders } from "./search-orders.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A little less than the hour between two runs. */
const EVERY = 50 * MINUTE;
/** What the user asks for twice within so much is asked for once. */
const SOONEST_AGAIN = 10 * MINUTE;
const FIRST_REACH = 30 * DAY;
/** "At least two minutes before the time of the request"; clocks differ. */
const BEFORE_NOW = 5 * MINUTE;

/** What the step needs of the run that it is part of. */
export interface OrdersRun {
  readonly orders: OrdersState;
  readonly marketplaceId: string;
  readonly hurried: boolean;
  now(): number;
  /** Whether time is up, or the shop has to wait. */
  mustStop(): boolean;
  ask<T>(request: (session: PartnerSession) => Answered<T>): Outcome<T> | null;
  save(orders: OrdersState): void;
  /** Takes a page in; it was true at `asOf`, epoch ms. False: time was too short. */
  take(page: OrdersPage, asOf: number): boolean;
  /** Told of what went wrong. */
  onProblem(orders: OrdersState): void;
}

export function collectOrders(run: OrdersRun): void {
  if (run.orders.waitUntil > run.now()) return;
  if (run.orders.span === null) {
    if (!isDue(run)) return;
    run.save({ ...run.orders, span: nextSpan(run.orders, run.now()), token: null, rows: 0 });
  }
  while (run.orders.span !== null && !run.mustStop()) {
    if (!collectPage(run, run.orders.span)) return;
  }
}

/** One page; false where the step ends with it. */
function collectPage(run: OrdersRun, span: Span): boolean {
  const { token, rows } = run.orders;
  const got = run.ask((session) => searchOrders(session, run.marketplaceId, span, token, rows));
  if (got === null) return false;
  const now = run.now();
  if (!got.ok) {
    // A token lives for a day: without it the span begins anew, and what came already changes nothing.
    run.onProblem({ ...run.orders, ...troubled(run.orders, got.problem, now), token: null, rows: 0 });
    return false;
  }
  const page = got.value;
  if (page.rows > 0 && !run.take(page, now)) return false;
  if (page.nextToken !== null) {
    run.save({ ...run.orders, ...NO_TROUBLE, token: page.nextToken, rows: rows + page.rows });
    return true;
  }
  const collected = { at: now, asOf: now, empty: rows + page.rows === 0 };
  run.save({ ...NEW_ORDERS, coveredUntil: span.until, askedAt: now, collected });
  return false;
}

function isDue(run: OrdersRun): boolean {
  const { askedAt } = run.orders;
  const now = run.now();
  return askedAt === null || askedAt > now || now - askedAt >= (run.hurried ? SOONEST_AGAIN : EVERY);
}

function nextSpan({ coveredUntil }: OrdersState, now: number): Span {
  const until = now - BEFORE_NOW;
  return {
    from: coveredUntil === null ? until - FIRST_REACH : Math.min(coveredUntil, until) - OVERLAP,
    until,
  };
}
