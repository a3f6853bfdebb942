import {
  type Ending,
  type PhaseStatus,
  phaseAt,
  type SyntheticOrder,
} from "../../bench/shop/synthetic-order.ts";
import type { SyntheticShop } from "../../bench/shop/synthetic-shop.ts";
import type { PartnerOrder } from "../selling-partner/orders.ts";

const STATUS: Readonly<Record<PhaseStatus, string>> = {
  Pending: "PENDING",
  Unshipped: "UNSHIPPED",
  Shipping: "UNSHIPPED",
  Shipped: "SHIPPED",
  Cancelled: "CANCELLED",
};

type Canceller = "AMAZON" | "BUYER" | "MERCHANT";

/** Amazon cancels what is not paid in its term, and what no card pays. */
const CANCELLED_BY: Readonly<Record<Exclude<Ending, "paid">, Canceller>> = {
  "term-passed": "AMAZON",
  "card-refused": "AMAZON",
  "cancelled-by-buyer": "BUYER",
};

/** Of paid orders only a seller who ships himself can cancel one. */
function cancellerOf({ ending, channel }: SyntheticOrder): Canceller {
  if (ending !== "paid") return CANCELLED_BY[ending];
  return channel === "Merchant" ? "MERCHANT" : "BUYER";
}

/** All orders of the shop as the Orders API has them at a time (epoch ms). */
export function partnerOrders(shop: SyntheticShop, at: number): PartnerOrder[] {
  return shop.orders.flatMap((order) => partnerOrder(order, at));
}

function partnerOrder(order: SyntheticOrder, at: number): PartnerOrder[] {
  const phase = phaseAt(order, at);
  if (phase === null) return [];
  const cancelledBy = phase.status === "Cancelled" ? cancellerOf(order) : undefined;
  return [
    {
      orderId: order.orderId,
      createdTime: new Date(order.orderedAt).toISOString(),
      lastUpdatedTime: new Date(phase.at).toISOString(),
      salesChannel:
        order.salesChannel === "Non-Amazon"
          ? { channelName: "NON_AMAZON" }
          : { channelName: "AMAZON", marketplaceId: "A1VC38T7YXB528", marketplaceName: "Amazon.co.jp" },
      fulfillment: {
        fulfillmentStatus: STATUS[phase.status],
        fulfilledBy: order.channel === "Amazon" ? "AMAZON" : "MERCHANT",
      },
      orderItems: order.lines.map(({ orderItemId, quantity, product }) => ({
        orderItemId,
        quantityOrdered: quantity,
        product: { asin: product.asin, sellerSku: product.sku, title: product.title },
        ...(cancelledBy !== undefined && { cancellation: { cancellationExecution: { cancelledBy } } }),
      })),
    },
  ];
}
