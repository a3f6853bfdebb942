import { type LineState, lineState } from "../orders/line-state.ts";
import type { OrderLine } from "../orders/order-line.ts";
import type { ProductIndex } from "../orders/products.ts";
import {
  ARRIVAL_DAYS,
  type Baseline,
  type OrderTotals,
  type ProductBaseline,
  type ShopBaseline,
} from "./baseline.ts";
import { isPaid } from "./paid-line.ts";
import { median } from "./statistics/median.ts";
import { robustScale } from "./statistics/robust-scale.ts";
import { tallyArrival } from "./tally-arrivals.ts";
import { tallyPending } from "./tally-pending.ts";
import { PENDING_EDGES } from "./usual-pending.ts";
import { usualUnits } from "./usual-units.ts";

const DAY = 86_400_000;
/** What ended unpaid may have been an attack: it must not make the next one look usual. */
const UNPAID_WEIGHT = 0.02;
/** Up to so many units an order may be anyone's; larger unpaid ones say nothing of honest buyers. */
const SMALL = 2;

interface ProductTally {
  readonly units: Record<string, number>;
  lastUnitPrice: number | null;
  lastSoldAt: number;
  arrivals: number[];
  recent: number[];
  readonly endings: EndingTally;
  /** Of orders for a unit or two whose payment term is over. */
  readonly smallEndings: EndingTally;
}

interface EndingTally {
  unpaid: number;
  all: number;
}

interface ShopTally {
  paidLines: number;
  earliest: number;
  readonly currencies: Record<string, number>;
  readonly units: Record<string, number>;
  /** Currency → order id → total. */
  readonly orderTotals: Map<string, Map<string, number>>;
  readonly pending: Record<OrderLine["channel"], number[]>;
  readonly products: Record<string, ProductTally>;
}

/**
 * Learns what is usual from every line of the order book. Nothing in the lines may be later than `at`.
 *
 * @param at time of learning, epoch ms
 * @param stateOf gives a line's state, for who has made them before
 */
export function learnBaseline(
  lines: readonly OrderLine[],
  products: ProductIndex,
  at: number,
  paymentTermDays: number,
  stateOf: (line: OrderLine) => LineState = lineState,
): Baseline {
  const tallies = new Map<string, ShopTally>();
  for (const line of lines) {
    if (line.salesChannel === "Non-Amazon") continue;
    const shop = tallies.get(line.shop) ?? emptyShop();
    tallies.set(line.shop, shop);
    const { key } = products.productOf(line);
    const product = shop.products[key] ?? emptyProduct();
    shop.products[key] = product;
    tally(line, stateOf(line), shop, product, at, paymentTermDays);
  }
  const shops: Record<string, ShopBaseline> = {};
  for (const [name, shop] of tallies) shops[name] = summary(shop, at);
  return { learnedAt: at, shops };
}

function tally(
  line: OrderLine,
  state: LineState,
  shop: ShopTally,
  product: ProductTally,
  at: number,
  paymentTermDays: number,
): void {
  const paid = isPaid(line, state);
  const unpaid = !paid && state.status === "cancelled";
  if (state.quantity > 0 && (paid || unpaid)) {
    const weight = paid ? 1 : UNPAID_WEIGHT;
    add(product.units, state.quantity, weight);
    add(shop.units, state.quantity, weight);
  }
  if (paid || unpaid) {
    count(product.endings, unpaid);
    const termIsOver = line.purchasedAt + paymentTermDays * DAY < at;
    if (termIsOver && !(state.quantity > SMALL)) count(product.smallEndings, unpaid);
  }
  if (!paid) return;
  shop.paidLines += 1;
  tallyTotal(line, state, shop, product);
  if (Number.isNaN(line.purchasedAt)) return;
  shop.earliest = Math.min(shop.earliest, line.purchasedAt);
  tallyArrival(product, line.purchasedAt, at);
  tallyPending(line, state, shop.pending[line.channel], paymentTermDays);
}

function count(endings: EndingTally, unpaid: boolean): void {
  endings.all += 1;
  if (unpaid) endings.unpaid += 1;
}

function tallyTotal(line: OrderLine, state: LineState, shop: ShopTally, product: ProductTally): void {
  if (!(state.total > 0)) return;
  add(shop.currencies, line.currency, 1);
  const orders = shop.orderTotals.get(line.currency) ?? new Map<string, number>();
  shop.orderTotals.set(line.currency, orders);
  orders.set(line.orderId, (orders.get(line.orderId) ?? 0) + state.total);
  const soldAt = Number.isNaN(line.purchasedAt) ? state.firstSeenAt : line.purchasedAt;
  if (state.quantity > 0 && soldAt >= product.lastSoldAt) {
    product.lastUnitPrice = state.total / state.quantity;
    product.lastSoldAt = soldAt;
  }
}

function summary(shop: ShopTally, at: number): ShopBaseline {
  const currency = heaviest(shop.currencies);
  const products: Record<string, ProductBaseline> = {};
  const endings = { unpaid: 0, all: 0 };
  const multiples: Record<string, number> = {};
  for (const [key, product] of Object.entries(shop.products)) {
    const usual = usualUnits(product.units, shop.units);
    for (const [units, weight] of Object.entries(product.units)) {
      add(multiples, Math.floor(Number(units) / usual), weight);
    }
    endings.all += product.smallEndings.all;
    // Many unpaid orders of one product may be an attack in small pieces: they are not everybody's habit.
    endings.unpaid += Math.min(product.smallEndings.unpaid, 1 + product.smallEndings.all / 10);
    products[key] = {
      units: product.units,
      lastUnitPrice: product.lastUnitPrice,
      arrivals: product.arrivals,
      recent: product.recent.sort((one, other) => one - other),
      endings: product.endings,
    };
  }
  return {
    paidLines: shop.paidLines,
    coveredDays: Math.min(ARRIVAL_DAYS, Math.max(0, (at - shop.earliest) / DAY)),
    currency,
    units: shop.units,
    multiples,
    orderTotals: orderTotals([...(shop.orderTotals.get(currency)?.values() ?? [])]),
    pending: shop.pending,
    endings,
    products,
  };
}

function orderTotals(totals: readonly number[]): OrderTotals {
  if (totals.length === 0) return { orders: 0, logMedian: null, logScale: null };
  const logs = totals.map(Math.log);
  return { orders: logs.length, logMedian: median(logs), logScale: robustScale(logs) };
}

function heaviest(weights: Readonly<Record<string, number>>): string {
  let best = "";
  for (const [key, weight] of Object.entries(weights)) {
    if (weight > (weights[best] ?? 0)) best = key;
  }
  return best;
}

function add(weights: Record<string, number>, key: number | string, weight: number): void {
  weights[key] = (weights[key] ?? 0) + weight;
}

function emptyShop(): ShopTally {
  const cells = (): number[] => new Array<number>(PENDING_EDGES.length + 1).fill(0);
  return {
    paidLines: 0,
    earliest: Number.POSITIVE_INFINITY,
    currencies: {},
    units: {},
    orderTotals: new Map(),
    pending: { amazon: cells(), merchant: cells(), unknown: cells() },
    products: {},
  };
}

function emptyProduct(): ProductTally {
  return {
    units: {},
    lastUnitPrice: null,
    lastSoldAt: Number.NEGATIVE_INFINITY,
    arrivals: [],
    recent: [],
    endings: { unpaid: 0, all: 0 },
    smallEndings: { unpaid: 0, all: 0 },
  };
}
