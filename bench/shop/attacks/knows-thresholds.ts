import type { Product } from "../product.ts";
import { HOUR } from "../tokyo-time.ts";
import type { Attacker } from "./attacker.ts";

/**
 * Has read how such orders are usually found: never more than a normal household buys, never two orders of one
 * product within a day, small stocks that a few units exhaust, konbini and wrong cards in turn.
 */
export function stayBelowThresholds(attacker: Attacker): boolean {
  const targets = attacker
    .targets((available) => available >= 4 && available <= 11)
    .slice(0, attacker.random.integer(2, 3));
  for (const target of targets) {
    attacker.after(attacker.random.between(0, 12) * HOUR, () => holdNext(attacker, target, 4));
  }
  return targets.length > 0;
}

function holdNext(attacker: Attacker, target: Product, ordersLeft: number): void {
  const quantity = Math.min(attacker.random.integer(2, 3), attacker.orderable(target));
  if (quantity < 1 || ordersLeft === 0) return;
  const items = [{ product: target, quantity }] as const;
  if (attacker.random.chance(0.7)) attacker.holdByKonbini(items);
  else attacker.holdByWrongCard(items);
  attacker.after(attacker.random.between(25, 40) * HOUR, () => holdNext(attacker, target, ordersLeft - 1));
}
