import type { OrderReportKind } from "../report-kind.ts";

/** Order report 注文レポート (shipping, invoicing, the old form and XML): newly paid seller-fulfilled orders. */
export const newOrders = {
  id: "new-orders",
  holds: "orders",
  signature: {
    has: [
      ["order-id"],
      // Each of these says that the order has been paid: Amazon names no buyer before.
      ["payments-date", "buyer-name", "buyer-email", "recipient-name", "ship-address-1"],
      ["quantity-purchased"],
    ],
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
  lists: null,
} as const satisfies OrderReportKind;
