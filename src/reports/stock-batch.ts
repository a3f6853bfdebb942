/**
 * What a stock report said of the seller's offers at one time, in columns like an `ObservationBatch`. Unknown text is
 * `""`, an unknown number `NaN`.
 */
import type { Channel } from "./observation.ts";

export const STOCK_STATUSES = ["active", "inactive", "incomplete", "unknown"] as const;
/** Whether the offer is on sale. */
export type StockStatus = (typeof STOCK_STATUSES)[number];

export interface StockBatch {
  readonly length: number;
  /** Always known. */
  readonly sku: readonly string[];
  readonly asin: readonly string[];
  readonly title: readonly string[];
  readonly channel: readonly Channel[];
  /** Units that can be bought: what is held by pending orders is already off. NaN for FBA offers in listings. */
  readonly available: readonly number[];
  /** Units that pending orders hold (listings), or that Amazon has reserved for any reason (FBA). */
  readonly reserved: readonly number[];
  /** Price of one unit in the marketplace's currency. */
  readonly price: readonly number[];
  readonly status: readonly StockStatus[];
}

/** One row of a stock batch. */
export interface StockRow {
  readonly sku: string;
  readonly asin: string;
  readonly title: string;
  readonly channel: Channel;
  readonly available: number;
  readonly reserved: number;
  readonly price: number;
  readonly status: StockStatus;
}

/** The offer in row `index` of a batch (0-based, below its length). */
export function stockAt(batch: StockBatch, index: number): StockRow {
  return {
    sku: batch.sku[index] ?? "",
    asin: batch.asin[index] ?? "",
    title: batch.title[index] ?? "",
    channel: batch.channel[index] ?? "unknown",
    available: batch.available[index] ?? Number.NaN,
    reserved: batch.reserved[index] ?? Number.NaN,
    price: batch.price[index] ?? Number.NaN,
    status: batch.status[index] ?? "unknown",
  };
}

/** A batch of the given offers, in their order. */
export function stockBatchOf(rows: readonly StockRow[]): StockBatch {
  return {
    length: rows.length,
    sku: rows.map((one) => one.sku),
    asin: rows.map((one) => one.asin),
    title: rows.map((one) => one.title),
    channel: rows.map((one) => one.channel),
    available: rows.map((one) => one.available),
    reserved: rows.map((one) => one.reserved),
    price: rows.map((one) => one.price),
    status: rows.map((one) => one.status),
  };
}

/** Rows `from` (0-based, included) to `to` (excluded) of a batch; both are cut to its length. */
export function sliceStock(batch: StockBatch, from: number, to: number): StockBatch {
  const sku = batch.sku.slice(from, to);
  return {
    length: sku.length,
    sku,
    asin: batch.asin.slice(from, to),
    title: batch.title.slice(from, to),
    channel: batch.channel.slice(from, to),
    available: batch.available.slice(from, to),
    reserved: batch.reserved.slice(from, to),
    price: batch.price.slice(from, to),
    status: batch.status.slice(from, to),
  };
}
