import { DAY } from "../tokyo-time.ts";
import type { Attacker } from "./attacker.ts";

/** Most of a product's stock on a card number that is wrong; often a second time some days later. */
export function holdByWrongCard(attacker: Attacker): boolean {
  const [target] = attacker.targets((_, orderable) => orderable >= 4);
  if (target === undefined) return false;
  const hold = () => {
    const quantity = Math.ceil(attacker.orderable(target) * attacker.random.between(0.6, 1));
    if (quantity > 0) attacker.holdByWrongCard([{ product: target, quantity }]);
  };
  hold();
  if (attacker.random.chance(0.5)) attacker.after(attacker.random.between(2, 6) * DAY, hold);
  return true;
}
