/**
 * What is usual in a shop, as far as its own order book tells: a plain JSON summary. The files `usual-….ts`
 * answer from it how unusual something is.
 */
import type { Product } from "../orders/hold.ts";
import type { OrderLine } from "../orders/order-line.ts";
import type { Histogram } from "./statistics/histogram.ts";

/** How many days back the arrivals of each product are counted. */
export const ARRIVAL_DAYS = 28;

/** How many days back each arrival is known by its moment: holds are pending no longer. */
export const RECENT_DAYS = 8;

export interface Baseline {
  /** Nothing later was known, epoch ms. */
  readonly learnedAt: number;
  readonly shops: Readonly<Record<string, ShopBaseline>>;
}

export interface ShopBaseline {
  readonly paidLines: number;
  /** Days before `learnedAt` that the shop's orders cover, at most `ARRIVAL_DAYS`. */
  readonly coveredDays: number;
  /** Currency of most of its sales; `""` where it has none. */
  readonly currency: string;
  /** Units a line → weight. Paid lines weigh 1, lines that ended unpaid little, open ones nothing. */
  readonly units: Histogram;
  /** Units a line as a multiple of what is usual for its product, rounded down → weight. */
  readonly multiples: Histogram;
  readonly orderTotals: OrderTotals;
  /** Paid orders by how long they had been pending: weights along `PENDING_EDGES`. */
  readonly pending: Readonly<Record<OrderLine["channel"], readonly number[]>>;
  /** Orders for a unit or two whose payment term is over: what honest buyers make of theirs. */
  readonly endings: Endings;
  readonly products: Readonly<Record<string, ProductBaseline>>;
}

/** Order lines by how they ended. */
export interface Endings {
  readonly unpaid: number;
  readonly all: number;
}

/** Totals of paid orders, natural logarithms of amounts in the shop's currency. */
export interface OrderTotals {
  readonly orders: number;
  /** null without orders. */
  readonly logMedian: number | null;
  readonly logScale: number | null;
}

export interface ProductBaseline {
  readonly units: Histogram;
  /** What one unit cost in the last paid order; null unknown. */
  readonly lastUnitPrice: number | null;
  /** Orders that did not end unpaid, by age: entry 0 is the last day before `learnedAt`. Empty: none at all. */
  readonly arrivals: readonly number[];
  /** When the orders of the last `RECENT_DAYS` were placed, oldest first, epoch ms. */
  readonly recent: readonly number[];
  /** Of all quantities. */
  readonly endings: Endings;
}

const NO_ENDINGS: Endings = { unpaid: 0, all: 0 };

/** A product that nothing is known of. */
const NEW_PRODUCT: ProductBaseline = {
  units: {},
  lastUnitPrice: null,
  arrivals: [],
  recent: [],
  endings: NO_ENDINGS,
};

const NEW_SHOP: ShopBaseline = {
  paidLines: 0,
  coveredDays: 0,
  currency: "",
  units: {},
  multiples: {},
  orderTotals: { orders: 0, logMedian: null, logScale: null },
  pending: { amazon: [], merchant: [], unknown: [] },
  endings: NO_ENDINGS,
  products: {},
};

/** A shop that was never seen before has an empty baseline, not none. */
export function shopBaseline(baseline: Baseline, shop: string): ShopBaseline {
  const known = Object.prototype.hasOwnProperty.call(baseline.shops, shop) ? baseline.shops[shop] : undefined;
  return known ?? NEW_SHOP;
}

export function productBaseline(baseline: Baseline, product: Product): ProductBaseline {
  return shopBaseline(baseline, product.shop).products[product.key] ?? NEW_PRODUCT;
}
