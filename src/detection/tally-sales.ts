import { type LineState, lineState } from "../orders/line-state.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { isPaidLine } from "../orders/paid-line.ts";
import { ARRIVAL_DAYS, type Endings } from "./baseline.ts";
import {
  emptyShopTally,
  isLaterSale,
  latest,
  type NamedSales,
  NO_SALES,
  nameKey,
  type SalesTally,
  type ShopTally,
} from "./sales-tally.ts";
import { tallyPending } from "./tally-pending.ts";

const DAY = 86_400_000;
/** Up to so many units an order may be anyone's; larger unpaid ones say nothing of honest buyers. */
const SMALL = 2;

/** What is being counted. */
interface ProductTally {
  readonly names: Pick<NamedSales, "asin" | "sku" | "title">;
  purchasedAt: number | null;
  readonly paidUnits: Record<string, number>;
  readonly unpaidUnits: Record<string, number>;
  last: Pick<NamedSales, "lastUnitPrice" | "lastSoldAt">;
  readonly arrivals: number[];
  readonly endings: EndingTally;
  readonly smallEndings: EndingTally;
}

type EndingTally = { -readonly [Name in keyof Endings]: Endings[Name] };

class ShopCount {
  lines = 0;
  paidLines = 0;
  earliest = Number.POSITIVE_INFINITY;
  readonly currencies: Record<string, number> = {};
  /** Currency → order id → total. */
  readonly orderTotals = new Map<string, Map<string, number>>();
  readonly pending: Record<OrderLine["channel"], number[]>;
  readonly products = new Map<string, ProductTally>();
  private readonly shop: string;

  constructor(shop: string) {
    this.shop = shop;
    const { amazon, merchant, unknown } = emptyShopTally(shop).pending;
    this.pending = { amazon: [...amazon], merchant: [...merchant], unknown: [...unknown] };
  }

  productOf(line: OrderLine): ProductTally {
    const { asin, sku, title } = line;
    const key = nameKey(line);
    const known = this.products.get(key);
    if (known !== undefined) return known;
    const product: ProductTally = {
      names: { asin, sku, title },
      purchasedAt: null,
      paidUnits: {},
      unpaidUnits: {},
      last: { lastUnitPrice: null, lastSoldAt: null },
      arrivals: [],
      endings: { unpaid: 0, all: 0 },
      smallEndings: { unpaid: 0, all: 0 },
    };
    this.products.set(key, product);
    return product;
  }

  get tally(): ShopTally {
    const orderTotals = [...this.orderTotals].map(([currency, totals]) => {
      const counts: Record<string, number> = {};
      for (const total of totals.values()) add(counts, threeDigits(total));
      return [currency, counts];
    });
    return {
      shop: this.shop,
      lines: this.lines,
      paidLines: this.paidLines,
      earliest: Number.isFinite(this.earliest) ? this.earliest : null,
      currencies: this.currencies,
      orderTotals: Object.fromEntries(orderTotals) as ShopTally["orderTotals"],
      pending: this.pending,
      products: [...this.products.values()].map(({ names, last, ...sales }) => ({
        ...NO_SALES,
        ...names,
        ...last,
        ...sales,
      })),
    };
  }
}

/**
 * Counts what lines say of the shops' habits. All lines of an order have to be among them or none. Nothing in the lines
 * may be later than `at`.
 *
 * @param at epoch ms
 * @param stateOf gives a line's state, for who has made them before
 */
export function tallySales(
  lines: readonly OrderLine[],
  at: number,
  paymentTermDays: number,
  stateOf: (line: OrderLine) => LineState = lineState,
): SalesTally {
  const shops = new Map<string, ShopCount>();
  for (const line of lines) {
    const shop = shops.get(line.shop) ?? new ShopCount(line.shop);
    shops.set(line.shop, shop);
    const product = shop.productOf(line);
    product.purchasedAt = latest(product.purchasedAt, knownOrNull(line.purchasedAt));
    if (!isMultiChannel(line)) count(line, stateOf(line), shop, product, at, paymentTermDays);
  }
  return { shops: [...shops.values()].map(({ tally }) => tally) };
}

function count(
  line: OrderLine,
  state: LineState,
  shop: ShopCount,
  product: ProductTally,
  at: number,
  paymentTermDays: number,
): void {
  shop.lines += 1;
  const paid = isPaidLine(line, state);
  // What the seller cancelled himself was neither paid nor left unpaid.
  const unpaid = !paid && state.status === "cancelled" && state.cancelledBy !== "merchant";
  if (!paid && !unpaid) return;
  if (state.quantity > 0) add(paid ? product.paidUnits : product.unpaidUnits, state.quantity);
  countEnding(product.endings, unpaid);
  const termIsOver = line.purchasedAt + paymentTermDays * DAY < at;
  if (termIsOver && !(state.quantity > SMALL)) countEnding(product.smallEndings, unpaid);
  if (!paid) return;
  shop.paidLines += 1;
  countTotal(line, state, shop, product);
  if (Number.isNaN(line.purchasedAt)) return;
  shop.earliest = Math.min(shop.earliest, line.purchasedAt);
  const age = at - line.purchasedAt;
  if (age >= 0 && age < ARRIVAL_DAYS * DAY) product.arrivals.push(line.purchasedAt);
  tallyPending(line, state, shop.pending[line.channel], paymentTermDays);
}

function countEnding(endings: EndingTally, unpaid: boolean): void {
  endings.all += 1;
  if (unpaid) endings.unpaid += 1;
}

function countTotal(line: OrderLine, state: LineState, shop: ShopCount, product: ProductTally): void {
  if (!(state.total > 0)) return;
  add(shop.currencies, line.currency);
  const orders = shop.orderTotals.get(line.currency) ?? new Map<string, number>();
  shop.orderTotals.set(line.currency, orders);
  orders.set(line.orderId, (orders.get(line.orderId) ?? 0) + state.total);
  if (!(state.quantity > 0)) return;
  const sale = {
    lastSoldAt: Number.isNaN(line.purchasedAt) ? state.firstSeenAt : line.purchasedAt,
    lastUnitPrice: state.total / state.quantity,
  };
  if (isLaterSale(sale, product.last)) product.last = sale;
}

/** Totals that differ by less than 1 % are one: of so many a histogram stays small. */
function threeDigits(total: number): string {
  return String(Number(total.toPrecision(3)));
}

function add(counts: Record<string, number>, key: number | string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function knownOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
