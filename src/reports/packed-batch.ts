/**
 * A batch as plain JSON, for the way between the sidebar and the add-on. What comes back out of it is checked value by
 * value: it crosses from a browser that its user controls.
 */
import { isAsin, isCurrency, isItemId, isOrderId } from "./identifiers.ts";
import { isAmount, isTime, isUnits } from "./limits.ts";
import { CANCELLERS, CHANNELS, type ObservationBatch, ORDER_STATUSES, PAYMENTS } from "./observation.ts";
import {
  isWhole,
  nullable,
  openPacked,
  orBlank,
  TextPlaces,
  Unpacking,
  type UnpackingFailure,
} from "./unpacking.ts";

/** Texts that come up again and again stand once in `texts`, words as their place in the word's list, NaN as null. */
export interface PackedBatch {
  readonly version: 1;
  readonly length: number;
  readonly texts: readonly string[];
  readonly orderId: readonly string[];
  readonly itemId: readonly string[];
  readonly sku: readonly number[];
  readonly ordinal: readonly number[];
  readonly asin: readonly number[];
  readonly title: readonly number[];
  readonly status: readonly number[];
  readonly quantity: readonly (number | null)[];
  readonly total: readonly (number | null)[];
  readonly currency: readonly number[];
  readonly channel: readonly number[];
  readonly salesChannel: readonly number[];
  readonly payment: readonly number[];
  readonly business: readonly (number | null)[];
  readonly purchasedAt: readonly (number | null)[];
  readonly updatedAt: readonly (number | null)[];
  /** Left out where no row says who cancelled, as no report of today does. */
  readonly cancelledBy?: readonly number[];
}

export type UnpackedBatch = { readonly ok: true; readonly batch: ObservationBatch } | UnpackingFailure;

export function packBatch(batch: ObservationBatch): PackedBatch {
  const places = new TextPlaces();
  return {
    version: 1,
    length: batch.length,
    texts: places.texts,
    orderId: batch.orderId,
    itemId: batch.itemId,
    sku: places.of(batch.sku),
    ordinal: batch.ordinal,
    asin: places.of(batch.asin),
    title: places.of(batch.title),
    status: batch.status.map((word) => ORDER_STATUSES.indexOf(word)),
    quantity: nullable(batch.quantity),
    total: nullable(batch.total),
    currency: places.of(batch.currency),
    channel: batch.channel.map((word) => CHANNELS.indexOf(word)),
    salesChannel: places.of(batch.salesChannel),
    payment: batch.payment.map((word) => PAYMENTS.indexOf(word)),
    business: nullable(batch.business),
    purchasedAt: nullable(batch.purchasedAt),
    updatedAt: nullable(batch.updatedAt),
    ...(batch.cancelledBy.every((one) => one === "unknown")
      ? {}
      : { cancelledBy: batch.cancelledBy.map((word) => CANCELLERS.indexOf(word)) }),
  };
}

/** Reads a packed batch back. Whatever `value` is, this answers: with a batch all of whose values hold, or with why not. */
export function unpackBatch(value: unknown): UnpackedBatch {
  const unpacking = openPacked(value);
  if (!(unpacking instanceof Unpacking)) return unpacking;
  const texts = unpacking.texts();
  const batch: ObservationBatch = {
    length: unpacking.length,
    orderId: unpacking.strings("orderId", isOrderId),
    itemId: unpacking.strings("itemId", orBlank(isItemId)),
    sku: unpacking.places("sku", texts),
    ordinal: unpacking.numbers("ordinal", (value) => isWhole(value) && value >= 1),
    asin: unpacking.places("asin", texts, orBlank(isAsin)),
    title: unpacking.places("title", texts),
    status: unpacking.places("status", ORDER_STATUSES),
    quantity: unpacking.numbersOrNull("quantity", isUnits),
    total: unpacking.numbersOrNull("total", isAmount),
    currency: unpacking.places("currency", texts, orBlank(isCurrency)),
    channel: unpacking.places("channel", CHANNELS),
    salesChannel: unpacking.places("salesChannel", texts),
    payment: unpacking.places("payment", PAYMENTS),
    business: unpacking.numbersOrNull("business", (value) => value === 0 || value === 1),
    purchasedAt: unpacking.numbersOrNull("purchasedAt", isTime),
    updatedAt: unpacking.numbersOrNull("updatedAt", isTime),
    cancelledBy: unpacking.placesIfGiven("cancelledBy", CANCELLERS, "unknown"),
  };
  return unpacking.fault ?? { ok: true, batch };
}
