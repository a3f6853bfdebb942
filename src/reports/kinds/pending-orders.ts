import type { OrderReportKind } from "../report-kind.ts";

/**
 * Pending orders 保留中の注文, only in Japan: it names neither status, price nor ASIN, but often the way of paying.
 *
 * It is reported to list seller-fulfilled orders only, which no document of Amazon's confirms: its rows leave the
 * channel open, and its silence about an FBA order says nothing.
 */
export const pendingOrders = {
  id: "pending-orders",
  holds: "orders",
  signature: {
    has: [["order-id"], ["payment-type"]],
    lacks: ["order-status", "payments-date", "quantity-to-ship"],
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
  lists: "every-pending-merchant-order",
} as const satisfies OrderReportKind;
