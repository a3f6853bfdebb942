/** One item of an order as `searchOrders` tells it, in the words of the book. */
import { lineTotal } from "../../reports/line-total.ts";
import { CANCELLERS, type Canceller, type Observation, type OrderStatus } from "../../reports/observation.ts";
import { paymentOfWord } from "../../reports/words.ts";
import type { Item, Order } from "./orders-answer.ts";

/** What reports call the sales channel of multi-channel fulfilment. */
const NON_AMAZON = "Non-Amazon";

/**
 * The observation of one item.
 *
 * - The price of an item's units is what reports call `item-price`; where it is not told, the units at the price of one.
 * - Business orders are told by their program.
 *
 * @param ordinal which of the order's items with this SKU, from 1
 */
export function observedItem(order: Order, item: Item, ordinal: number): Observation {
  const { product, quantityOrdered } = item;
  const status = statusOf(order, item);
  const price = item.proceeds?.breakdowns ?? null;
  const unitPrice = product.price?.unitPrice ?? null;
  return {
    orderId: order.orderId,
    itemId: item.orderItemId,
    sku: product.sellerSku,
    ordinal,
    asin: product.asin,
    title: product.title,
    status,
    quantity: quantityOrdered,
    total: lineTotal(price?.amount ?? Number.NaN, unitPrice?.amount ?? Number.NaN, quantityOrdered),
    currency: (price ?? unitPrice)?.currencyCode ?? "",
    channel: order.fulfillment.fulfilledBy,
    salesChannel: salesChannelOf(order),
    payment: paymentOfWord(
      (order.payment?.paymentExecutions ?? []).map(({ paymentMethod }) => paymentMethod).join(","),
    ),
    business: order.programs == null ? Number.NaN : Number(order.programs.includes("AMAZON_BUSINESS")),
    purchasedAt: order.createdTime,
    updatedAt: order.lastUpdatedTime,
    cancelledBy: status === "cancelled" ? cancellerOf(item) : "unknown",
  };
}

/**
 * A cancelled item of an order that lives on is cancelled. One of whose units only some were cancelled lives on: some
 * were shipped or are still to be.
 */
function statusOf({ fulfillment }: Order, item: Item): OrderStatus {
  const { quantityFulfilled, quantityUnfulfilled } = item.fulfillment ?? {};
  const left = (quantityFulfilled ?? 0) + (quantityUnfulfilled ?? 0);
  const cancelled = item.cancellation?.cancellationExecution != null && left === 0;
  return cancelled ? "cancelled" : fulfillment.fulfillmentStatus;
}

/** Who carried it out, whoever had asked for it. */
function cancellerOf({ cancellation }: Item): Canceller {
  const word = cancellation?.cancellationExecution?.cancelledBy.toLowerCase();
  return CANCELLERS.find((one) => one === word) ?? "unknown";
}

function salesChannelOf({ salesChannel }: Order): string {
  return /^non/i.test(salesChannel.channelName) ? NON_AMAZON : salesChannel.marketplaceName;
}
