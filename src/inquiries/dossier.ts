/**
 * What a report of abuse (通報) can rest on: orders of one product, again and again of many units, that ended unpaid.
 * Facts only: who ordered is not known, so nothing is said of it.
 */

import type { Hold, Product } from "../orders/hold.ts";
import { lineState } from "../orders/line-state.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { isPaidLine } from "../orders/paid-line.ts";
import type { ProductIndex } from "../orders/products.ts";
import { DAY } from "./dates.ts";
import type { Inquiry } from "./inquiry.ts";
import { lineLookup, type ShopLine } from "./line-lookup.ts";

/** One order of the product that ended unpaid, its lines together. */
export interface DossierCase {
  readonly orderId: string;
  /** Each once. */
  readonly skus: readonly string[];
  /** NaN where no line tells. */
  readonly units: number;
  /** Order total of the product in `currency`; NaN where no line tells, or in several currencies. */
  readonly total: number;
  /** ISO 4217; `""` unknown. */
  readonly currency: string;
  /** Purchase, or first sight where that is not told. Epoch ms. */
  readonly heldSince: number;
  /** As-of time of the last report that showed it pending, epoch ms. */
  readonly seenUntil: number;
  /** When it was cancelled as far as told, else the as-of time of the first report that showed it so. Epoch ms. */
  readonly endedBy: number;
  /** When Amazon was contacted about it, epoch ms; NaN never. */
  readonly contactedAt: number;
}

export interface Dossier {
  readonly product: Product;
  /** Oldest first; at least `MIN_CASES`. */
  readonly cases: readonly DossierCase[];
  /** Of all cases, as far as known. */
  readonly units: number;
  /** Units × days: only the time for which reports have shown the order pending, so at least this much. */
  readonly unitDays: number;
  /** Orders of the product that were paid between the first case's beginning and the last one's end. */
  readonly paidOrders: number;
}

export interface DossierGround {
  readonly holds: readonly Hold[];
  readonly lines: readonly OrderLine[];
  readonly products: ProductIndex;
  readonly inquiries: readonly Inquiry[];
  /** From so many units on an unpaid order counts although no inquiry was made of it. */
  readonly minUnits: number;
}

/** Once is no pattern. */
export const MIN_CASES = 2;

/** The products with at least `MIN_CASES` cases, those with the most units first. */
export function dossiersOf(ground: DossierGround): readonly Dossier[] {
  const inquiryOf = inquiryOfLine(ground.inquiries);
  const byProduct = new Map<Product, Map<string, Hold[]>>();
  for (const hold of ground.holds) {
    if (hold.end?.kind !== "unpaid" || hold.line.salesChannel === "Non-Amazon") continue;
    const orders = byProduct.get(hold.product) ?? new Map<string, Hold[]>();
    byProduct.set(hold.product, orders);
    orders.set(hold.line.orderId, [...(orders.get(hold.line.orderId) ?? []), hold]);
  }
  const dossiers: Dossier[] = [];
  for (const [product, orders] of byProduct) {
    const cases = [...orders.values()].flatMap((ofOrder) => caseOf(ofOrder, ground.minUnits, inquiryOf));
    if (cases.length < MIN_CASES) continue;
    cases.sort((one, other) => one.heldSince - other.heldSince);
    dossiers.push({
      product,
      cases,
      units: sumOfKnown(cases.map(({ units }) => units)),
      unitDays: sumOfKnown(
        cases.map(({ units, heldSince, seenUntil }) => (units * Math.max(0, seenUntil - heldSince)) / DAY),
      ),
      paidOrders: paidOrders(ground, product, cases),
    });
  }
  return dossiers.sort((one, other) => other.units - one.units);
}

/** The order as a case; none where it is small and no inquiry was made of it, or the seller saw nothing suspicious. */
function caseOf(
  ofOrder: readonly Hold[],
  minUnits: number,
  inquiryOf: (hold: Hold) => Inquiry | undefined,
): DossierCase[] {
  const [first] = ofOrder;
  if (first === undefined) return [];
  const units = sumOfKnown(ofOrder.map(({ quantity }) => quantity));
  const inquiries = ofOrder.flatMap((hold) => inquiryOf(hold) ?? []);
  if (inquiries.some(({ state }) => state === "not-suspicious")) return [];
  if (!(units >= minUnits) && inquiries.length === 0) return [];
  const currencies = [...new Set(ofOrder.map(({ line }) => line.currency || "JPY"))];
  return [
    {
      orderId: first.line.orderId,
      skus: [...new Set(ofOrder.map(({ line }) => line.sku).filter((sku) => sku !== ""))],
      units,
      total: currencies.length === 1 ? sumOfKnown(ofOrder.map(({ total }) => total)) : Number.NaN,
      currency: currencies.length === 1 ? (currencies[0] ?? "") : "",
      heldSince: Math.min(...ofOrder.map(({ heldSince }) => heldSince)),
      seenUntil: Math.max(...ofOrder.map(({ lastSeenAt }) => lastSeenAt)),
      endedBy: Math.max(...ofOrder.map(endedBy)),
      contactedAt: least(inquiries.map(({ contactedAt }) => contactedAt)),
    },
  ];
}

function endedBy({ end }: Hold): number {
  if (end === null) return Number.NaN;
  return Number.isNaN(end.at) ? end.by : end.at;
}

function inquiryOfLine(inquiries: readonly Inquiry[]): (hold: Hold) => Inquiry | undefined {
  const entries = inquiries.flatMap((inquiry) =>
    inquiry.lines.map((line) => ({ inquiry, line: { ...line, shop: inquiry.product.shop } })),
  );
  const find = lineLookup(entries, ({ line }): ShopLine => line);
  return ({ line }) => find(line.shop, line)?.inquiry;
}

function paidOrders(
  { lines, products }: DossierGround,
  product: Product,
  cases: readonly DossierCase[],
): number {
  const from = cases[0]?.heldSince ?? Number.NaN;
  const until = Math.max(...cases.map((one) => one.endedBy));
  const orders = new Set<string>();
  for (const line of lines) {
    if (line.shop !== product.shop || !(line.purchasedAt >= from && line.purchasedAt <= until)) continue;
    if (products.productOf(line).key === product.key && isPaidLine(line, lineState(line)))
      orders.add(line.orderId);
  }
  return orders.size;
}

function sumOfKnown(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0);
}

function least(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : Math.min(...known);
}
