import type { StockReportKind } from "../report-kind.ts";

/**
 * All listings 出品詳細レポート, with English or Japanese headers: every offer, also the inactive ones, with the
 * stock of those that the seller ships himself.
 */
export const allListings = {
  id: "all-listings",
  holds: "stock",
  signature: {
    has: [
      ["seller-sku", "出品者sku"],
      ["listing-id", "出品id", "item-name", "商品名", "open-date", "出品日"],
      ["quantity", "数量", "在庫数"],
    ],
    lacks: ["order-id", "amazon-order-id", "注文番号", "fnsku"],
  },
  columns: {
    sku: ["seller-sku", "出品者sku"],
    // A product id that is no ASIN (a JAN code) is left out.
    asin: ["asin1", "asin-1", "asin", "product-id", "商品id"],
    title: ["item-name", "商品名"],
    channel: ["fulfillment-channel", "フルフィルメント・チャンネル", "フルフィルメントチャネル"],
    available: ["quantity", "数量", "在庫数"],
    reserved: ["pending-quantity"],
    price: ["price", "価格"],
    status: ["status", "ステータス"],
  },
  // Amazon leaves the units of FBA offers blank here.
  says: { counted: "merchant", uncounted: "amazon" },
} as const satisfies StockReportKind;
