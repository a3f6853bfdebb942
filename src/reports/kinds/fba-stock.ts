import type { StockReportKind } from "../report-kind.ts";

/** FBA stock FBA在庫管理. */
export const fbaStock = {
  id: "fba-stock",
  holds: "stock",
  signature: {
    has: [["sku"], ["fnsku"], ["afn-fulfillable-quantity", "afn-total-quantity"]],
    lacks: ["order-id", "amazon-order-id"],
  },
} as const satisfies StockReportKind;
