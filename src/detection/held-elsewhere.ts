import type { Hold, Product } from "../orders/hold.ts";
import { firstIndex } from "./statistics/first-index.ts";

const HOUR = 3_600_000;

/** The open holds of one product of another shop that began around a hold. */
export interface HeldInShop {
  readonly product: Product;
  readonly orders: number;
  /** Of all of them; an unknown quantity counts as one. */
  readonly units: number;
  /** Between the hold and the farthest of them. */
  readonly hours: number;
}

interface OpenHolds {
  readonly product: Product;
  /** Oldest first. */
  readonly holds: Hold[];
  /** Entry i: units of the first i holds. */
  readonly units: number[];
}

/** Where the same product is held in other shops: the same ASIN, or the same SKU where an ASIN is not known. */
export class HeldElsewhere {
  private readonly byProduct = new Map<Product, OpenHolds>();
  private readonly byName = new Map<string, OpenHolds[]>();
  private readonly twins = new Map<Product, readonly OpenHolds[]>();

  /** @param openHolds oldest first */
  constructor(openHolds: readonly Hold[]) {
    for (const hold of openHolds) {
      const open = this.openHoldsOf(hold.product);
      open.units.push((open.units[open.holds.length] ?? 0) + (hold.quantity > 0 ? hold.quantity : 1));
      open.holds.push(hold);
    }
  }

  /** One entry for each product elsewhere of which holds began within so many hours, that with the oldest first. */
  around({ product, heldSince }: Hold, windowHours: number): readonly HeldInShop[] {
    const found = this.twinsOf(product).flatMap(({ product: twin, holds, units }) => {
      const from = firstIndex(holds, (one) => (heldSince - one.heldSince) / HOUR <= windowHours);
      const to = firstIndex(holds, (one) => (one.heldSince - heldSince) / HOUR > windowHours);
      const [first, last] = [holds[from], holds[to - 1]];
      if (first === undefined || last === undefined || to <= from) return [];
      const hours =
        Math.max(Math.abs(first.heldSince - heldSince), Math.abs(last.heldSince - heldSince)) / HOUR;
      const inShop = {
        product: twin,
        orders: to - from,
        units: (units[to] ?? 0) - (units[from] ?? 0),
        hours,
      };
      return [{ inShop, since: first.heldSince }];
    });
    return found.sort((one, other) => one.since - other.since).map(({ inShop }) => inShop);
  }

  private openHoldsOf(product: Product): OpenHolds {
    const known = this.byProduct.get(product);
    if (known !== undefined) return known;
    const open: OpenHolds = { product, holds: [], units: [0] };
    this.byProduct.set(product, open);
    for (const name of namesOf(product)) {
      const named = this.byName.get(name);
      if (named === undefined) this.byName.set(name, [open]);
      else named.push(open);
    }
    return open;
  }

  private twinsOf(product: Product): readonly OpenHolds[] {
    const known = this.twins.get(product);
    if (known !== undefined) return known;
    const named = namesOf(product).flatMap((name) => this.byName.get(name) ?? []);
    const twins = [...new Set(named)].filter((open) => isSameElsewhere(open.product, product));
    this.twins.set(product, twins);
    return twins;
  }
}

function namesOf({ asin, sku }: Product): readonly string[] {
  return [...(asin === "" ? [] : [`asin:${asin}`]), ...(sku === "" ? [] : [`sku:${sku}`])];
}

function isSameElsewhere(one: Product, other: Product): boolean {
  if (one.shop === other.shop) return false;
  if (one.asin !== "" && other.asin !== "") return one.asin === other.asin;
  return one.sku !== "" && one.sku === other.sku;
}
