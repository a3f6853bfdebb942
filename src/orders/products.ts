import type { Product } from "./hold.ts";
import type { OrderLine } from "./order-line.ts";

/** What an order line says of its product. */
export type ProductNames = Pick<OrderLine, "shop" | "asin" | "sku" | "title" | "purchasedAt">;

/**
 * Tells which lines are one product. The pending report names no ASIN and an order added by hand may name only a
 * title, so what other lines of the shop say of the same SKU or title fills the gap: the line that was bought last,
 * whatever the order of the lines.
 */
export class ProductIndex {
  private readonly lineOfSku = new Map<string, ProductNames>();
  private readonly lineOfTitle = new Map<string, ProductNames>();
  private readonly products = new Map<string, Product>();

  /** @param archived names that lines outside the book have said */
  constructor(lines: readonly ProductNames[], archived: readonly ProductNames[] = []) {
    for (const line of lines) this.add(line);
    for (const line of archived) this.add(line);
  }

  /** Lets one more line tell what its product is called. */
  add(line: ProductNames): void {
    if (line.sku === "") return;
    if (line.asin !== "") keepBetter(this.lineOfSku, scoped(line, line.sku), line);
    if (line.title !== "") keepBetter(this.lineOfTitle, scoped(line, line.title), line);
  }

  /** The same object for every line of one product of one shop. */
  productOf(line: Pick<OrderLine, "shop" | "asin" | "sku" | "title">): Product {
    const twin =
      line.asin === "" && line.sku === "" ? this.lineOfTitle.get(scoped(line, line.title)) : undefined;
    const sku = line.sku !== "" ? line.sku : (twin?.sku ?? "");
    const asin =
      line.asin !== "" ? line.asin : (this.lineOfSku.get(scoped(line, sku))?.asin ?? twin?.asin ?? "");
    const key = asin !== "" ? `asin:${asin}` : sku !== "" ? `sku:${sku}` : `title:${line.title}`;
    const scopedKey = scoped(line, key);
    const known = this.products.get(scopedKey);
    if (known !== undefined && (known.title !== "" || line.title === "")) return known;
    const product: Product = { shop: line.shop, key, asin, sku, title: line.title };
    this.products.set(scopedKey, product);
    return product;
  }
}

function keepBetter(index: Map<string, ProductNames>, key: string, line: ProductNames): void {
  const known = index.get(key);
  if (known === undefined || isBetter(line, known)) index.set(key, line);
}

/** A line with an ASIN, then the one bought last; of equals the greater names, so that the lines' order never counts. */
function isBetter(one: ProductNames, other: ProductNames): boolean {
  if ((one.asin !== "") !== (other.asin !== "")) return one.asin !== "";
  const [mine, theirs] = [boughtAt(one), boughtAt(other)];
  if (mine !== theirs) return mine > theirs;
  return `${one.asin}\n${one.sku}` > `${other.asin}\n${other.sku}`;
}

function boughtAt({ purchasedAt }: ProductNames): number {
  return Number.isNaN(purchasedAt) ? Number.NEGATIVE_INFINITY : purchasedAt;
}

function scoped(line: Pick<OrderLine, "shop">, text: string): string {
  return `${line.shop}\n${text}`;
}
