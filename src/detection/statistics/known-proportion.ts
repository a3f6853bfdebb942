import type { Proportion } from "./wilson-interval.ts";

/** Of fewer cases a share says next to nothing: five of five may still be half of all. */
const FEWEST = 5;

/** The proportion, or null where too few cases are known to name a share. */
export function knownProportion(proportion: Proportion): Proportion | null {
  return proportion.all >= FEWEST ? proportion : null;
}
