import type { LineState } from "../orders/line-state.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { isPaidLine } from "../orders/paid-line.ts";
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

const DAY = 86_400_000;

/**
 * What a baseline says of when a product's orders came in.
 *
 * @param times of its paid orders, epoch ms; those of the `ARRIVAL_DAYS` before `at` count
 */
export function arrivalsOf(
  times: readonly number[],
  at: number,
): Pick<ProductBaseline, "arrivals" | "recent"> {
  const arrivals = new Array<number>(ARRIVAL_DAYS).fill(0);
  const recent: number[] = [];
  let counted = 0;
  for (const time of times) {
    const day = Math.floor((at - time) / DAY);
    if (day < 0 || day >= ARRIVAL_DAYS) continue;
    counted += 1;
    arrivals[day] = (arrivals[day] ?? 0) + 1;
    if (day < RECENT_DAYS) recent.push(time);
  }
  recent.sort((one, other) => one - other);
  return { arrivals: counted === 0 ? [] : arrivals, recent };
}

/**
 * A baseline as it was learned, but with the orders that have come in since: what is sold by the day, and what is in a
 * rush, is known at `at`. Costs the orders of the last `ARRIVAL_DAYS` days instead of the whole book.
 *
 * @param lines as known at `at`: all that were bought in these days, others are passed over
 */
export function withFreshArrivals(
  baseline: Baseline,
  lines: readonly OrderLine[],
  products: ProductIndex,
  at: number,
  stateOf: (line: OrderLine) => LineState,
): Baseline {
  /** Shop → product → times. */
  const arrived = new Map<string, Map<string, number[]>>();
  for (const line of lines) {
    const isRecent = line.purchasedAt > at - ARRIVAL_DAYS * DAY && line.purchasedAt <= at;
    if (!isRecent || isMultiChannel(line) || !isPaidLine(line, stateOf(line))) continue;
    const shop = arrived.get(line.shop) ?? new Map<string, number[]>();
    arrived.set(line.shop, shop);
    const { key } = products.productOf(line);
    const times = shop.get(key) ?? [];
    shop.set(key, times);
    times.push(line.purchasedAt);
  }
  const elapsed = (at - baseline.learnedAt) / DAY;
  const shops: Record<string, ShopBaseline> = {};
  for (const name of new Set([...Object.keys(baseline.shops), ...arrived.keys()])) {
    const shop = shopBaseline(baseline, name);
    const times = arrived.get(name) ?? new Map<string, number[]>();
    const earliest = [...times.values()].flat().reduce((one, other) => Math.min(one, other), at);
    const covered = Math.max(shop.paidLines > 0 ? shop.coveredDays + elapsed : 0, (at - earliest) / DAY);
    shops[name] = {
      ...shop,
      coveredDays: Math.min(ARRIVAL_DAYS, covered),
      products: productsWith(shop.products, times, at),
    };
  }
  return { learnedAt: at, shops };
}

function productsWith(
  learned: ShopBaseline["products"],
  arrived: ReadonlyMap<string, readonly number[]>,
  at: number,
): ShopBaseline["products"] {
  const products: Record<string, ProductBaseline> = {};
  for (const key of new Set([...Object.keys(learned), ...arrived.keys()])) {
    products[key] = { ...(learned[key] ?? NEW_PRODUCT), ...arrivalsOf(arrived.get(key) ?? [], at) };
  }
  return products;
}
