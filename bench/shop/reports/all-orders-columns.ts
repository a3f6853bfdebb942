/** 全注文レポート as sellers in Japan get it, 29 columns. */
export const ALL_ORDERS_COLUMNS = [
  "amazon-order-id",
  "merchant-order-id",
  "purchase-date",
  "last-updated-date",
  "order-status",
  "fulfillment-channel",
  "sales-channel",
  "order-channel",
  "url",
  "ship-service-level",
  "product-name",
  "sku",
  "asin",
  "item-status",
  "quantity",
  "currency",
  "item-price",
  "item-tax",
  "shipping-price",
  "shipping-tax",
  "gift-wrap-price",
  "gift-wrap-tax",
  "item-promotion-discount",
  "ship-promotion-discount",
  "ship-city",
  "ship-state",
  "ship-postal-code",
  "ship-country",
  "promotion-ids",
] as const;

/** Columns that some sellers' reports have besides. */
export const BUSINESS_COLUMNS = [
  "is-business-order",
  "purchase-order-number",
  "price-designation",
  "is-iba",
] as const;

export const ORDER_ITEM_ID_COLUMN = "order-item-id";

export type AllOrdersColumn =
  | (typeof ALL_ORDERS_COLUMNS)[number]
  | (typeof BUSINESS_COLUMNS)[number]
  | typeof ORDER_ITEM_ID_COLUMN;
