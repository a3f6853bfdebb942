import type { Product } from "../orders/hold.ts";
import { type Baseline, productBaseline, shopBaseline } from "./baseline.ts";

/** Totals within a factor of about 1.8 are alike in any shop, however alike its few orders look. */
const LEAST_SCALE = 0.6;

export interface UsualTotal {
  /** The shop's usual order total, or one unit of the product where that is dearer. */
  readonly usual: number;
  /** How many standard deviations of log totals the given total lies above it. */
  readonly deviation: number;
}

/**
 * Compares an order's total with what is usual in the shop. A dear product makes a dear order: one unit of it, at
 * the price it was last sold for, is no reason for surprise.
 *
 * @returns null where the shop has no paid orders with totals
 */
export function compareTotal(
  total: number,
  products: readonly Product[],
  shop: string,
  baseline: Baseline,
): UsualTotal | null {
  const { logMedian, logScale } = shopBaseline(baseline, shop).orderTotals;
  if (logMedian === null || logScale === null) return null;
  const prices = products.map((product) => productBaseline(baseline, product).lastUnitPrice ?? 0);
  const usual = Math.max(Math.exp(logMedian), ...prices);
  return { usual, deviation: Math.log(total / usual) / Math.max(LEAST_SCALE, logScale) };
}
