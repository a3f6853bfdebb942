import type { OrderReportKind } from "../report-kind.ts";

/**
 * All orders 全注文レポート, by order date or by last update: every order of any status and channel. An order never
 * leaves it, a cancelled one stays listed; a missing one is only outside the period, which the file does not tell.
 */
export const allOrders = {
  id: "all-orders",
  holds: "orders",
  signature: { has: [["amazon-order-id", "order-id"], ["order-status"]], lacks: [] },
  columns: {
    orderId: ["amazon-order-id", "order-id"],
    itemId: ["order-item-id"],
    sku: ["sku"],
    asin: ["asin"],
    title: ["product-name"],
    status: ["order-status"],
    itemStatus: ["item-status"],
    quantity: ["quantity"],
    total: ["item-price"],
    currency: ["currency"],
    channel: ["fulfillment-channel"],
    salesChannel: ["sales-channel"],
    payment: ["payment-method-details", "payment-method"],
    business: ["is-business-order"],
    purchasedAt: ["purchase-date"],
    updatedAt: ["last-updated-date"],
  },
  says: { status: "unknown", channel: "unknown" },
  lists: null,
} as const satisfies OrderReportKind;
