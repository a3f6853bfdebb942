import type { StockReportKind } from "../report-kind.ts";

/** FBA stock FBA在庫管理: what can be bought, and what is reserved for orders or on its way between warehouses. */
export const fbaStock = {
  id: "fba-stock",
  holds: "stock",
  signature: {
    has: [["sku"], ["fnsku"], ["afn-fulfillable-quantity", "afn-total-quantity"]],
    lacks: ["order-id", "amazon-order-id"],
  },
  columns: {
    sku: ["sku"],
    asin: ["asin"],
    title: ["product-name"],
    available: ["afn-fulfillable-quantity"],
    reserved: ["afn-reserved-quantity"],
    price: ["your-price"],
  },
  says: { counted: "amazon", uncounted: "amazon" },
} as const satisfies StockReportKind;
