import type { SyntheticShop } from "../synthetic-shop.ts";
import { tokyoIso } from "../tokyo-time.ts";
import { tabTable } from "./tab-table.ts";

const COLUMNS = [
  "item-name",
  "listing-id",
  "seller-sku",
  "price",
  "quantity",
  "open-date",
  "asin1",
  "product-id",
  "pending-quantity",
  "fulfillment-channel",
  "status",
] as const;

/**
 * All listings (`GET_MERCHANT_LISTINGS_ALL_DATA`) at that time; the quantities are blank where Amazon ships, and an
 * offer whose stock is gone is inactive.
 */
export function allListingsReport(shop: SyntheticShop, at: number): string {
  const rows = shop.products
    .filter((product) => product.launchedAt <= at)
    .map((product) => {
      const { available, reserved } = shop.stock.at(product.sku, at);
      const own = product.channel === "Merchant";
      return {
        "item-name": product.title,
        "listing-id": product.asin.split("").reverse().join(""),
        "seller-sku": product.sku,
        price: product.price.toFixed(shop.profile.reports.priceDecimals),
        quantity: own ? String(available) : "",
        "open-date": tokyoIso(Math.max(product.launchedAt, shop.from)),
        asin1: product.asin,
        "product-id": product.asin,
        "pending-quantity": own ? String(reserved) : "",
        "fulfillment-channel": own ? "DEFAULT" : "AMAZON_JP",
        status: own && available === 0 ? "Inactive" : "Active",
      };
    });
  return tabTable(COLUMNS, rows, shop.profile.reports.lineEnd);
}
