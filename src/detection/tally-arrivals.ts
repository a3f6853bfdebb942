import type { LineState } from "../orders/line-state.ts";
import type { OrderLine } from "../orders/order-line.ts";
import type { ProductIndex } from "../orders/products.ts";
import {
  ARRIVAL_DAYS,
  type Baseline,
  NEW_PRODUCT,
  type ProductBaseline,
  RECENT_DAYS,
  type ShopBaseline,
  shopBaseline,
} from "./baseline.ts";
import { isPaid } from "./paid-line.ts";

const DAY = 86_400_000;

/** When the paid orders of a product came in; see `ProductBaseline`. */
interface Arrivals {
  arrivals: number[];
  recent: number[];
}

interface ShopArrivals {
  readonly products: Map<string, Arrivals>;
  /** When the first of these orders was placed. */
  earliest: number;
}

/** Counts one paid order, placed at `purchasedAt`, as it is known at `at` (both epoch ms). */
export function tallyArrival(into: Arrivals, purchasedAt: number, at: number): void {
  const day = Math.floor((at - purchasedAt) / DAY);
  if (!(day >= 0 && day < ARRIVAL_DAYS)) return;
  if (into.arrivals.length === 0) into.arrivals = new Array<number>(ARRIVAL_DAYS).fill(0);
  into.arrivals[day] = (into.arrivals[day] ?? 0) + 1;
  if (day < RECENT_DAYS) into.recent.push(purchasedAt);
}

/**
 * A baseline as it was learned, but with the orders that have come in since: what is sold by the day, and what is in a
 * rush, is known at `at`. Costs the orders of the last `ARRIVAL_DAYS` days instead of the whole book.
 *
 * @param lines as known at `at`: all that were bought in these days, others are passed over
 */
export function withArrivals(
  baseline: Baseline,
  lines: readonly OrderLine[],
  products: ProductIndex,
  at: number,
  stateOf: (line: OrderLine) => LineState,
): Baseline {
  const tallies = new Map<string, ShopArrivals>();
  for (const line of lines) {
    const isRecent = line.purchasedAt > at - ARRIVAL_DAYS * DAY;
    if (!isRecent || line.salesChannel === "Non-Amazon" || !isPaid(line, stateOf(line))) continue;
    const shop = tallies.get(line.shop) ?? noArrivals();
    tallies.set(line.shop, shop);
    const { key } = products.productOf(line);
    const tally = shop.products.get(key) ?? { arrivals: [], recent: [] };
    shop.products.set(key, tally);
    tallyArrival(tally, line.purchasedAt, at);
    shop.earliest = Math.min(shop.earliest, line.purchasedAt);
  }
  const elapsed = (at - baseline.learnedAt) / DAY;
  const shops: Record<string, ShopBaseline> = {};
  for (const name of new Set([...Object.keys(baseline.shops), ...tallies.keys()])) {
    const { products: arrived, earliest } = tallies.get(name) ?? noArrivals();
    const shop = shopBaseline(baseline, name);
    const covered = Math.max(shop.paidLines > 0 ? shop.coveredDays + elapsed : 0, (at - earliest) / DAY);
    shops[name] = {
      ...shop,
      coveredDays: Math.min(ARRIVAL_DAYS, covered),
      products: productsWith(shop.products, arrived),
    };
  }
  return { learnedAt: at, shops };
}

function noArrivals(): ShopArrivals {
  return { products: new Map<string, Arrivals>(), earliest: Number.POSITIVE_INFINITY };
}

function productsWith(
  learned: ShopBaseline["products"],
  arrived: ReadonlyMap<string, Arrivals>,
): ShopBaseline["products"] {
  const products: Record<string, ProductBaseline> = {};
  for (const key of new Set([...Object.keys(learned), ...arrived.keys()])) {
    const { arrivals, recent } = arrived.get(key) ?? { arrivals: [], recent: [] };
    recent.sort((one, other) => one - other);
    products[key] = { ...(learned[key] ?? NEW_PRODUCT), arrivals, recent };
  }
  return products;
}
