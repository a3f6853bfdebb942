/**
 * An observation is what one report said of one order line at one time. Observations travel in columnar
 * batches: one array a column, all of the same length, so that a file of a million rows never becomes a million
 * objects. Unknown text is `""`, an unknown number `NaN`.
 */

export const ORDER_STATUSES = [
  "pending",
  "unshipped",
  "partially-shipped",
  "shipped",
  "cancelled",
  "unknown",
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const CHANNELS = ["amazon", "merchant", "unknown"] as const;
/** Who ships: Amazon (FBA) or the seller. */
export type Channel = (typeof CHANNELS)[number];

export const PAYMENTS = ["convenience-store", "cash-on-delivery", "card", "other", "unknown"] as const;
/** How the buyer pays. Normally not disclosed: `unknown` is the usual case. */
export type Payment = (typeof PAYMENTS)[number];

export const CANCELLERS = ["buyer", "merchant", "amazon", "unknown"] as const;
/** Who cancelled an order line. No report says so, only Orders 2026-01-01: `unknown` is the usual case. */
export type Canceller = (typeof CANCELLERS)[number];

export interface ObservationBatch {
  readonly length: number;
  /** Amazon's order id (3-7-7 digits), always known. */
  readonly orderId: readonly string[];
  /** Amazon's order item id; most all-orders reports leave it out. */
  readonly itemId: readonly string[];
  readonly sku: readonly string[];
  /** 1 for the first row of this order with this SKU in the report, 2 for the second… */
  readonly ordinal: readonly number[];
  readonly asin: readonly string[];
  readonly title: readonly string[];
  readonly status: readonly OrderStatus[];
  /** Units; 0 on most cancelled rows. */
  readonly quantity: readonly number[];
  /** Total of the line for all its units, tax included, in `currency`. */
  readonly total: readonly number[];
  /** ISO 4217, upper case. */
  readonly currency: readonly string[];
  readonly channel: readonly Channel[];
  /** e.g. `Amazon.co.jp`; `Non-Amazon` (also `Non-Amazon JP`) is multi-channel fulfilment. */
  readonly salesChannel: readonly string[];
  readonly payment: readonly Payment[];
  /** 1 business order, 0 not, NaN not said. */
  readonly business: readonly number[];
  /** Epoch ms. */
  readonly purchasedAt: readonly number[];
  /** When Amazon last changed the order, epoch ms. */
  readonly updatedAt: readonly number[];
  readonly cancelledBy: readonly Canceller[];
}

/** One row of a batch, for those who handle single observations. */
export interface Observation {
  readonly orderId: string;
  readonly itemId: string;
  readonly sku: string;
  readonly ordinal: number;
  readonly asin: string;
  readonly title: string;
  readonly status: OrderStatus;
  readonly quantity: number;
  readonly total: number;
  readonly currency: string;
  readonly channel: Channel;
  readonly salesChannel: string;
  readonly payment: Payment;
  readonly business: number;
  readonly purchasedAt: number;
  readonly updatedAt: number;
  readonly cancelledBy: Canceller;
}

/** The observation in row `index` of a batch (0-based). */
export function observationAt(batch: ObservationBatch, index: number): Observation {
  return {
    orderId: batch.orderId[index] ?? "",
    itemId: batch.itemId[index] ?? "",
    sku: batch.sku[index] ?? "",
    ordinal: batch.ordinal[index] ?? 1,
    asin: batch.asin[index] ?? "",
    title: batch.title[index] ?? "",
    status: batch.status[index] ?? "unknown",
    quantity: batch.quantity[index] ?? Number.NaN,
    total: batch.total[index] ?? Number.NaN,
    currency: batch.currency[index] ?? "",
    channel: batch.channel[index] ?? "unknown",
    salesChannel: batch.salesChannel[index] ?? "",
    payment: batch.payment[index] ?? "unknown",
    business: batch.business[index] ?? Number.NaN,
    purchasedAt: batch.purchasedAt[index] ?? Number.NaN,
    updatedAt: batch.updatedAt[index] ?? Number.NaN,
    cancelledBy: batch.cancelledBy[index] ?? "unknown",
  };
}

/** A batch of the given observations, in their order. */
export function batchOf(observations: readonly Observation[]): ObservationBatch {
  return {
    length: observations.length,
    orderId: observations.map((one) => one.orderId),
    itemId: observations.map((one) => one.itemId),
    sku: observations.map((one) => one.sku),
    ordinal: observations.map((one) => one.ordinal),
    asin: observations.map((one) => one.asin),
    title: observations.map((one) => one.title),
    status: observations.map((one) => one.status),
    quantity: observations.map((one) => one.quantity),
    total: observations.map((one) => one.total),
    currency: observations.map((one) => one.currency),
    channel: observations.map((one) => one.channel),
    salesChannel: observations.map((one) => one.salesChannel),
    payment: observations.map((one) => one.payment),
    business: observations.map((one) => one.business),
    purchasedAt: observations.map((one) => one.purchasedAt),
    updatedAt: observations.map((one) => one.updatedAt),
    cancelledBy: observations.map((one) => one.cancelledBy),
  };
}
