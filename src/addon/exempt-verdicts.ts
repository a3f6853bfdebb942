import type { Verdict } from "../detection/verdict.ts";
import { isFinal } from "../inquiries/states.ts";
import { inquiriesIn, type Picture } from "../sheets/picture.ts";

/**
 * Verdicts on exempt holds that no card and no entry of the waiting list shows, the most units first: an exemption is
 * the seller's own doing, but it must not be forgotten.
 */
export function exemptVerdicts(picture: Picture): readonly Verdict[] {
  const shown = new Set<Verdict | undefined>(picture.proposals.waiting);
  for (const { product, lines, state } of inquiriesIn(picture)) {
    if (isFinal(state)) continue;
    for (const line of lines) shown.add(picture.verdictOf(product.shop, line));
  }
  return picture.verdicts
    .filter((verdict) => verdict.exemption !== null && !shown.has(verdict))
    .sort((one, other) => unitsOf(other) - unitsOf(one) || one.hold.heldSince - other.hold.heldSince);
}

/** At least one where the reports do not say how many. */
function unitsOf({ impact }: Verdict): number {
  return Number.isNaN(impact.units) ? 1 : impact.units;
}
