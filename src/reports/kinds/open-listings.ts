import type { StockReportKind } from "../report-kind.ts";

/** Open listings 出品レポート: offers on sale, with the stock of those that the seller ships himself. */
export const openListings = {
  id: "open-listings",
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
  columns: {
    sku: ["sku", "seller-sku", "出品者sku"],
    asin: ["asin", "asin1", "asin-1", "product-id", "商品id"],
    title: ["product-name", "item-name", "商品名"],
    channel: ["fulfillment-channel", "フルフィルメント・チャンネル", "フルフィルメントチャネル"],
    available: ["quantity", "数量", "在庫数"],
    price: ["price", "価格"],
  },
  // Amazon leaves the units of FBA offers blank here.
  says: { counted: "merchant", uncounted: "amazon" },
} as const satisfies StockReportKind;
