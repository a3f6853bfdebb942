import type { Hold, Product } from "../orders/hold.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import type { Baseline } from "./baseline.ts";
import { HeldElsewhere } from "./held-elsewhere.ts";
import { ProductHolds } from "./product-holds.ts";
import type { RuleContext } from "./rule-context.ts";
import { type WatchEntry, watchFinder } from "./watch-list.ts";

/** What is known at the time of judging, beside the holds themselves. */
export interface Situation {
  /** Epoch ms. */
  readonly at: number;
  readonly paymentTermDays: number;
  readonly baseline: Baseline;
  /** Units of a product still on sale, without what is held; NaN unknown. Left out: no stock is known. */
  readonly availableUnits?: (product: Product) => number;
  readonly watchList?: readonly WatchEntry[];
}

/**
 * The context in which all holds are judged; made once for them all.
 *
 * @param holds all holds that were known at `situation.at`, open and ended
 */
export function contextOf(holds: readonly Hold[], situation: Situation): RuleContext {
  const byProduct = new Map<string, Hold[]>();
  const byOrder = new Map<string, Hold[]>();
  const openHolds: Hold[] = [];
  for (const hold of [...holds].sort((one, other) => one.heldSince - other.heldSince)) {
    if (isMultiChannel(hold.line)) continue;
    enter(byProduct, productKey(hold.product), hold);
    if (hold.end !== null) continue;
    openHolds.push(hold);
    enter(byOrder, orderKey(hold), hold);
  }
  const holdsOf = new Map([...byProduct].map(([key, own]) => [key, new ProductHolds(own)]));
  const none = new ProductHolds([]);
  const { at, paymentTermDays, baseline, availableUnits = () => Number.NaN, watchList = [] } = situation;
  return {
    at,
    paymentTermDays,
    baseline,
    heldElsewhere: new HeldElsewhere(openHolds),
    holdsOf: (product) => holdsOf.get(productKey(product)) ?? none,
    holdsOfOrder: (hold) => byOrder.get(orderKey(hold)) ?? [hold],
    availableUnits,
    watched: watchFinder(watchList, at),
  };
}

function enter(index: Map<string, Hold[]>, key: string, hold: Hold): void {
  const holds = index.get(key);
  if (holds === undefined) index.set(key, [hold]);
  else holds.push(hold);
}

function productKey(product: Product): string {
  return `${product.shop}\n${product.key}`;
}

function orderKey(hold: Hold): string {
  return `${hold.line.shop}\n${hold.line.orderId}`;
}
