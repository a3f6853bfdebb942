import type { SyntheticShop } from "../synthetic-shop.ts";
import { tabTable } from "./tab-table.ts";

const COLUMNS = ["sku", "asin", "price", "quantity"] as const;

/** Open listings (`GET_FLAT_FILE_OPEN_LISTINGS_DATA`) at that time; the quantity is blank where Amazon ships. */
export function openListingsReport(shop: SyntheticShop, at: number): string {
  const rows = shop.products
    .filter((product) => product.launchedAt <= at)
    .map((product) => ({
      sku: product.sku,
      asin: product.asin,
      price: product.price.toFixed(shop.profile.reports.priceDecimals),
      quantity: product.channel === "Merchant" ? String(shop.stock.at(product.sku, at).available) : "",
    }));
  return tabTable(COLUMNS, rows, shop.profile.reports.lineEnd);
}
