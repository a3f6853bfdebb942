import { HOUR } from "../tokyo-time.ts";
import type { Attacker } from "./attacker.ts";

/** Small paid orders before, between and after a few large holds of the same product. */
export function mixWithPaidOrders(attacker: Attacker): boolean {
  const [target] = attacker.targets((available, orderable) => available >= 7 && orderable >= 3);
  if (target === undefined) return false;
  const { random } = attacker;
  const buyDecoy = () => {
    if (attacker.orderable(target) > 0) attacker.buyDecoy(target);
  };
  const hold = () =>
    attacker.holdUnits(target, Math.ceil(attacker.available(target) * random.between(0.4, 0.8)));
  let delay = 0;
  for (const step of [buyDecoy, hold, buyDecoy, hold, ...(random.chance(0.5) ? [buyDecoy] : [])]) {
    attacker.after(delay, step);
    delay += random.between(0.3, 7) * HOUR;
  }
  return true;
}
