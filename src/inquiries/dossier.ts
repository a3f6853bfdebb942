/**
 * What a report of abuse (通報) can rest on: orders of one product, again and again of many units, that ended unpaid.
 * Facts only: who ordered is not known, so nothing is said of it.
 */

import type { Hold, HoldEnd, Product } from "../orders/hold.ts";
import { orderKey } from "../orders/keys.ts";
import { lineState } from "../orders/line-state.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { paidOrders } from "../orders/paid-orders.ts";
import type { ProductIndex } from "../orders/products.ts";
import { askingAbout, askingsOf } from "./asked.ts";
import { type CivilTime, DAY } from "./dates.ts";
import type { Inquiry } from "./inquiry.ts";
import { lineLookup, type ShopLine } from "./line-lookup.ts";
import { sumOfKnown } from "./sum-of-known.ts";

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
  /** Whether `heldSince` is the purchase. */
  readonly purchaseTold: boolean;
  /** As-of time of the last report that showed it pending, epoch ms. */
  readonly seenUntil: number;
  /** When it was cancelled as far as told, else the as-of time of the first report that showed it so. Epoch ms. */
  readonly endedBy: number;
  /** Who cancelled it; `unknown` where nobody told of all its lines. */
  readonly cancelledBy: HoldEnd["cancelledBy"];
  /** Start of the first day on which Amazon was asked about it, epoch ms; NaN: never, or not known when. */
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
  /**
   * Orders of the product that were paid between the first case's beginning and the last one's end; NaN where some of
   * that time may have left the book.
   */
  readonly paidOrders: number;
  /** Those among them of as many units as make a case; NaN like them. */
  readonly largePaidOrders: number;
  /** As-of time of the first report that the book remembers of the shop, epoch ms: earlier cases are not known. */
  readonly knownSince: number;
  /** Orders that ended by then may have left the book, epoch ms; NaN none has. */
  readonly archivedUntil: number;
  /** From so many units on an order is large. */
  readonly minUnits: number;
}

export interface DossierGround {
  readonly holds: readonly Hold[];
  readonly lines: readonly OrderLine[];
  readonly products: ProductIndex;
  readonly inquiries: readonly Inquiry[];
  /** From so many units on an unpaid order counts although no inquiry was made of it. */
  readonly minUnits: number;
  /** What the seller knows to be nothing unusual. */
  readonly isExempt: (hold: Hold) => boolean;
  /** Orders that ended by then may have left the book, epoch ms; NaN none has. */
  readonly archivedUntil: number;
  readonly civil: CivilTime;
}

/** Once is no pattern. */
export const MIN_CASES = 2;

/** The products with at least `MIN_CASES` cases, those with the most units first. */
export function dossiersOf(ground: DossierGround): readonly Dossier[] {
  const gathered = casesByProduct(ground);
  if (gathered.length === 0) return [];
  const paidUnits = paidUnitsOf(
    ground,
    gathered.map(({ product }) => product),
  );
  const knownSince = knownSinceByShop(ground.lines);
  return gathered
    .map(({ product, cases }): Dossier => {
      const from = cases[0]?.heldSince ?? Number.NaN;
      const until = Math.max(...cases.map((one) => one.endedBy));
      const isWhole = !(ground.archivedUntil >= from);
      const meanwhile = paidUnits(product).filter(({ at }) => at >= from && at <= until);
      return {
        product,
        cases,
        units: sumOfKnown(cases.map(({ units }) => units)),
        unitDays: sumOfKnown(
          cases.map(({ units, heldSince, seenUntil }) => (units * Math.max(0, seenUntil - heldSince)) / DAY),
        ),
        paidOrders: isWhole ? meanwhile.length : Number.NaN,
        largePaidOrders: isWhole
          ? meanwhile.filter(({ units }) => units >= ground.minUnits).length
          : Number.NaN,
        knownSince: knownSince.get(product.shop) ?? Number.NaN,
        archivedUntil: ground.archivedUntil,
        minUnits: ground.minUnits,
      };
    })
    .sort((one, other) => known(other.units) - known(one.units));
}

/** How many products have a dossier; all that can be told without looking at what was paid meanwhile. */
export function countDossiers(ground: DossierGround): number {
  return casesByProduct(ground).length;
}

interface ProductCases {
  readonly product: Product;
  readonly cases: readonly DossierCase[];
}

function casesByProduct(ground: DossierGround): readonly ProductCases[] {
  const unpaid = ground.holds.filter(
    (hold) => hold.end?.kind === "unpaid" && !isMultiChannel(hold.line) && !ground.isExempt(hold),
  );
  if (unpaid.length < MIN_CASES) return [];
  const keyOf = ({ line }: Hold): string => orderKey(line.shop, line.orderId);
  const paid = paidOrders(ground.lines, new Set(unpaid.map(keyOf)));
  const inquiryOf = inquiryOfLine(ground.inquiries);
  const ofUnpaidOrders = unpaid.filter((hold) => !paid.has(keyOf(hold)));
  return groups(ofUnpaidOrders, ({ product }) => productKey(product)).flatMap((ofProduct): ProductCases[] => {
    const cases = groups(ofProduct, keyOf)
      .flatMap((ofOrder) => caseOf(ofOrder, ground, inquiryOf))
      .sort((one, other) => one.heldSince - other.heldSince);
    const product = (ofProduct.find(({ product: { title } }) => title !== "") ?? ofProduct[0])?.product;
    return product === undefined || cases.length < MIN_CASES ? [] : [{ product, cases }];
  });
}

/** The order as a case; none where it is small and no inquiry was made of it, or the seller saw nothing suspicious. */
function caseOf(
  ofOrder: readonly Hold[],
  { minUnits, civil }: DossierGround,
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
      purchaseTold: ofOrder.every(({ line }) => !Number.isNaN(line.purchasedAt)),
      seenUntil: Math.max(...ofOrder.map(({ lastSeenAt }) => lastSeenAt)),
      endedBy: Math.max(...ofOrder.map(endedBy)),
      cancelledBy: cancellerOf(ofOrder),
      contactedAt: least(ofOrder.map((hold) => askedOn(hold, inquiryOf(hold), civil))),
    },
  ];
}

/** An order that joined its inquiry after Amazon was asked was not asked about. */
function askedOn(hold: Hold, inquiry: Inquiry | undefined, civil: CivilTime): number {
  if (inquiry === undefined) return Number.NaN;
  return askingAbout(hold, askingsOf(inquiry, civil) ?? [])?.day ?? Number.NaN;
}

function endedBy({ end }: Hold): number {
  if (end === null) return Number.NaN;
  return Number.isNaN(end.at) ? end.by : end.at;
}

function cancellerOf(ofOrder: readonly Hold[]): HoldEnd["cancelledBy"] {
  const [first, ...others] = new Set(ofOrder.map(({ end }) => end?.cancelledBy ?? "unknown"));
  return first === undefined || others.length > 0 ? "unknown" : first;
}

function inquiryOfLine(inquiries: readonly Inquiry[]): (hold: Hold) => Inquiry | undefined {
  const entries = inquiries.flatMap((inquiry) =>
    inquiry.lines.map((line) => ({ inquiry, line: { ...line, shop: inquiry.product.shop } })),
  );
  const find = lineLookup(entries, ({ line }): ShopLine => line);
  return ({ line }) => find(line.shop, line)?.inquiry;
}

/** The paid orders of each of these products: when they were placed, epoch ms, and of how many units. */
function paidUnitsOf(
  { lines, products }: DossierGround,
  wanted: readonly Product[],
): (product: Product) => readonly PaidOrder[] {
  const found = new Map(wanted.map((product) => [productKey(product), new Map<string, PaidOrder>()]));
  const ofProducts = lines.filter(
    (line) => !isMultiChannel(line) && found.has(productKey(products.productOf(line))),
  );
  const keyOf = (line: OrderLine): string => orderKey(line.shop, line.orderId);
  const paid = paidOrders(lines, new Set(ofProducts.map(keyOf)));
  for (const line of ofProducts) {
    const orders = found.get(productKey(products.productOf(line)));
    if (orders === undefined || !paid.has(keyOf(line))) continue;
    const order = orders.get(line.orderId) ?? { at: line.purchasedAt, units: 0 };
    const { quantity } = lineState(line);
    orders.set(line.orderId, { at: order.at, units: order.units + (quantity > 0 ? quantity : 1) });
  }
  return (product) => [...(found.get(productKey(product))?.values() ?? [])];
}

interface PaidOrder {
  readonly at: number;
  readonly units: number;
}

function knownSinceByShop(lines: readonly OrderLine[]): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  for (const { shop, sightings } of lines) {
    const first = Math.min(...sightings.map(({ firstAt }) => firstAt));
    since.set(shop, Math.min(first, since.get(shop) ?? first));
  }
  return since;
}

function productKey({ shop, key }: Product): string {
  return `${shop}\n${key}`;
}

function groups<T>(things: readonly T[], keyOf: (thing: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = found.get(key);
    if (group === undefined) found.set(key, [thing]);
    else group.push(thing);
  }
  return [...found.values()];
}

function known(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

function least(values: readonly number[]): number {
  const told = values.filter((value) => !Number.isNaN(value));
  return told.length === 0 ? Number.NaN : Math.min(...told);
}
