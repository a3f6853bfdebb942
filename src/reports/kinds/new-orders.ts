import type { OrderReportKind } from "../report-kind.ts";

/** Order report 注文レポート (shipping, invoicing and the old form): newly paid seller-fulfilled orders. */
export const newOrders = {
  id: "new-orders",
  holds: "orders",
  signature: {
    has: [["order-id"], ["payments-date"], ["quantity-purchased"]],
    lacks: ["order-status", "quantity-to-ship", "days-past-promise"],
  },
  columns: {
    orderId: ["order-id"],
    itemId: ["order-item-id"],
    sku: ["sku"],
    title: ["product-name"],
    quantity: ["quantity-purchased"],
    total: ["item-price"],
    currency: ["currency"],
    salesChannel: ["sales-channel"],
    payment: ["payment-method"],
    business: ["is-business-order"],
    purchasedAt: ["purchase-date"],
    updatedAt: ["payments-date"],
  },
  says: { status: "unshipped", channel: "merchant" },
  lists: "some-orders",
} as const satisfies OrderReportKind;
