import type { Product } from "./hold.ts";
import type { OrderLine } from "./order-line.ts";

/**
 * Tells which lines are one product. The pending report names no ASIN and an order added by hand may name only a
 * title, so what other lines of the shop say of the same SKU or title fills the gap.
 */
export class ProductIndex {
  private readonly asinOfSku = new Map<string, string>();
  private readonly lineOfTitle = new Map<string, OrderLine>();
  private readonly products = new Map<string, Product>();

  constructor(lines: readonly OrderLine[]) {
    for (const line of lines) this.add(line);
  }

  /** Lets one more line tell what its product is called. */
  add(line: OrderLine): void {
    if (line.asin !== "" && line.sku !== "") this.asinOfSku.set(scoped(line, line.sku), line.asin);
    if (line.title === "" || line.sku === "") return;
    const key = scoped(line, line.title);
    const known = this.lineOfTitle.get(key);
    if (known === undefined || (known.asin === "" && line.asin !== "")) this.lineOfTitle.set(key, line);
  }

  /** The same object for every line of one product of one shop. */
  productOf(line: OrderLine): Product {
    const twin =
      line.asin === "" && line.sku === "" ? this.lineOfTitle.get(scoped(line, line.title)) : undefined;
    const sku = line.sku !== "" ? line.sku : (twin?.sku ?? "");
    const asin = line.asin !== "" ? line.asin : (this.asinOfSku.get(scoped(line, sku)) ?? twin?.asin ?? "");
    const key = asin !== "" ? `asin:${asin}` : sku !== "" ? `sku:${sku}` : `title:${line.title}`;
    const scopedKey = scoped(line, key);
    const known = this.products.get(scopedKey);
    if (known !== undefined && (known.title !== "" || line.title === "")) return known;
    const product: Product = { shop: line.shop, key, asin, sku, title: line.title };
    this.products.set(scopedKey, product);
    return product;
  }
}

function scoped(line: OrderLine, text: string): string {
  return `${line.shop}\n${text}`;
}
