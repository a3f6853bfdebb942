/** Which holds that have ended the open ones are judged by: these have to stay in the book. */
import type { Hold } from "../orders/hold.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import { RULES } from "./rules/index.ts";
import type { DetectionSettings } from "./settings.ts";

const DAY = 86_400_000;

/** How many days before a hold's beginning any rule looks at ended holds of its product, switched on or not. */
export function daysLookedBack({ rules }: DetectionSettings): number {
  return Math.max(0, ...RULES.map((rule) => rule.daysLookedBack?.(rules[rule.id]?.params ?? {}) ?? 0));
}

/**
 * @param holds all holds, open and ended
 * @returns whether an ended hold may still tell something of an open one, however long that has been pending
 */
export function lookedAt(holds: readonly Hold[], settings: DetectionSettings): (ended: Hold) => boolean {
  const sinceOf = new Map<string, number>();
  for (const hold of holds) {
    if (hold.end !== null || isMultiChannel(hold.line)) continue;
    const key = productKey(hold);
    sinceOf.set(key, Math.min(sinceOf.get(key) ?? Number.POSITIVE_INFINITY, hold.heldSince));
  }
  const days = daysLookedBack(settings);
  return (ended) => {
    if (ended.end === null) return true;
    const { by, at } = ended.end;
    const latest = Number.isNaN(at) ? by : Math.max(by, at);
    return latest >= (sinceOf.get(productKey(ended)) ?? Number.POSITIVE_INFINITY) - days * DAY;
  };
}

function productKey({ product }: Hold): string {
  return `${product.shop}\n${product.key}`;
}
