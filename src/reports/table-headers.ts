import type { Field } from "./report-kind.ts";

/** Headers under which a seller's own table, a tab of ours or a pasted report may hold each field, normalised. */
export const TABLE_HEADERS: Readonly<Record<Field, readonly string[]>> = {
  orderId: [
    "注文番号",
    "注文id",
    "amazon注文番号",
    "amazon-order-id",
    "order-id",
    "order-number",
    "order-no",
  ],
  itemId: ["注文商品番号", "注文商品id", "order-item-id", "order-item-number"],
  sku: ["sku", "出品者sku", "seller-sku", "merchant-sku"],
  asin: ["asin", "asin1", "asin-1"],
  title: ["商品名", "product-name", "item-name", "商品", "product", "title"],
  status: ["状態", "注文状態", "注文状況", "注文ステータス", "ステータス", "order-status", "status"],
  itemStatus: ["item-status"],
  quantity: ["数量", "注文数量", "注文数", "個数", "quantity", "quantity-purchased", "units", "qty"],
  total: ["金額", "合計金額", "合計", "item-price", "amount", "total"],
  unitPrice: ["単価", "販売単価", "unit-price", "price-per-unit"],
  currency: ["通貨", "currency"],
  channel: [
    "出荷元",
    "フルフィルメント・チャンネル",
    "フルフィルメントチャネル",
    "フルフィルメント",
    "fulfillment-channel",
    "fulfilment",
    "shipped-by",
    "channel",
  ],
  salesChannel: ["販売チャネル", "sales-channel"],
  payment: [
    "支払方法",
    "支払い方法",
    "お支払い方法",
    "payment-type",
    "payment-method",
    "payment-method-details",
    "payment",
  ],
  business: ["法人", "is-business-order", "business", "b2b"],
  purchasedAt: [
    "注文日時",
    "注文日",
    "購入日時",
    "購入日",
    "purchase-date",
    "ordered-at",
    "order-date",
    "date",
  ],
  updatedAt: ["最終更新", "更新日時", "last-updated-date"],
};

/** Headers of the time at which the row was true. */
export const OBSERVED_AT_HEADERS: readonly string[] = [
  "観測時刻",
  "観測日時",
  "確認日時",
  "最終確認",
  "observed-at",
  "last-seen",
  "as-of",
];

/** Headers of the shop to which the row belongs. */
export const SHOP_HEADERS: readonly string[] = [
  "店舗",
  "店舗名",
  "ショップ",
  "ショップ名",
  "shop",
  "shop-name",
  "store",
  "store-name",
];
