/**
 * What the lines of an order book come to, in counts that add up exactly, whatever their order: lines may leave the
 * book, and the shop's habits are still learned from all of them. Plain JSON; NaN is null.
 */
import type { OrderLine } from "../orders/order-line.ts";
import type { ProductNames } from "../orders/products.ts";
import type { Endings } from "./baseline.ts";
import { PENDING_EDGES } from "./usual-pending.ts";

export interface SalesTally {
  /** No shop twice. */
  readonly shops: readonly ShopTally[];
}

export interface ShopTally {
  readonly shop: string;
  /** Lines that count; those of other sales channels only name their products. */
  readonly lines: number;
  readonly paidLines: number;
  /** First purchase of a paid line, epoch ms. */
  readonly earliest: number | null;
  /** Currency → paid lines with a total. */
  readonly currencies: Counts;
  /** Currency → total of an order to three digits → paid orders. */
  readonly orderTotals: Readonly<Record<string, Counts>>;
  /** Paid lines by how long they had been pending: `PENDING_PARTS` along `PENDING_EDGES`. */
  readonly pending: Readonly<Record<OrderLine["channel"], readonly number[]>>;
  /** One for each way in which lines name a product: which of them are one product only all names together tell. */
  readonly products: readonly NamedSales[];
}

export interface NamedSales extends ProductSales {
  readonly asin: string;
  readonly sku: string;
  readonly title: string;
  /** The latest purchase under these names, epoch ms. */
  readonly purchasedAt: number | null;
}

export interface ProductSales {
  /** Units a line → lines. */
  readonly paidUnits: Counts;
  readonly unpaidUnits: Counts;
  readonly lastUnitPrice: number | null;
  /** Epoch ms. */
  readonly lastSoldAt: number | null;
  /** When the paid orders of the last `ARRIVAL_DAYS` were placed, epoch ms. */
  readonly arrivals: readonly number[];
  readonly endings: Endings;
  /** Of orders for a unit or two whose payment term is over. */
  readonly smallEndings: Endings;
}

export type Counts = Readonly<Record<string, number>>;

export function emptyShopTally(shop: string): ShopTally {
  const cells = new Array<number>(PENDING_EDGES.length + 1).fill(0);
  return {
    shop,
    lines: 0,
    paidLines: 0,
    earliest: null,
    currencies: {},
    orderTotals: {},
    pending: { amazon: cells, merchant: cells, unknown: cells },
    products: [],
  };
}

/** Two tallies of different orders as one. */
export function addTallies(one: SalesTally, other: SalesTally): SalesTally {
  const shops = new Map(one.shops.map((tally) => [tally.shop, tally]));
  for (const tally of other.shops) {
    const known = shops.get(tally.shop);
    shops.set(tally.shop, known === undefined ? tally : addShops(known, tally));
  }
  return { shops: [...shops.values()] };
}

function addShops(one: ShopTally, other: ShopTally): ShopTally {
  const products = new Map<string, NamedSales>();
  for (const sales of [...one.products, ...other.products]) {
    const key = nameKey(sales);
    const known = products.get(key);
    const purchasedAt = latest(known?.purchasedAt ?? null, sales.purchasedAt);
    products.set(key, known === undefined ? sales : { ...sales, ...addSales(known, sales), purchasedAt });
  }
  return { ...addShopCounts(one, other), products: [...products.values()] };
}

/** All of two shops' tallies but their products. */
export function addShopCounts(one: ShopTally, other: ShopTally): ShopTally {
  const currencies = [...Object.keys(one.orderTotals), ...Object.keys(other.orderTotals)];
  const orderTotals = currencies.map((currency) => [
    currency,
    addCounts(one.orderTotals[currency], other.orderTotals[currency]),
  ]);
  const pending = (channel: OrderLine["channel"]): readonly number[] =>
    one.pending[channel].map((parts, cell) => parts + (other.pending[channel][cell] ?? 0));
  return {
    shop: one.shop,
    lines: one.lines + other.lines,
    paidLines: one.paidLines + other.paidLines,
    earliest:
      one.earliest === null || (other.earliest !== null && other.earliest < one.earliest)
        ? other.earliest
        : one.earliest,
    currencies: addCounts(one.currencies, other.currencies),
    orderTotals: Object.fromEntries(orderTotals) as ShopTally["orderTotals"],
    pending: { amazon: pending("amazon"), merchant: pending("merchant"), unknown: pending("unknown") },
    products: [],
  };
}

export function addSales(one: ProductSales, other: ProductSales): ProductSales {
  const last = isLaterSale(other, one) ? other : one;
  return {
    paidUnits: addCounts(one.paidUnits, other.paidUnits),
    unpaidUnits: addCounts(one.unpaidUnits, other.unpaidUnits),
    lastUnitPrice: last.lastUnitPrice,
    lastSoldAt: last.lastSoldAt,
    arrivals: one.arrivals.length === 0 ? other.arrivals : [...one.arrivals, ...other.arrivals],
    endings: addEndings(one.endings, other.endings),
    smallEndings: addEndings(one.smallEndings, other.smallEndings),
  };
}

/** Of two sales of one moment the dearer one counts: its price surprises the least. */
function isLaterSale(
  one: Pick<ProductSales, "lastSoldAt" | "lastUnitPrice">,
  other: Pick<ProductSales, "lastSoldAt" | "lastUnitPrice">,
): boolean {
  if (one.lastSoldAt === null || other.lastSoldAt === null) return one.lastSoldAt !== null;
  if (one.lastSoldAt !== other.lastSoldAt) return one.lastSoldAt > other.lastSoldAt;
  return (one.lastUnitPrice ?? 0) > (other.lastUnitPrice ?? 0);
}

/** The names that the tallied lines gave their products. */
export function namesIn({ shops }: SalesTally): readonly ProductNames[] {
  return shops.flatMap(({ shop, products }) =>
    products.map(({ asin, sku, title, purchasedAt }) => ({
      shop,
      asin,
      sku,
      title,
      purchasedAt: purchasedAt ?? Number.NaN,
    })),
  );
}

export function nameKey({ asin, sku, title }: Pick<OrderLine, "asin" | "sku" | "title">): string {
  return `${asin}\n${sku}\n${title}`;
}

/** The later of two times, as far as known. */
function latest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

function addCounts(one: Counts = {}, other: Counts = {}): Counts {
  const sum: Record<string, number> = { ...one };
  for (const [key, count] of Object.entries(other)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

function addEndings(one: Endings, other: Endings): Endings {
  return { unpaid: one.unpaid + other.unpaid, all: one.all + other.all };
}
