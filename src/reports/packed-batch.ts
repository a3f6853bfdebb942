/**
 * A batch as plain JSON, for the way between the sidebar and the add-on. What comes back out of it is checked value by
 * value: it crosses from a browser that its user controls.
 */
import { type Coded, coded, numbers, Texts } from "./column.ts";
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
  const cancelledBy = placesIn(CANCELLERS, batch.cancelledBy);
  return {
    version: 1,
    length: batch.length,
    texts: places.texts,
    orderId: batch.orderId.toArray(),
    itemId: batch.itemId.toArray(),
    sku: places.of(batch.sku.toArray()),
    ordinal: batch.ordinal.toArray(),
    asin: places.of(batch.asin.toArray()),
    title: places.of(batch.title.toArray()),
    status: placesIn(ORDER_STATUSES, batch.status),
    quantity: nullable(batch.quantity.toArray()),
    total: nullable(batch.total.toArray()),
    currency: places.of(batch.currency.toArray()),
    channel: placesIn(CHANNELS, batch.channel),
    salesChannel: places.of(batch.salesChannel.toArray()),
    payment: placesIn(PAYMENTS, batch.payment),
    business: nullable(batch.business.toArray()),
    purchasedAt: nullable(batch.purchasedAt.toArray()),
    updatedAt: nullable(batch.updatedAt.toArray()),
    ...(cancelledBy.every((place) => place === CANCELLERS.indexOf("unknown")) ? {} : { cancelledBy }),
  };
}

function placesIn<T>(list: readonly T[], column: Coded<T>): number[] {
  const places = column.values.map((value) => list.indexOf(value));
  return Array.from(column.codes, (code) => places[code] as number);
}

/** Reads a packed batch back. Whatever `value` is, this answers: with a batch all of whose values hold, or with why not. */
export function unpackBatch(value: unknown): UnpackedBatch {
  const unpacking = openPacked(value);
  if (!(unpacking instanceof Unpacking)) return unpacking;
  const texts = unpacking.texts();
  const batch: ObservationBatch = {
    length: unpacking.length,
    orderId: new Texts(unpacking.strings("orderId", isOrderId)),
    itemId: new Texts(unpacking.strings("itemId", orBlank(isItemId))),
    sku: coded(unpacking.places("sku", texts)),
    ordinal: numbers(unpacking.numbers("ordinal", (value) => isWhole(value) && value >= 1)),
    asin: coded(unpacking.places("asin", texts, orBlank(isAsin))),
    title: coded(unpacking.places("title", texts)),
    status: coded(unpacking.places("status", ORDER_STATUSES)),
    quantity: numbers(unpacking.numbersOrNull("quantity", isUnits)),
    total: numbers(unpacking.numbersOrNull("total", isAmount)),
    currency: coded(unpacking.places("currency", texts, orBlank(isCurrency))),
    channel: coded(unpacking.places("channel", CHANNELS)),
    salesChannel: coded(unpacking.places("salesChannel", texts)),
    payment: coded(unpacking.places("payment", PAYMENTS)),
    business: coded(unpacking.numbersOrNull("business", (value) => value === 0 || value === 1)),
    purchasedAt: numbers(unpacking.numbersOrNull("purchasedAt", isTime)),
    updatedAt: numbers(unpacking.numbersOrNull("updatedAt", isTime)),
    cancelledBy: coded(unpacking.placesIfGiven("cancelledBy", CANCELLERS, "unknown")),
  };
  return unpacking.fault ?? { ok: true, batch };
}
