import type { profiles } from "../shop/profiles.ts";

export type ProfileName = keyof typeof profiles;

export interface ShopToWatch {
  readonly profile: ProfileName;
  readonly seed: number;
}

/** The rules' defaults were chosen by these shops, and only these. */
const TUNED_ON = {
  profiles: ["every-attack", "tiny", "large", "new-shop", "much-konbini", "merchant-only"],
  seeds: [101, 102, 103, 104, 105, 106],
} as const satisfies { profiles: readonly ProfileName[]; seeds: readonly number[] };

/** The first seed of shops that nothing was tuned on. */
export const HELD_OUT_FROM = 1001;

/** Held-out shops: so many seeds of each profile. */
export function heldOutShops(names: readonly ProfileName[], seeds: number): readonly ShopToWatch[] {
  return names.flatMap((profile) =>
    Array.from({ length: seeds }, (_, index): ShopToWatch => ({ profile, seed: HELD_OUT_FROM + index })),
  );
}

/** The tuning shops, to see what was fitted and how much is lost elsewhere. */
export function tuningShops(): readonly ShopToWatch[] {
  return TUNED_ON.profiles.flatMap((profile) => TUNED_ON.seeds.map((seed) => ({ profile, seed })));
}
