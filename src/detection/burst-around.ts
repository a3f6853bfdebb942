import type { Hold } from "../orders/hold.ts";
import { productBaseline } from "./baseline.ts";
import type { PendingOrders } from "./pending-beside.ts";
import type { RuleContext } from "./rule-context.ts";
import { firstIndex } from "./statistics/first-index.ts";
import { arrivalRate, chanceOfOthers } from "./usual-arrivals.ts";
import { unpaidShare } from "./usual-endings.ts";
import { pendingTime } from "./usual-pending.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Shorter spans that are scanned beside the longest one, as parts of it. */
const SHORTER = [4, 16, 96] as const;

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
 * The most surprising cluster of pending orders of one product around the given hold: a temporal scan statistic
 * (Naus; Kulldorff) over a few lengths of span, each with the hold in its middle, so that an order long after a
 * cluster does not belong to it. Only what is pending at the same time counts, and how many of a span's orders would
 * still be pending by now is taken from how long paid orders usually are.
 *
 * @param longest longest span, hours
 * @param fewest fewest orders that make a cluster; where there are none, what lies within the longest span is told
 */
export function burstAround(hold: Hold, context: RuleContext, longest: number, fewest: number): Burst {
  const spans = [longest * HOUR, ...SHORTER.map((part) => (longest * HOUR) / part)];
  const beside = context.holdsOf(hold.product).pendingBeside(hold, spans);
  const [whole = alone(hold), ...parts] = beside;
  let best = burst(whole, spans[0] ?? 0, hold, context);
  parts.forEach((members, part) => {
    if (members.orders < fewest) return;
    const found = burst(members, spans[part + 1] ?? 0, hold, context);
    if (found.chance < best.chance) best = found;
  });
  return best;
}

/** A hold that nothing is known of to be pending beside. */
function alone({ heldSince, lastSeenAt, quantity }: Hold): PendingOrders {
  const units = quantity > 0 ? quantity : 0;
  return { orders: 1, units, from: heldSince, to: heldSince, seenAt: lastSeenAt };
}

function burst(members: PendingOrders, span: number, judged: Hold, context: RuleContext): Burst {
  const begin = judged.heldSince - span / 2;
  const { mean, shape } = rateAround(judged, begin, begin + span, context);
  const expected = Math.max(1e-6, (mean / 24) * hoursPending(judged, begin, span, members.seenAt, context));
  const others = members.orders - 1;
  return {
    orders: members.orders,
    units: members.units,
    hours: (members.to - members.from) / HOUR,
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
  const never = unpaidShare(judged.product.shop, baseline);
  return paid + (never * Math.max(0, Math.min(span, seenAt - from))) / HOUR;
}

/** The product's usual rate, or that of the orders paid around the very time where it is higher: a rush of demand. */
function rateAround(
  judged: Hold,
  from: number,
  to: number,
  context: RuleContext,
): { mean: number; shape: number } {
  const usual = arrivalRate(judged.product, context.baseline);
  const { recent } = productBaseline(context.baseline, judged.product);
  const beside = Math.max(HOUR, (to - from) / 2);
  const paid =
    firstIndex(recent, (time) => time > to + beside) - firstIndex(recent, (time) => time >= from - beside);
  const mean = paid / ((Math.min(to + beside, context.baseline.learnedAt) - from + beside) / DAY);
  return paid > 0 && mean > usual.mean ? { mean, shape: 0.5 + paid } : usual;
}
