/**
 * A stock batch as plain JSON, for the way between the sidebar and the add-on. What comes back out of it is checked
 * value by value: it crosses from a browser that its user controls.
 */
import { isAsin } from "./identifiers.ts";
import { isAmount, isUnits } from "./limits.ts";
import { CHANNELS } from "./observation.ts";
import { STOCK_STATUSES, type StockBatch } from "./stock-batch.ts";
import { nullable, openPacked, orBlank, TextPlaces, Unpacking, type UnpackingFailure } from "./unpacking.ts";

/** Texts stand once in `texts`, words as their place in the word's list, NaN as null. */
export interface PackedStock {
  readonly version: 1;
  readonly length: number;
  readonly texts: readonly string[];
  readonly sku: readonly number[];
  readonly asin: readonly number[];
  readonly title: readonly number[];
  readonly channel: readonly number[];
  readonly available: readonly (number | null)[];
  readonly reserved: readonly (number | null)[];
  readonly price: readonly (number | null)[];
  readonly status: readonly number[];
}

export type UnpackedStock = { readonly ok: true; readonly batch: StockBatch } | UnpackingFailure;

export function packStock(batch: StockBatch): PackedStock {
  const places = new TextPlaces();
  return {
    version: 1,
    length: batch.length,
    texts: places.texts,
    sku: places.of(batch.sku),
    asin: places.of(batch.asin),
    title: places.of(batch.title),
    channel: batch.channel.map((word) => CHANNELS.indexOf(word)),
    available: nullable(batch.available),
    reserved: nullable(batch.reserved),
    price: nullable(batch.price),
    status: batch.status.map((word) => STOCK_STATUSES.indexOf(word)),
  };
}

/** Reads a packed batch back. Whatever `value` is, this answers: with a batch all of whose values hold, or with why not. */
export function unpackStock(value: unknown): UnpackedStock {
  const unpacking = openPacked(value);
  if (!(unpacking instanceof Unpacking)) return unpacking;
  const texts = unpacking.texts();
  const batch: StockBatch = {
    length: unpacking.length,
    sku: unpacking.places("sku", texts, (sku) => sku !== ""),
    asin: unpacking.places("asin", texts, orBlank(isAsin)),
    title: unpacking.places("title", texts),
    channel: unpacking.places("channel", CHANNELS),
    available: unpacking.numbersOrNull("available", isUnits),
    reserved: unpacking.numbersOrNull("reserved", isUnits),
    price: unpacking.numbersOrNull("price", isAmount),
    status: unpacking.places("status", STOCK_STATUSES),
  };
  return unpacking.fault ?? { ok: true, batch };
}
