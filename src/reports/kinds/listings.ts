import type { StockReportKind } from "../report-kind.ts";

/** Listings 出品レポート, open or all, with English or Japanese headers. */
export const listings = {
  id: "listings",
  holds: "stock",
  signature: {
    has: [
      ["sku", "seller-sku", "出品者sku"],
      ["asin", "asin1", "asin-1", "product-id", "商品id"],
      ["price", "価格"],
      ["quantity", "数量", "在庫数"],
    ],
    lacks: ["order-id", "amazon-order-id", "注文番号", "fnsku"],
  },
} as const satisfies StockReportKind;
