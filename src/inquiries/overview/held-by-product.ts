import type { Hold, Product } from "../../orders/hold.ts";
import { sumOfKnown } from "../sum-of-known.ts";

/** What is held of one product now, or of all that are not listed by themselves. */
export interface HeldProduct {
  /** null: the rest together. */
  readonly product: Product | null;
  /** 1, or how many products the rest are. */
  readonly products: number;
  /** As far as known; NaN where nothing is. */
  readonly units: number;
  /** Of what is priced in yen. */
  readonly yen: number;
}

/** The products of which most yen are held, then most units; what is not among the first `most` comes last as one. */
export function heldByProduct(holds: readonly Hold[], most: number): readonly HeldProduct[] {
  const ofProduct = new Map<string, Hold[]>();
  for (const hold of holds) {
    if (hold.end !== null) continue;
    const key = `${hold.product.shop}\n${hold.product.key}`;
    const group = ofProduct.get(key);
    if (group === undefined) ofProduct.set(key, [hold]);
    else group.push(hold);
  }
  const ranked = [...ofProduct.values()]
    .map((group) => ({ group, held: sumOf(group, group[0]?.product ?? null, 1) }))
    .sort(
      (one, other) =>
        known(other.held.yen) - known(one.held.yen) || known(other.held.units) - known(one.held.units),
    );
  const listed = ranked.slice(0, most).map(({ held }) => held);
  const rest = ranked.slice(most);
  if (rest.length === 0) return listed;
  return [
    ...listed,
    sumOf(
      rest.flatMap(({ group }) => group),
      null,
      rest.length,
    ),
  ];
}

function sumOf(holds: readonly Hold[], product: Product | null, products: number): HeldProduct {
  return {
    product,
    products,
    units: sumOfKnown(holds.map(({ quantity }) => quantity)),
    yen: sumOfKnown(
      holds.map(({ line, total }) => (line.currency === "" || line.currency === "JPY" ? total : Number.NaN)),
    ),
  };
}

function known(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
