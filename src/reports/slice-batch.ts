import type { ObservationBatch } from "./observation.ts";

/** Rows `from` (0-based, included) to `to` (excluded) of a batch; both are cut to its length. */
export function sliceBatch(batch: ObservationBatch, from: number, to: number): ObservationBatch {
  const orderId = batch.orderId.slice(from, to);
  return {
    length: orderId.length,
    orderId,
    itemId: batch.itemId.slice(from, to),
    sku: batch.sku.slice(from, to),
    ordinal: batch.ordinal.slice(from, to),
    asin: batch.asin.slice(from, to),
    title: batch.title.slice(from, to),
    status: batch.status.slice(from, to),
    quantity: batch.quantity.slice(from, to),
    total: batch.total.slice(from, to),
    currency: batch.currency.slice(from, to),
    channel: batch.channel.slice(from, to),
    salesChannel: batch.salesChannel.slice(from, to),
    payment: batch.payment.slice(from, to),
    business: batch.business.slice(from, to),
    purchasedAt: batch.purchasedAt.slice(from, to),
    updatedAt: batch.updatedAt.slice(from, to),
    cancelledBy: batch.cancelledBy.slice(from, to),
  };
}
