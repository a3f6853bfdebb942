import { type LineState, lineState } from "../orders/line-state.ts";
import type { OrderLine } from "../orders/order-line.ts";
import type { ProductIndex } from "../orders/products.ts";
import { arrivalsOf } from "./arrivals-of.ts";
import {
  ARRIVAL_DAYS,
  type Baseline,
  type OrderTotals,
  type ProductBaseline,
  type ShopBaseline,
} from "./baseline.ts";
import {
  addSales,
  addShopCounts,
  type Counts,
  type ProductSales,
  type SalesTally,
  type ShopTally,
} from "./sales-tally.ts";
import { countedMedian } from "./statistics/counted-median.ts";
import type { Histogram } from "./statistics/histogram.ts";
import { robustScale } from "./statistics/robust-scale.ts";
import { PENDING_PARTS } from "./tally-pending.ts";
import { tallySales } from "./tally-sales.ts";
import { usualIn } from "./usual-units.ts";

const DAY = 86_400_000;
/** What ended unpaid may have been an attack: it must not make the next one look usual. */
const UNPAID_WEIGHT = 0.02;

const NOTHING: SalesTally = { shops: [] };

interface ShopSum {
  counts: ShopTally;
  readonly products: Map<string, ProductSales>;
}

/**
 * Learns what is usual from every line of the order book, and from those that left it. Nothing in the lines may be
 * later than `at`.
 *
 * @param products knows the names of the archived lines too
 * @param at time of learning, epoch ms
 * @param archived the tally of lines that are in the book no longer
 * @param stateOf gives a line's state, for who has made them before
 */
export function learnBaseline(
  lines: readonly OrderLine[],
  products: ProductIndex,
  at: number,
  paymentTermDays: number,
  archived: SalesTally = NOTHING,
  stateOf: (line: OrderLine) => LineState = lineState,
): Baseline {
  return baselineOf(tallySales(lines, at, paymentTermDays, stateOf), products, at, archived);
}

/**
 * What is usual, from what the lines of the book and those that left it come to.
 *
 * @param tells which products it is asked of, by shop and key; the shops' own habits are of all
 */
export function baselineOf(
  tally: SalesTally,
  products: ProductIndex,
  at: number,
  archived: SalesTally = NOTHING,
  tells: (shop: string, key: string) => boolean = () => true,
): Baseline {
  const sums = new Map<string, ShopSum>();
  for (const shop of [...tally.shops, ...archived.shops]) {
    if (shop.lines > 0) addShop(sums, shop, products);
  }
  const shops: Record<string, ShopBaseline> = {};
  for (const [name, sum] of sums) {
    shops[name] = summary(sum, at, (key) => tells(name, key));
  }
  return { learnedAt: at, shops };
}

function addShop(sums: Map<string, ShopSum>, tally: ShopTally, products: ProductIndex): void {
  const { shop } = tally;
  const before = sums.get(shop);
  const sum = before ?? { counts: tally, products: new Map<string, ProductSales>() };
  if (before === undefined) sums.set(shop, sum);
  else sum.counts = addShopCounts(sum.counts, tally);
  for (const sales of tally.products) {
    if (sales.endings.all === 0) continue;
    const { asin, sku, title } = sales;
    const { key } = products.productOf({ shop, asin, sku, title });
    const known = sum.products.get(key);
    sum.products.set(key, known === undefined ? sales : together(known, sales));
  }
}

function summary(
  { counts, products: sales }: ShopSum,
  at: number,
  tells: (key: string) => boolean,
): ShopBaseline {
  const currency = mostCounted(counts.currencies);
  const products: Record<string, ProductBaseline> = {};
  const paid: Record<string, number> = {};
  const unpaid: Record<string, number> = {};
  for (const product of sales.values()) {
    const units = unitsSold(product);
    for (const [quantity, lines] of units.paid) add(paid, quantity, lines);
    for (const [quantity, lines] of units.unpaid) add(unpaid, quantity, lines);
  }
  const shopUnits = weighed(paid, unpaid);
  const usualOfShop = usualIn(shopUnits) ?? 1;
  const paidMultiples: Record<string, number> = {};
  const unpaidMultiples: Record<string, number> = {};
  let ended = 0;
  let tenthsUnpaid = 0;
  for (const [key, product] of sales) {
    const units = unitsSold(product);
    const usual = units.usual ?? usualOfShop;
    for (const [quantity, lines] of units.paid) add(paidMultiples, Math.floor(quantity / usual), lines);
    for (const [quantity, lines] of units.unpaid) add(unpaidMultiples, Math.floor(quantity / usual), lines);
    ended += product.smallEndings.all;
    // Many unpaid orders of one product may be an attack in small pieces: they are not everybody's habit. Counted in
    // tenths, the sum is exact whatever the order of the products.
    tenthsUnpaid += Math.min(10 * product.smallEndings.unpaid, 10 + product.smallEndings.all);
    if (!tells(key)) continue;
    products[key] = {
      units: units.weights,
      lastUnitPrice: product.lastUnitPrice,
      ...arrivalsOf(product.arrivals, at),
      endings: product.endings,
    };
  }
  const shares = (parts: readonly number[]): readonly number[] => parts.map((part) => part / PENDING_PARTS);
  const { amazon, merchant, unknown } = counts.pending;
  return {
    paidLines: counts.paidLines,
    coveredDays:
      counts.earliest === null ? 0 : Math.min(ARRIVAL_DAYS, Math.max(0, (at - counts.earliest) / DAY)),
    currency,
    units: shopUnits,
    multiples: weighed(paidMultiples, unpaidMultiples),
    orderTotals: orderTotals(counts.orderTotals[currency] ?? {}),
    pending: { amazon: shares(amazon), merchant: shares(merchant), unknown: shares(unknown) },
    endings: { unpaid: tenthsUnpaid / 10, all: ended },
    products,
  };
}

function orderTotals(counts: Counts): OrderTotals {
  const logs = Object.entries(counts).map(([total, orders]) => [Math.log(Number(total)), orders] as const);
  if (logs.length === 0) return { orders: 0, logMedian: null, logScale: null };
  const orders = logs.reduce((sum, [, count]) => sum + count, 0);
  return { orders, logMedian: countedMedian(logs), logScale: robustScale(logs) };
}

const sums = new WeakMap<ProductSales, WeakMap<ProductSales, ProductSales>>();

/** Of sales that have not changed the same object. */
function together(one: ProductSales, other: ProductSales): ProductSales {
  const known = sums.get(one) ?? new WeakMap<ProductSales, ProductSales>();
  sums.set(one, known);
  const sum = known.get(other) ?? addSales(one, other);
  known.set(other, sum);
  return sum;
}

/** A product's lines by their units. */
interface UnitsSold {
  readonly paid: readonly (readonly [quantity: number, lines: number])[];
  readonly unpaid: readonly (readonly [quantity: number, lines: number])[];
  readonly weights: Histogram;
  /** null where the product has too few lines to tell. */
  readonly usual: number | null;
}

/** Sales that have not changed since the last learning come as the same object. */
const known = new WeakMap<ProductSales, UnitsSold>();

function unitsSold(sales: ProductSales): UnitsSold {
  const before = known.get(sales);
  if (before !== undefined) return before;
  const { paidUnits, unpaidUnits } = sales;
  const weights = weighed(paidUnits, unpaidUnits);
  const units = { paid: linesIn(paidUnits), unpaid: linesIn(unpaidUnits), weights, usual: usualIn(weights) };
  known.set(sales, units);
  return units;
}

function linesIn(counts: Counts): UnitsSold["paid"] {
  const lines: (readonly [number, number])[] = [];
  for (const quantity in counts) lines.push([Number(quantity), counts[quantity] ?? 0]);
  return lines;
}

/** Lines of so many units, by their weight. */
function weighed(paid: Counts, unpaid: Counts): Histogram {
  const weights: Record<string, number> = {};
  for (const units in paid) weights[units] = (paid[units] ?? 0) + UNPAID_WEIGHT * (unpaid[units] ?? 0);
  for (const units in unpaid) weights[units] ??= UNPAID_WEIGHT * (unpaid[units] ?? 0);
  return weights;
}

function add(counts: Record<string, number>, key: number, lines: number): void {
  counts[key] = (counts[key] ?? 0) + lines;
}

/** Of equals the one whose name is the greater, so that the order of the lines never counts. */
function mostCounted(counts: Counts): string {
  let best = "";
  for (const [key, count] of Object.entries(counts)) {
    const most = counts[best] ?? 0;
    if (count > most || (count === most && key > best)) best = key;
  }
  return best;
}
