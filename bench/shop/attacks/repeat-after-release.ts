import type { Product } from "../product.ts";
import { MINUTE } from "../tokyo-time.ts";
import type { Attacker } from "./attacker.ts";

const MINUTES_TO_REORDER = [1, 4, 9, 25, 70, 240];

/** Takes all of one product, and again right after each release. */
export function repeatAfterRelease(attacker: Attacker): boolean {
  const [target] = attacker.targets((_, orderable) => orderable >= 5);
  if (target === undefined) return false;
  holdRound(attacker, target, attacker.random.integer(3, 5));
  return true;
}

function holdRound(attacker: Attacker, target: Product, roundsLeft: number): void {
  const quantity = attacker.orderable(target);
  if (quantity < 1 || roundsLeft === 0) return;
  const order = attacker.holdByKonbini([{ product: target, quantity }]);
  if (order === null) return;
  const delay = attacker.random.fromQuantiles(MINUTES_TO_REORDER) * MINUTE;
  attacker.afterRelease(order, delay, () => holdRound(attacker, target, roundsLeft - 1));
}
