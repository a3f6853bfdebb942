/**
 * What the seller may set in Seller Central against holds like those he had, where his own history supports it. Each
 * advice carries what it would have cost: how many honest past orders it would have turned away.
 */

import type { Product } from "../orders/hold.ts";
import { orderKey } from "../orders/keys.ts";
import { lineState } from "../orders/line-state.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { paidOrders } from "../orders/paid-orders.ts";
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
  /** Orders that ended unpaid, those of them that took more, and the units of those. */
  readonly unpaidOrders: number;
  readonly unpaidBlocked: number;
  readonly unpaidUnits: number;
}

/** A product whose paid orders are too few to tell what honest buyers take. */
export interface UndecidedLimit {
  readonly product: Product;
  readonly paidOrders: number;
  /** Paid orders still wanted. */
  readonly wanted: number;
}

export interface LimitAdvice {
  /** The most units kept off first. */
  readonly limits: readonly QuantityLimit[];
  /** The most units unpaid first. */
  readonly undecided: readonly UndecidedLimit[];
}

/**
 * How paying at a convenience store (コンビニ払い) went in one shop. It can be switched off for all offers that the
 * seller ships himself and for no others, so the record is of all of them.
 */
export interface KonbiniRecord {
  readonly shop: string;
  /** `off`: more units were left unpaid than paid; `unknown`: too few such orders to tell. */
  readonly advice: "off" | "keep" | "unknown";
  readonly paidOrders: number;
  readonly paidUnits: number;
  readonly unpaidOrders: number;
  readonly unpaidUnits: number;
  /** Orders of the same kind of shipping whose payment no report tells. */
  readonly untoldOrders: number;
  /** Orders still wanted before there is advice. */
  readonly wanted: number;
  /** Offers of which such orders ended unpaid, the most units first. */
  readonly skus: readonly string[];
}

/** Of the orders of some days that the seller ships himself, those cancelled before shipment. */
export interface CancelRate {
  readonly orders: number;
  /**
   * By the seller, or by nobody knows whom: most reports do not tell, so this is a sign, and Amazon's own figure is what
   * counts.
   */
  readonly cancelled: number;
}

/** With so many, the chance that the next honest order takes more than all of them is below 5 % (1 / (n + 1)). */
const ENOUGH_PAID = 20;
/** Share of the paid orders that a limit may turn away. */
const BLOCKED_SHARE = 0.01;
/** Fewer ended konbini orders do not tell how such orders end. */
const ENOUGH_KONBINI = 10;
/** Amazon looks at 7 days, and wants less than 2.5 %. */
export const CANCEL_RATE_DAYS = 7;
export const CANCEL_RATE_LIMIT = 0.025;

/** An ended order's units of one product or one shop. */
interface EndedOrder {
  readonly paid: boolean;
  units: number;
}

interface ProductOrders {
  product: Product;
  readonly skus: Set<string>;
  readonly orders: Map<string, EndedOrder>;
}

/**
 * For each product the least limit that turns away at most 1 % of its paid orders, where it would have kept off at
 * least one order that ended unpaid.
 */
export function limitAdvice(lines: readonly OrderLine[], products: ProductIndex): LimitAdvice {
  const limits: QuantityLimit[] = [];
  const undecided: (UndecidedLimit & { readonly units: number })[] = [];
  for (const { product, skus, orders } of endedByProduct(lines, products)) {
    const ended = [...orders.values()];
    const paid = ended.filter((order) => order.paid).map(({ units }) => units);
    const unpaid = ended.filter((order) => !order.paid).map(({ units }) => units);
    const limit = paid.length < ENOUGH_PAID ? 1 : leastLimit(paid);
    const blocked = unpaid.filter((units) => units > limit);
    if (blocked.length === 0) continue;
    if (paid.length < ENOUGH_PAID) {
      const wanted = ENOUGH_PAID - paid.length;
      undecided.push({ product, paidOrders: paid.length, wanted, units: sum(blocked) });
      continue;
    }
    limits.push({
      product,
      skus: [...skus],
      limit,
      paidOrders: paid.length,
      paidBlocked: paid.filter((units) => units > limit).length,
      unpaidOrders: unpaid.length,
      unpaidBlocked: blocked.length,
      unpaidUnits: sum(blocked),
    });
  }
  return {
    limits: limits.sort((one, other) => other.unpaidUnits - one.unpaidUnits),
    undecided: undecided
      .sort((one, other) => other.units - one.units)
      .map(({ units: _units, ...one }) => one),
  };
}

function leastLimit(paid: readonly number[]): number {
  const sorted = [...paid].sort((one, other) => one - other);
  const mayBlock = Math.floor(sorted.length * BLOCKED_SHARE);
  return sorted[sorted.length - 1 - mayBlock] ?? 1;
}

/** One record for each shop of which some orders are shipped by the seller, in the order of the lines. */
export function konbiniRecords(lines: readonly OrderLine[]): readonly KonbiniRecord[] {
  const own = lines.filter((line) => line.channel === "merchant" && !isMultiChannel(line));
  const paid = paidOrders(own);
  return [...new Set(own.map(({ shop }) => shop))].map((shop) => konbiniRecord(own, shop, paid));
}

function konbiniRecord(own: readonly OrderLine[], shop: string, paid: ReadonlySet<string>): KonbiniRecord {
  const orders = new Map<string, EndedOrder>();
  const untold = new Set<string>();
  const unpaidBySku = new Map<string, number>();
  for (const line of own) {
    if (line.shop !== shop || (line.payment !== "convenience-store" && line.payment !== "unknown")) continue;
    const state = lineState(line);
    const isPaid = paid.has(orderKey(shop, line.orderId));
    if (!isPaid && state.end?.kind !== "unpaid") continue;
    if (line.payment === "unknown") {
      untold.add(line.orderId);
      continue;
    }
    const units = state.quantity > 0 ? state.quantity : 1;
    addUnits(orders, line.orderId, isPaid, units);
    if (!isPaid && line.sku !== "") unpaidBySku.set(line.sku, (unpaidBySku.get(line.sku) ?? 0) + units);
  }
  const ended = [...orders.values()];
  const unitsOf = (wanted: boolean): readonly number[] =>
    ended.filter((order) => order.paid === wanted).map(({ units }) => units);
  const [paidUnits, unpaidUnits] = [unitsOf(true), unitsOf(false)];
  const decided = sum(unpaidUnits) > sum(paidUnits) ? "off" : "keep";
  return {
    shop,
    advice: ended.length < ENOUGH_KONBINI ? "unknown" : decided,
    paidOrders: paidUnits.length,
    paidUnits: sum(paidUnits),
    unpaidOrders: unpaidUnits.length,
    unpaidUnits: sum(unpaidUnits),
    untoldOrders: [...untold].filter((orderId) => !orders.has(orderId)).length,
    wanted: Math.max(0, ENOUGH_KONBINI - ended.length),
    skus: [...unpaidBySku].sort(([, one], [, other]) => other - one).map(([sku]) => sku),
  };
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
    if (line.shop !== shop || line.channel !== "merchant" || isMultiChannel(line)) continue;
    if (!(age >= 0 && age < CANCEL_RATE_DAYS * DAY)) continue;
    const { status, end, cancelledBy } = lineState(line);
    // What is not paid yet, or never was, is no order to be shipped.
    if (status === "pending" || end?.kind === "unpaid") continue;
    orders.add(line.orderId);
    const byOthers = cancelledBy === "buyer" || cancelledBy === "amazon";
    if (status === "cancelled" && !byOthers) cancelled.add(line.orderId);
  }
  return { orders: orders.size, cancelled: cancelled.size };
}

/** The ended orders of each product with a known quantity; what is still held or ended nobody knows how is left out. */
function endedByProduct(lines: readonly OrderLine[], products: ProductIndex): Iterable<ProductOrders> {
  const paid = paidOrders(lines);
  const found = new Map<string, ProductOrders>();
  for (const line of lines) {
    if (isMultiChannel(line)) continue;
    const state = lineState(line);
    const isPaid = paid.has(orderKey(line.shop, line.orderId));
    if (!(state.quantity > 0) || (!isPaid && state.end?.kind !== "unpaid")) continue;
    const product = products.productOf(line);
    const key = `${product.shop}\n${product.key}`;
    const ofProduct = found.get(key) ?? { product, skus: new Set<string>(), orders: new Map() };
    found.set(key, ofProduct);
    if (ofProduct.product.title === "") ofProduct.product = product;
    if (line.sku !== "") ofProduct.skus.add(line.sku);
    addUnits(ofProduct.orders, line.orderId, isPaid, state.quantity);
  }
  return found.values();
}

function addUnits(orders: Map<string, EndedOrder>, orderId: string, paid: boolean, units: number): void {
  const known = orders.get(orderId);
  if (known === undefined) orders.set(orderId, { paid, units });
  else known.units += units;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
