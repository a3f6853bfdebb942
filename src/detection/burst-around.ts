import type { Hold } from "../orders/hold.ts";
import { ARRIVAL_DAYS, productBaseline } from "./baseline.ts";
import type { RuleContext } from "./rule-context.ts";
import { arrivalRate, chanceOfOthers } from "./usual-arrivals.ts";
import { pendingTime } from "./usual-pending.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Shorter spans that are scanned beside the longest one, as parts of it. */
const SHORTER = [4, 16, 96] as const;

/** Share of honest orders that are never paid, and so stay pending until the term: a guess, as few say why they end. */
const NEVER_PAID = 0.02;

export interface Burst {
  /** Pending orders of the product in the span, the judged one included. */
  readonly orders: number;
  /** Of all of them, as far as known. */
  readonly units: number;
  /** From the first to the last of them. */
  readonly hours: number;
  /** How many would be pending from such a span on ordinary days. */
  readonly expected: number;
  /** Probability that so many are pending on ordinary days, 0–1. */
  readonly chance: number;
}

/**
 * The most surprising cluster of pending orders of one product that contains the given hold: a temporal scan
 * statistic (Naus; Kulldorff) over a few lengths of span. Only what is pending at the same time counts, and how many
 * of a span's orders would still be pending by now is taken from how long paid orders usually are.
 *
 * @param longest longest span, hours
 * @param fewest fewest orders that make a cluster; where there are none, what lies within the longest span is told
 */
export function burstAround(hold: Hold, context: RuleContext, longest: number, fewest: number): Burst {
  const reach = longest * HOUR;
  const near = onePerOrder(
    context
      .holdsOf(hold.product)
      .filter((one) => Math.abs(one.heldSince - hold.heldSince) <= reach && heldTogether(one, hold)),
    hold,
  );
  let best = burst(densest(near, hold, reach), reach, hold, context);
  for (const part of SHORTER) {
    const members = densest(near, hold, reach / part);
    if (members.length < fewest) continue;
    const found = burst(members, reach / part, hold, context);
    if (found.chance < best.chance) best = found;
  }
  return best;
}

/** The most holds that begin within one span which contains the judged one. */
function densest(near: readonly Hold[], judged: Hold, span: number): readonly Hold[] {
  let best = { start: 0, end: 0 };
  let end = 0;
  for (const [start, first] of near.entries()) {
    if (first.heldSince > judged.heldSince) break;
    while ((near[end]?.heldSince ?? Number.POSITIVE_INFINITY) - first.heldSince <= span) end += 1;
    const reaches = judged.heldSince - first.heldSince <= span;
    if (reaches && end - start > best.end - best.start) best = { start, end };
  }
  return near.slice(best.start, best.end);
}

/** An order that has been paid is no evidence, nor is one that was cancelled before the other began. */
function heldTogether(one: Hold, judged: Hold): boolean {
  return one.end === null || (one.end.kind === "unpaid" && one.end.by > judged.heldSince);
}

/** Several lines of one order are one decision to buy. */
function onePerOrder(holds: readonly Hold[], judged: Hold): readonly Hold[] {
  const seen = new Set<string>();
  return holds.filter((one) => {
    const { orderId } = one.line;
    if (orderId === judged.line.orderId ? one !== judged : seen.has(orderId)) return false;
    seen.add(orderId);
    return true;
  });
}

function burst(members: readonly Hold[], span: number, judged: Hold, context: RuleContext): Burst {
  const from = members[0]?.heldSince ?? judged.heldSince;
  const to = members[members.length - 1]?.heldSince ?? judged.heldSince;
  const seenAt = Math.max(...members.map((one) => one.lastSeenAt));
  const { mean, shape } = rateAround(judged, from, from + span, context);
  const expected = Math.max(
    1e-6,
    (mean / 24) * hoursPending(judged, from, Math.max(span, HOUR), seenAt, context),
  );
  const others = members.length - 1;
  return {
    orders: members.length,
    units: members.reduce((sum, one) => (one.quantity > 0 ? sum + one.quantity : sum), 0),
    hours: (to - from) / HOUR,
    expected,
    chance: chanceOfOthers(others, expected, shape, 1 + SHORTER.length),
  };
}

/** Order-hours that stay pending until `seenAt` out of all that begin within the span, at one order an hour. */
function hoursPending(
  judged: Hold,
  from: number,
  span: number,
  seenAt: number,
  context: RuleContext,
): number {
  const { baseline, paymentTermDays } = context;
  const pendingWithin = (hours: number): number =>
    pendingTime(Math.max(0, hours), judged.product.shop, judged.line.channel, baseline, paymentTermDays);
  const paid = pendingWithin((seenAt - from) / HOUR) - pendingWithin((seenAt - from - span) / HOUR);
  return paid + (NEVER_PAID * Math.max(0, Math.min(span, seenAt - from))) / HOUR;
}

/** The product's usual rate, or that of the paid orders of the very days where it is higher: a rush of demand. */
function rateAround(
  judged: Hold,
  from: number,
  to: number,
  context: RuleContext,
): { mean: number; shape: number } {
  const usual = arrivalRate(judged.product, context.baseline);
  const { arrivals } = productBaseline(context.baseline, judged.product);
  const dayOf = (time: number): number =>
    Math.min(ARRIVAL_DAYS - 1, Math.max(0, Math.floor((context.baseline.learnedAt - time) / DAY)));
  const days = arrivals.slice(dayOf(to), dayOf(from) + 1);
  const orders = days.reduce((sum, one) => sum + one, 0);
  const mean = days.length === 0 ? 0 : orders / days.length;
  return mean > usual.mean ? { mean, shape: 0.5 + orders } : usual;
}
