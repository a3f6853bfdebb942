import type { Attacker } from "./attacker.ts";

/** Takes all of one product, in one order where the shop lets him. @returns whether there was anything to attack */
export function holdWholeStock(attacker: Attacker): boolean {
  const [target] = attacker.targets((available, orderable) => available >= 5 && orderable >= available);
  if (target === undefined) return false;
  attacker.holdUnits(target, attacker.available(target));
  return true;
}
