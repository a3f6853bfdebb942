import type { Product } from "../product.ts";
import { MINUTE } from "../tokyo-time.ts";
import type { Attacker } from "./attacker.ts";

const GAP_MINUTES = [1, 3, 6, 12, 25, 50];
const MOST_ORDERS = 14;

/** Many accounts within an hour or a few, each with a few units, none above the maximum quantity. */
export function splitOverAccounts(attacker: Attacker): boolean {
  const [target] = attacker.targets((available) => available >= 6);
  if (target === undefined) return false;
  holdNext(attacker, target, MOST_ORDERS);
  return true;
}

function holdNext(attacker: Attacker, target: Product, ordersLeft: number): void {
  const quantity = Math.min(attacker.random.integer(1, 3), attacker.orderable(target));
  if (quantity < 1 || ordersLeft === 0) return;
  attacker.holdByKonbini([{ product: target, quantity }]);
  const gap = attacker.random.fromQuantiles(GAP_MINUTES) * MINUTE;
  attacker.after(gap, () => holdNext(attacker, target, ordersLeft - 1));
}
