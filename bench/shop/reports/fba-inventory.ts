import type { SyntheticShop } from "../synthetic-shop.ts";
import { tabTable } from "./tab-table.ts";

const COLUMNS = [
  "sku",
  "fnsku",
  "asin",
  "product-name",
  "condition",
  "your-price",
  "mfn-listing-exists",
  "mfn-fulfillable-quantity",
  "afn-listing-exists",
  "afn-warehouse-quantity",
  "afn-fulfillable-quantity",
  "afn-unsellable-quantity",
  "afn-reserved-quantity",
  "afn-total-quantity",
] as const;

/** FBA stock (`GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA`) at that time. */
export function fbaInventoryReport(shop: SyntheticShop, at: number): string {
  const rows = shop.products
    .filter((product) => product.channel === "Amazon" && product.launchedAt <= at)
    .map((product) => {
      const { available, reserved } = shop.stock.at(product.sku, at);
      return {
        sku: product.sku,
        fnsku: product.fnsku,
        asin: product.asin,
        "product-name": product.title,
        condition: "New",
        "your-price": product.price.toFixed(shop.profile.reports.priceDecimals),
        "mfn-listing-exists": "No",
        "afn-listing-exists": "Yes",
        "afn-warehouse-quantity": String(available + reserved),
        "afn-fulfillable-quantity": String(available),
        "afn-unsellable-quantity": "0",
        "afn-reserved-quantity": String(reserved),
        "afn-total-quantity": String(available + reserved),
      };
    });
  return tabTable(COLUMNS, rows, shop.profile.reports.lineEnd);
}
