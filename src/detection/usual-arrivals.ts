import type { Product } from "../orders/hold.ts";
import { type Baseline, productBaseline, shopBaseline } from "./baseline.ts";
import { heavyTailMixture } from "./statistics/heavy-tail-mixture.ts";
import { negativeBinomialTail } from "./statistics/negative-binomial-tail.ts";

/** Gamma prior of a product's orders a day: half an order in a day, so mostly few, now and then many. */
const PRIOR_ORDERS = 0.5;
const PRIOR_DAYS = 1;

/** Orders of the product a day, as its own arrivals and a prior have it, and how sure that is. */
export function arrivalRate(
  product: Product,
  baseline: Baseline,
): { readonly mean: number; readonly shape: number } {
  const orders = productBaseline(baseline, product).arrivals.reduce((sum, one) => sum + one, 0);
  const shape = PRIOR_ORDERS + orders;
  return { mean: shape / (PRIOR_DAYS + shopBaseline(baseline, product.shop).coveredDays), shape };
}

/**
 * Probability that so many other honest orders are pending beside one, in any of the spans that were looked at.
 *
 * @param others whole number ≥ 0
 * @param expected how many are expected, > 0
 * @param shape how sure that expectation is
 * @param spans how many spans were looked at: the chance of a fluke grows with each (Bonferroni)
 */
export function chanceOfOthers(others: number, expected: number, shape: number, spans: number): number {
  return heavyTailMixture(Math.min(1, spans * negativeBinomialTail(others, expected, shape)), others);
}
