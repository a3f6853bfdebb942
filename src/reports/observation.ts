/**
 * An observation is what one report said of one order line at one time. Observations travel in columnar
 * batches: all columns are of the same length, and a file of a million rows never becomes a million objects. Unknown
 * text is `""`, an unknown number `NaN`.
 */
import { type Coded, type Column, coded, type Numbers, numbers, Texts } from "./column.ts";
import { OrderIds } from "./order-ids.ts";

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
  readonly orderId: Column<string>;
  /** Amazon's order item id; most all-orders reports leave it out. */
  readonly itemId: Column<string>;
  readonly sku: Coded<string>;
  /** 1 for the first row of this order with this SKU in the report, 2 for the second… */
  readonly ordinal: Numbers;
  readonly asin: Coded<string>;
  readonly title: Coded<string>;
  readonly status: Coded<OrderStatus>;
  /** Units; 0 on most cancelled rows. */
  readonly quantity: Numbers;
  /** Total of the line for all its units, tax included, in `currency`. */
  readonly total: Numbers;
  /** ISO 4217, upper case. */
  readonly currency: Coded<string>;
  readonly channel: Coded<Channel>;
  /** e.g. `Amazon.co.jp`; `Non-Amazon` (also `Non-Amazon JP`) is multi-channel fulfilment. */
  readonly salesChannel: Coded<string>;
  readonly payment: Coded<Payment>;
  /** 1 business order, 0 not, NaN not said. */
  readonly business: Coded<number>;
  /** Epoch ms. */
  readonly purchasedAt: Numbers;
  /** When Amazon last changed the order, epoch ms. */
  readonly updatedAt: Numbers;
  readonly cancelledBy: Coded<Canceller>;
}

/** A batch that tells its orders by number, as one that was read from a file does. */
export interface NumberedBatch extends ObservationBatch {
  readonly orderId: OrderIds;
}

export function isNumbered(batch: ObservationBatch): batch is NumberedBatch {
  return batch.orderId instanceof OrderIds;
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

/** The observation in row `index` of a batch (0-based, below its length). */
export function observationAt(batch: ObservationBatch, index: number): Observation {
  return {
    orderId: batch.orderId.at(index),
    itemId: batch.itemId.at(index),
    sku: batch.sku.at(index),
    ordinal: batch.ordinal.at(index),
    asin: batch.asin.at(index),
    title: batch.title.at(index),
    status: batch.status.at(index),
    quantity: batch.quantity.at(index),
    total: batch.total.at(index),
    currency: batch.currency.at(index),
    channel: batch.channel.at(index),
    salesChannel: batch.salesChannel.at(index),
    payment: batch.payment.at(index),
    business: batch.business.at(index),
    purchasedAt: batch.purchasedAt.at(index),
    updatedAt: batch.updatedAt.at(index),
    cancelledBy: batch.cancelledBy.at(index),
  };
}

/** A batch of the given observations, in their order. */
export function batchOf(observations: readonly Observation[]): ObservationBatch {
  return {
    length: observations.length,
    orderId: new Texts(observations.map((one) => one.orderId)),
    itemId: new Texts(observations.map((one) => one.itemId)),
    sku: coded(observations.map((one) => one.sku)),
    ordinal: numbers(observations.map((one) => one.ordinal)),
    asin: coded(observations.map((one) => one.asin)),
    title: coded(observations.map((one) => one.title)),
    status: coded(observations.map((one) => one.status)),
    quantity: numbers(observations.map((one) => one.quantity)),
    total: numbers(observations.map((one) => one.total)),
    currency: coded(observations.map((one) => one.currency)),
    channel: coded(observations.map((one) => one.channel)),
    salesChannel: coded(observations.map((one) => one.salesChannel)),
    payment: coded(observations.map((one) => one.payment)),
    business: coded(observations.map((one) => one.business)),
    purchasedAt: numbers(observations.map((one) => one.purchasedAt)),
    updatedAt: numbers(observations.map((one) => one.updatedAt)),
    cancelledBy: coded(observations.map((one) => one.cancelledBy)),
  };
}
