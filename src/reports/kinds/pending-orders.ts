import type { OrderReportKind } from "../report-kind.ts";

/**
 * Pending orders 保留中の注文, only in Japan, flat, converged (the same columns) or as XML: it names neither status,
 * price nor ASIN, but often the way of paying.
 *
 * It is reported to list seller-fulfilled orders only, which no document of Amazon's confirms: its rows leave the
 * channel open, and its silence about an FBA order says nothing.
 *
 * Without its payment column it looks like the beginning of an order report. Those always carry when the order was
 * paid, the buyer and the address, and a seller cannot take these away; so a file is guessed to be a pending report
 * if it has nothing but a pending report's own columns.
 */
export const pendingOrders = {
  id: "pending-orders",
  holds: "orders",
  signature: {
    has: [["order-id"], ["payment-type"]],
    lacks: ["order-status", "payments-date", "quantity-to-ship"],
  },
  remainder: {
    has: ["order-id", "purchase-date", "sku", "quantity-purchased"],
    only: ["order-id", "order-item-id", "purchase-date", "sku", "product-name", "quantity-purchased"],
  },
  columns: {
    orderId: ["order-id"],
    itemId: ["order-item-id"],
    sku: ["sku"],
    title: ["product-name"],
    quantity: ["quantity-purchased"],
    payment: ["payment-type"],
    purchasedAt: ["purchase-date"],
  },
  says: { status: "pending", channel: "unknown" },
  lists: { channel: "merchant", statuses: ["pending"] },
} as const satisfies OrderReportKind;
