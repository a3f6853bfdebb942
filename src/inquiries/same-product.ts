import type { Product } from "../orders/hold.ts";

/**
 * Tells products apart by what all of the given ones say together. An inquiry keeps the product as it was known
 * when it was proposed; a later report may add the ASIN of its SKU, and it is still the same product.
 *
 * @returns a key for a product, equal for the same product of the same shop
 */
export function sameProduct(products: readonly Product[]): (product: Product) => string {
  const asinOfSku = new Map<string, string | null>();
  for (const { shop, sku, asin } of products) {
    if (sku !== "" && asin !== "") noteOnly(asinOfSku, scoped(shop, sku), asin);
  }
  const keyOfCode = ({ shop, sku, asin }: Product): string => {
    const known = asin !== "" ? asin : sku !== "" ? (asinOfSku.get(scoped(shop, sku)) ?? "") : "";
    return known !== "" ? scoped(shop, `asin:${known}`) : sku !== "" ? scoped(shop, `sku:${sku}`) : "";
  };
  const keyOfTitle = new Map<string, string | null>();
  for (const product of products) {
    const key = keyOfCode(product);
    if (key !== "" && product.title !== "") noteOnly(keyOfTitle, scoped(product.shop, product.title), key);
  }
  return (product) =>
    keyOfCode(product) ||
    (product.title !== "" && keyOfTitle.get(scoped(product.shop, product.title))) ||
    scoped(product.shop, product.key);
}

/** Keeps the value while it is the only one; `null` once there are two. */
function noteOnly(map: Map<string, string | null>, key: string, value: string): void {
  const known = map.get(key);
  map.set(key, known === undefined || known === value ? value : null);
}

function scoped(shop: string, text: string): string {
  return `${shop}\n${text}`;
}
