/**
 * What the seller may set in Seller Central against holds like those he had, where his own history supports it. Each
 * advice carries what it would have cost: how many honest past orders it would have turned away.
 */

import type { Product } from "../orders/hold.ts";
import { lineState } from "../orders/line-state.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { isPaidLine } from "../orders/paid-line.ts";
import type { ProductIndex } from "../orders/products.ts";
import { DAY } from "./dates.ts";

/** A maximum order quantity (最大注文可能個数) for one product. */
export interface QuantityLimit {
  readonly product: Product;
  /** Offers to set it for, each once. */
  readonly skus: readonly string[];
  /** Units an order. */
  readonly limit: number;
  /** Orders of the product that were paid, and those of them that took more. */
  readonly paidOrders: number;
  readonly paidBlocked: number;
  /** Orders that ended unpaid, and those of them that took more. */
  readonly unpaidOrders: number;
  readonly unpaidBlocked: number;
}

/** Paying at a convenience store (コンビニ払い), where the reports tell of it: offers that the seller ships himself only. */
export interface KonbiniRecord {
  readonly product: Product;
  readonly skus: readonly string[];
  readonly paidOrders: number;
  readonly unpaidOrders: number;
}

/** Of the orders of some days that the seller ships himself, those cancelled before shipment. */
export interface CancelRate {
  readonly orders: number;
  /** Whoever cancelled: the reports do not tell, so Amazon's own figure is this or lower. */
  readonly cancelled: number;
}

/** Fewer paid orders do not tell what honest buyers take. */
const ENOUGH_PAID = 10;
/** Share of the paid orders that a limit may turn away. */
const BLOCKED_SHARE = 0.01;
/** Amazon looks at 7 days, and wants less than 2.5 %. */
export const CANCEL_RATE_DAYS = 7;
export const CANCEL_RATE_LIMIT = 0.025;

interface ProductOrders {
  readonly product: Product;
  readonly skus: Set<string>;
  readonly paid: Map<string, number>;
  readonly unpaid: Map<string, number>;
}

/**
 * The least limit for each product that turns away at most 1 % of its paid orders, where it would have kept off at
 * least one that ended unpaid; most units kept off first. None for products with fewer than 10 paid orders.
 */
export function quantityLimits(
  lines: readonly OrderLine[],
  products: ProductIndex,
): readonly QuantityLimit[] {
  return [...ordersByProduct(lines, products, () => true).values()]
    .flatMap(({ product, skus, paid, unpaid }) => {
      const quantities = [...paid.values()].sort((one, other) => one - other);
      if (quantities.length < ENOUGH_PAID) return [];
      const limit = quantities[Math.ceil(quantities.length * (1 - BLOCKED_SHARE)) - 1] ?? 1;
      const over = (units: Iterable<number>): number[] => [...units].filter((one) => one > limit);
      const kept = over(unpaid.values());
      if (kept.length === 0) return [];
      const advice: QuantityLimit = {
        product,
        skus: [...skus],
        limit,
        paidOrders: paid.size,
        paidBlocked: over(quantities).length,
        unpaidOrders: unpaid.size,
        unpaidBlocked: kept.length,
      };
      return [{ advice, units: kept.reduce((sum, units) => sum + units, 0) }];
    })
    .sort((one, other) => other.units - one.units)
    .map(({ advice }) => advice);
}

/** Products of which at least two konbini orders that the seller ships himself ended unpaid, most of them first. */
export function konbiniRecords(
  lines: readonly OrderLine[],
  products: ProductIndex,
): readonly KonbiniRecord[] {
  const byKonbini = ({ channel, payment }: OrderLine): boolean =>
    channel === "merchant" && payment === "convenience-store";
  return [...ordersByProduct(lines, products, byKonbini).values()]
    .filter(({ unpaid }) => unpaid.size >= 2)
    .map(({ product, skus, paid, unpaid }) => ({
      product,
      skus: [...skus],
      paidOrders: paid.size,
      unpaidOrders: unpaid.size,
    }))
    .sort((one, other) => other.unpaidOrders - one.unpaidOrders);
}

/**
 * The pre-shipment cancel rate of one shop as far as its reports tell.
 *
 * @param at epoch ms; orders of the `CANCEL_RATE_DAYS` before it count
 */
export function cancelRate(lines: readonly OrderLine[], shop: string, at: number): CancelRate {
  const orders = new Set<string>();
  const cancelled = new Set<string>();
  for (const line of lines) {
    const age = at - line.purchasedAt;
    if (line.shop !== shop || line.channel !== "merchant" || !(age >= 0 && age < CANCEL_RATE_DAYS * DAY))
      continue;
    const state = lineState(line);
    // What ended before it was paid never was an order to be shipped.
    if (state.status === "cancelled" && state.end?.kind === "unpaid") continue;
    orders.add(line.orderId);
    if (state.status === "cancelled") cancelled.add(line.orderId);
  }
  return { orders: orders.size, cancelled: cancelled.size };
}

function ordersByProduct(
  lines: readonly OrderLine[],
  products: ProductIndex,
  wanted: (line: OrderLine) => boolean,
): ReadonlyMap<Product, ProductOrders> {
  const found = new Map<Product, ProductOrders>();
  const byKey = new Map<string, ProductOrders>();
  for (const line of lines) {
    if (line.salesChannel === "Non-Amazon" || !wanted(line)) continue;
    const state = lineState(line);
    if (!(state.quantity > 0)) continue;
    const paid = isPaidLine(line, state);
    if (!paid && state.end?.kind !== "unpaid") continue;
    const product = products.productOf(line);
    const key = `${product.shop}\n${product.key}`;
    const known = byKey.get(key) ?? { product, skus: new Set(), paid: new Map(), unpaid: new Map() };
    byKey.set(key, known);
    found.set(known.product, known);
    if (line.sku !== "") known.skus.add(line.sku);
    const orders = paid ? known.paid : known.unpaid;
    orders.set(line.orderId, (orders.get(line.orderId) ?? 0) + state.quantity);
  }
  return found;
}
