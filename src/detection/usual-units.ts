import type { Product } from "../orders/hold.ts";
import { type Baseline, productBaseline, shopBaseline } from "./baseline.ts";
import { heavyTailMixture } from "./statistics/heavy-tail-mixture.ts";
import {
  type Histogram,
  histogramMedian,
  totalWeight,
  weightedSum,
  weightFrom,
} from "./statistics/histogram.ts";
import { negativeBinomialTail } from "./statistics/negative-binomial-tail.ts";

/** Units beyond the first of an average line, and how many lines this belief weighs as much as. */
const PRIOR_EXTRA = 0.25;
const PRIOR_LINES = 20;
/** How unlike the products of a shop are: Gamma shape of their mean extra units. */
const PRODUCT_SHAPE = 0.3;
/** How unlike the lines of one product are: variance of extra units = mean + mean² / shape. */
const LINE_SHAPE = 3;
/** How many lines of its own a product needs before it speaks as loud as the shop. */
const SHOP_LINES = 20;
/** Fewer weighted lines do not tell what is usual for a product. */
const ENOUGH_LINES = 3;

/** The usual units a line; null where there are too few to tell. */
export function usualIn(units: Histogram): number | null {
  return totalWeight(units) >= ENOUGH_LINES ? histogramMedian(units) : null;
}

/** The usual units a line of a product, given what was sold of it and of everything in its shop. */
export function usualUnits(product: Histogram, shop: Histogram): number {
  return usualIn(product) ?? usualIn(shop) ?? 1;
}

/**
 * Probability that an honest line of this product is of so many units or more: Gamma–Poisson, shrunk from the
 * product to its shop and from the shop to a prior, with a heavy tail; but never less than how often such a multiple
 * of the usual has really been bought and paid for.
 *
 * @param units ≥ 1
 */
export function chanceOfUnits(units: number, product: Product, baseline: Baseline): number {
  const shop = shopBaseline(baseline, product.shop);
  const own = productBaseline(baseline, product).units;
  const modelled = modelledChance(units, own, shop.units);
  const multiple = units / usualUnits(own, shop.units);
  const inShop =
    (weightFrom(shop.multiples, multiple) + PRIOR_LINES * modelledChance(Math.ceil(multiple), {}, {})) /
    (totalWeight(shop.multiples) + PRIOR_LINES);
  const observed = (weightFrom(own, units) + SHOP_LINES * inShop) / (totalWeight(own) + SHOP_LINES);
  return Math.max(modelled, observed);
}

function modelledChance(units: number, product: Histogram, shop: Histogram): number {
  const extra = Math.max(0, Math.ceil(units) - 1);
  const shopMean = (PRIOR_LINES * PRIOR_EXTRA + extraUnits(shop)) / (PRIOR_LINES + totalWeight(shop));
  const shape = PRODUCT_SHAPE + extraUnits(product);
  const mean = shape / (PRODUCT_SHAPE / shopMean + totalWeight(product));
  const lineShape = 1 / (1 / shape + 1 / LINE_SHAPE);
  return heavyTailMixture(negativeBinomialTail(extra, mean, lineShape), extra);
}

function extraUnits(histogram: Histogram): number {
  return weightedSum(histogram) - totalWeight(histogram);
}
