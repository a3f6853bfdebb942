import type { Wish } from "../shop-world.ts";
import { MINUTE } from "../tokyo-time.ts";
import type { Attacker } from "./attacker.ts";

/** Many units of several products at once: one order for those that ship together, a second for the rest. */
export function holdSeveralProducts(attacker: Attacker): boolean {
  const targets = attacker.targets((_, orderable) => orderable >= 3).slice(0, attacker.random.integer(3, 6));
  if (targets.length < 2) return false;
  for (const channel of ["Amazon", "Merchant"] as const) {
    attacker.after(attacker.random.between(0, 25) * MINUTE, () => {
      const wishes = targets
        .filter((product) => product.channel === channel && attacker.orderable(product) > 0)
        .map((product): Wish => {
          const share = attacker.random.between(0.6, 1);
          return { product, quantity: Math.ceil(attacker.orderable(product) * share) };
        });
      const [first, ...rest] = wishes;
      if (first !== undefined) attacker.holdByKonbini([first, ...rest]);
    });
  }
  return true;
}
