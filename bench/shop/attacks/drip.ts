import type { Product } from "../product.ts";
import { DAY, HOUR } from "../tokyo-time.ts";
import type { Attacker } from "./attacker.ts";

/** One or two units every few hours for days: nothing much at any one time, the stock all the same. */
export function dripOverDays(attacker: Attacker): boolean {
  const [target] = attacker.targets((available) => available >= 5);
  if (target === undefined) return false;
  holdNext(attacker, target, attacker.random.between(4, 8) * DAY);
  return true;
}

function holdNext(attacker: Attacker, target: Product, timeLeft: number): void {
  if (timeLeft < 0) return;
  const quantity = Math.min(attacker.random.integer(1, 2), attacker.orderable(target));
  if (quantity > 0) attacker.holdByKonbini([{ product: target, quantity }]);
  const gap = attacker.random.between(4, 14) * HOUR;
  attacker.after(gap, () => holdNext(attacker, target, timeLeft - gap));
}
