import type { OrderReportKind } from "../report-kind.ts";

/**
 * Unshipped orders 未出荷レポート: seller-fulfilled orders waiting to be sent. Pending orders never appear, so an
 * order found here has been paid.
 */
export const unshippedOrders = {
  id: "unshipped-orders",
  holds: "orders",
  signature: { has: [["order-id"], ["quantity-to-ship", "days-past-promise"]], lacks: ["order-status"] },
  columns: {
    orderId: ["order-id"],
    itemId: ["order-item-id"],
    sku: ["sku"],
    title: ["product-name"],
    quantity: ["quantity-purchased"],
    payment: ["payment-method"],
    business: ["is-business-order"],
    purchasedAt: ["purchase-date"],
    updatedAt: ["payments-date"],
  },
  says: { status: "unshipped", channel: "merchant" },
  // Its silence about a pending order says nothing: unpaid orders are not in it.
  lists: { channel: "merchant", statuses: ["unshipped", "partially-shipped"] },
} as const satisfies OrderReportKind;
