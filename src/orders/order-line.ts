import type { Channel, Observation, Payment } from "../reports/observation.ts";
import { addSighting, type Sighting } from "./sighting.ts";
import type { Teller } from "./teller.ts";

/** What a seller can say of an order that he saw on the web page. */
export const SELLER_DETAILS = ["sku", "asin", "title", "currency", "payment", "purchasedAt"] as const;
export type SellerDetail = (typeof SELLER_DETAILS)[number];

/** One item of one order, with everything the reports have said of it. Unknown text is `""`, an unknown number NaN. */
export interface OrderLine {
  readonly shop: string;
  readonly orderId: string;
  readonly itemId: string;
  readonly sku: string;
  /** Which of the order's lines with this SKU, where the report gives no item id; else 1. */
  readonly ordinal: number;
  readonly asin: string;
  readonly title: string;
  readonly channel: Channel;
  readonly salesChannel: string;
  readonly currency: string;
  readonly payment: Payment;
  /** 1 business order, 0 not, NaN not said. */
  readonly business: number;
  /** Epoch ms; NaN unknown. */
  readonly purchasedAt: number;
  /** A report that lists every pending order of the seller's own shipping has listed it. */
  readonly listed: boolean;
  /** Details that only the seller has told: a report's word will take their place. */
  readonly bySeller: readonly SellerDetail[];
  /** Sorted by `firstAt`, never empty. */
  readonly sightings: readonly Sighting[];
  /**
   * As-of time of the first report after the last pending sight that had to list the line and did not, epoch ms; NaN
   * none. It follows from the line and the shop's listings (`Listings.settle`), so it is never remembered.
   */
  readonly missingAt: number;
}

/**
 * The line with one more observation taken in; the same object when it says nothing new. A cancelled row's quantity 0
 * and blank price are "not said", never "none".
 *
 * @param at as-of time of the report, epoch ms
 */
export function observeLine(
  line: OrderLine | undefined,
  shop: string,
  at: number,
  seen: Observation,
  told: Teller,
): OrderLine {
  const sighting: Sighting = {
    status: seen.status,
    quantity: seen.quantity > 0 ? seen.quantity : Number.NaN,
    total: seen.total > 0 ? seen.total : Number.NaN,
    firstAt: at,
    lastAt: at,
    updatedAt: seen.updatedAt,
    bySeller: told === "seller",
    cancelledBy: seen.status === "cancelled" ? seen.cancelledBy : "unknown",
  };
  const said: OrderLine = {
    shop,
    orderId: seen.orderId,
    itemId: seen.itemId,
    sku: seen.sku,
    ordinal: seen.ordinal,
    asin: seen.asin,
    title: seen.title,
    channel: seen.channel,
    salesChannel: seen.salesChannel,
    currency: seen.currency,
    payment: seen.payment,
    business: seen.business,
    purchasedAt: seen.purchasedAt,
    listed: told === "listing",
    bySeller: told === "seller" ? SELLER_DETAILS.filter((detail) => isKnown(seen[detail])) : [],
    sightings: addSighting([], sighting),
    missingAt: Number.NaN,
  };
  return line === undefined ? said : joinLines(line, said);
}

/**
 * What is known of one line in two places, together; the first object when the second adds nothing. Known beats
 * unknown, and a report beats the seller; where two reports differ in a detail the choice depends on the values alone,
 * so the order of arrival does not matter.
 */
export function joinLines(line: OrderLine, other: OrderLine): OrderLine {
  const bySeller = SELLER_DETAILS.filter((detail) => toldBySeller(line, other, detail));
  const pick = <D extends SellerDetail>(
    detail: D,
    join: (one: OrderLine[D], another: OrderLine[D]) => OrderLine[D],
  ): OrderLine[D] => {
    const mine = isReported(line, detail);
    if (mine === isReported(other, detail)) return join(line[detail], other[detail]);
    return mine ? line[detail] : other[detail];
  };
  const joined: OrderLine = {
    shop: line.shop,
    orderId: line.orderId,
    itemId: joinText(line.itemId, other.itemId),
    sku: pick("sku", joinText),
    ordinal: Math.min(line.ordinal, other.ordinal),
    asin: pick("asin", joinText),
    title: pick("title", joinTitle),
    channel: joinKnown(line.channel, other.channel),
    salesChannel: joinText(line.salesChannel, other.salesChannel),
    currency: pick("currency", joinText),
    payment: pick("payment", joinKnown),
    business: joinNumber(line.business, other.business),
    purchasedAt: pick("purchasedAt", joinNumber),
    listed: line.listed || other.listed,
    bySeller: sameDetails(bySeller, line.bySeller) ? line.bySeller : bySeller,
    sightings: other.sightings.reduce(addSighting, line.sightings),
    missingAt: line.missingAt,
  };
  return sameLine(line, joined) ? line : joined;
}

function isKnown(value: string | number): boolean {
  return value !== "" && value !== "unknown" && !Number.isNaN(value);
}

function isReported(line: OrderLine, detail: SellerDetail): boolean {
  return isKnown(line[detail]) && !line.bySeller.includes(detail);
}

function toldBySeller(one: OrderLine, other: OrderLine, detail: SellerDetail): boolean {
  if (isReported(one, detail) || isReported(other, detail)) return false;
  return one.bySeller.includes(detail) || other.bySeller.includes(detail);
}

function sameDetails(one: readonly SellerDetail[], other: readonly SellerDetail[]): boolean {
  return one.length === other.length && one.every((detail, index) => detail === other[index]);
}

function joinText(one: string, other: string): string {
  return one >= other ? one : other;
}

/** The longer title wins: reports cut titles off, they do not make them up. */
function joinTitle(one: string, other: string): string {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return joinText(one, other);
}

function joinKnown<T extends string>(one: T | "unknown", other: T | "unknown"): T | "unknown" {
  if (one === "unknown") return other;
  if (other === "unknown") return one;
  return one >= other ? one : other;
}

/** The larger of two known numbers: of two purchase times the one with seconds beats the one cut to minutes. */
function joinNumber(one: number, other: number): number {
  if (Number.isNaN(one)) return other;
  if (Number.isNaN(other)) return one;
  return Math.max(one, other);
}

function sameLine(one: OrderLine, other: OrderLine): boolean {
  return (
    one.sightings === other.sightings &&
    one.listed === other.listed &&
    one.bySeller === other.bySeller &&
    one.itemId === other.itemId &&
    one.sku === other.sku &&
    one.ordinal === other.ordinal &&
    one.asin === other.asin &&
    one.title === other.title &&
    one.channel === other.channel &&
    one.salesChannel === other.salesChannel &&
    one.currency === other.currency &&
    one.payment === other.payment &&
    Object.is(one.business, other.business) &&
    Object.is(one.purchasedAt, other.purchasedAt)
  );
}
