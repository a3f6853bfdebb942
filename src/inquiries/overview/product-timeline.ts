import type { Hold, Product } from "../../orders/hold.ts";
import { endedBetween } from "../ended.ts";
import { fateOf, type HoldFate } from "./flag-endings.ts";

/** One hold of the product, from its beginning to its end. */
export interface Cycle {
  readonly orderId: string;
  /** Purchase or first sight, epoch ms. */
  readonly from: number;
  /** Latest moment at which it can have ended, epoch ms; now, while it is held. */
  readonly to: number;
  /** NaN unknown. */
  readonly units: number;
  readonly fate: HoldFate;
}

export interface ProductTimeline {
  readonly product: Product;
  /** Oldest first. */
  readonly cycles: readonly Cycle[];
  /** Holds of the product that are older than these. */
  readonly earlier: number;
}

/**
 * The holds of the product that was flagged most often; of several the one flagged last. null where nothing ever was.
 *
 * @param at now, epoch ms
 * @param most how many holds at most, the newest
 */
export function productTimeline(
  holds: readonly Hold[],
  isFlagged: (hold: Hold) => boolean,
  at: number,
  most: number,
): ProductTimeline | null {
  const flags = new Map<string, { count: number; last: number }>();
  for (const hold of holds) {
    if (!isFlagged(hold)) continue;
    const { count, last } = flags.get(keyOf(hold)) ?? { count: 0, last: Number.NEGATIVE_INFINITY };
    flags.set(keyOf(hold), { count: count + 1, last: Math.max(last, hold.heldSince) });
  }
  const [chosen] = [...flags].sort(([, one], [, other]) => other.count - one.count || other.last - one.last);
  if (chosen === undefined) return null;
  const ofProduct = holds
    .filter((hold) => keyOf(hold) === chosen[0])
    .sort((one, other) => one.heldSince - other.heldSince);
  const product = (ofProduct.find(({ product: { title } }) => title !== "") ?? ofProduct[0])?.product;
  if (product === undefined) return null;
  const shown = ofProduct.slice(-most);
  return {
    product,
    cycles: shown.map((hold) => cycleOf(hold, at)),
    earlier: ofProduct.length - shown.length,
  };
}

function cycleOf(hold: Hold, at: number): Cycle {
  const { end, heldSince } = hold;
  return {
    orderId: hold.line.orderId,
    from: heldSince,
    to: Math.max(heldSince, end === null ? at : endedBetween(end).by),
    units: hold.quantity,
    fate: fateOf(hold),
  };
}

function keyOf({ product }: Hold): string {
  return `${product.shop}\n${product.key}`;
}
