import type { Product } from "../orders/hold.ts";
import type { ProductIndex } from "../orders/products.ts";
import type { NameCount } from "./sales-count.ts";

/** The lines of the same names in one shop. */
interface Named {
  readonly shop: string;
  readonly name: NameCount;
  readonly lines: Set<number>;
  /** Those that were ever seen pending. */
  readonly held: Set<number>;
  /** `productKey` of what they are; "" while that has not been looked up. */
  product: string;
  /** The latest purchase that the index was told of; NaN none. */
  told: number;
}

/** Which lines have which names, and which names are one product. */
export class NameLines {
  private readonly named = new Map<NameCount, Named>();
  private readonly ofProduct = new Map<string, { product: Product; readonly names: Set<Named> }>();
  private readonly touched = new Set<Named>();
  /** Names without an ASIN: what product they are, other names tell. */
  private readonly nameless = new Set<Named>();
  /** A name is gone or tells of an earlier purchase than before, so what it told the index may not be true. */
  private isStale = false;

  static productKey({ shop, key }: Pick<Product, "shop" | "key">): string {
    return `${shop}\n${key}`;
  }

  enter(shop: string, name: NameCount, index: number, wasPending: boolean): void {
    const known = this.named.get(name);
    const named = known ?? {
      shop,
      name,
      lines: new Set<number>(),
      held: new Set<number>(),
      product: "",
      told: Number.NaN,
    };
    if (known === undefined) {
      this.named.set(name, named);
      if (name.names.asin === "") this.nameless.add(named);
    }
    named.lines.add(index);
    if (wasPending) named.held.add(index);
    this.touched.add(named);
  }

  leave(name: NameCount, index: number): void {
    const named = this.named.get(name) as Named;
    named.lines.delete(index);
    named.held.delete(index);
    this.touched.add(named);
  }

  /** Names that no line has any more; they are forgotten. */
  emptied(): readonly Named[] {
    const emptied = [...this.touched].filter(({ lines }) => lines.size === 0);
    for (const named of emptied) {
      this.touched.delete(named);
      this.named.delete(named.name);
      this.nameless.delete(named);
      this.ofProduct.get(named.product)?.names.delete(named);
      this.isStale = true;
    }
    return emptied;
  }

  /** Names whose latest purchase or sale has to be looked for among their lines. */
  outdated(): readonly Named[] {
    const outdated = [...this.touched].filter(({ name }) => name.purchaseIsOld || name.saleIsOld);
    if (outdated.length > 0) this.isStale = true;
    return outdated;
  }

  /**
   * Looks up what product the names are that were touched.
   *
   * @returns whether all have to be looked up in a new index
   */
  settle(products: ProductIndex): boolean {
    for (const named of this.touched) tell(named, products);
    for (const named of this.touched) {
      // With an ASIN they are what they were.
      if (named.product === "" || named.name.names.asin === "") this.lookUp(named, products);
    }
    this.touched.clear();
    for (const named of this.nameless) {
      if (named.product !== NameLines.productKey(productOf(named, products))) this.isStale = true;
    }
    return this.isStale;
  }

  /** Looks up all names. */
  resettle(products: ProductIndex): void {
    for (const named of this.named.values()) {
      named.told = named.name.purchasedAt;
      this.lookUp(named, products);
    }
    this.isStale = false;
  }

  /** The `productKey` of a name. */
  productOf(name: NameCount): string {
    return (this.named.get(name) as Named).product;
  }

  /** A product by its `productKey`, and its lines that were ever seen pending. */
  heldOf(key: string): { readonly product: Product; readonly lines: readonly number[] } {
    const { product, names } = this.ofProduct.get(key) as { product: Product; names: Set<Named> };
    return { product, lines: [...names].flatMap(({ held }) => [...held]) };
  }

  private lookUp(named: Named, products: ProductIndex): void {
    const product = productOf(named, products);
    const key = NameLines.productKey(product);
    if (key !== named.product) this.ofProduct.get(named.product)?.names.delete(named);
    named.product = key;
    const known = this.ofProduct.get(key);
    if (known === undefined) this.ofProduct.set(key, { product, names: new Set([named]) });
    else {
      known.product = product;
      known.names.add(named);
    }
  }
}

/** Tells the index what is called so, where that is new or was bought since. */
function tell(named: Named, products: ProductIndex): void {
  const { shop, name } = named;
  if (named.product !== "" && Object.is(named.told, name.purchasedAt)) return;
  named.told = name.purchasedAt;
  const { asin, sku, title } = name.names;
  products.add({ shop, asin, sku, title, purchasedAt: name.purchasedAt });
}

function productOf({ shop, name }: Named, products: ProductIndex): Product {
  const { asin, sku, title } = name.names;
  return products.productOf({ shop, asin, sku, title });
}
