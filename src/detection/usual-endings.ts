import type { Hold } from "../orders/hold.ts";
import { type Baseline, shopBaseline } from "./baseline.ts";
import { shrunkShare } from "./statistics/shrunk-share.ts";
import { stillPending } from "./usual-pending.ts";

const HOUR = 3_600_000;

/** Share of honest orders that are never paid, before anything is known of the shop, and how many orders it weighs. */
const PRIOR_UNPAID = 0.03;
const PRIOR_ORDERS = 60;
/** What lasts longer than this is evidence of its own; the chance that every hold has ends here. */
const EVERYDAY_HOURS = 24;
/** However many of a shop's orders go unpaid, that alone must not make each of them suspicious. */
const MOST = 0.25;

/** Share 0–1 of a shop's ordinary orders that are never paid. */
export function unpaidShare(shop: string, baseline: Baseline): number {
  const { unpaid, all } = shopBaseline(baseline, shop).endings;
  return shrunkShare(unpaid, all, PRIOR_UNPAID, PRIOR_ORDERS);
}

/**
 * The chance 0–0.25 that a pending order of which nothing strikes the eye ends unpaid all the same. Most orders are
 * paid at once, so of those still pending after some hours the never paid are a larger part (Bayes' theorem).
 */
export function everydayChance(hold: Hold, baseline: Baseline, paymentTermDays: number): number {
  const { shop } = hold.product;
  const never = unpaidShare(shop, baseline);
  const hours = Math.min(EVERYDAY_HOURS, Math.max(0, (hold.lastSeenAt - hold.heldSince) / HOUR));
  const late = (1 - never) * stillPending(hours, shop, hold.line.channel, baseline, paymentTermDays);
  return Math.min(MOST, never / (never + late));
}
