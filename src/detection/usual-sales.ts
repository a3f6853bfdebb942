import type { Product } from "../orders/hold.ts";
import { type Baseline, productBaseline, shopBaseline } from "./baseline.ts";
import { totalWeight, weightedSum } from "./statistics/histogram.ts";
import { arrivalRate } from "./usual-arrivals.ts";

/** A new release or a rush has its own pace: the last days count for themselves where they are faster. */
const RECENT_DAYS = 3;
/** How many lines of its own a product needs before its units a line speak as loud as the shop's. */
const SHOP_LINES = 20;

/** Orders of a product on an average day, > 0. */
export function ordersADay(product: Product, baseline: Baseline): number {
  const { arrivals } = productBaseline(baseline, product);
  const recent = arrivals.slice(0, RECENT_DAYS).reduce((sum, one) => sum + one, 0) / RECENT_DAYS;
  return Math.max(arrivalRate(product, baseline).mean, recent);
}

/** Units of a product that are sold on an average day, > 0. */
export function unitsADay(product: Product, baseline: Baseline): number {
  const { units } = productBaseline(baseline, product);
  const shop = shopBaseline(baseline, product.shop).units;
  const usualOfShop = totalWeight(shop) > 0 ? weightedSum(shop) / totalWeight(shop) : 1;
  const unitsALine = (weightedSum(units) + SHOP_LINES * usualOfShop) / (totalWeight(units) + SHOP_LINES);
  return unitsALine * ordersADay(product, baseline);
}
