import type { Product } from "./hold.ts";

/** What people call a product: its title, else its ASIN or SKU. */
export function nameOfProduct({ title, asin, sku }: Pick<Product, "title" | "asin" | "sku">): string {
  return title || asin || sku;
}
