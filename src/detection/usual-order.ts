import type { Hold } from "../orders/hold.ts";
import type { RuleContext } from "./rule-context.ts";
import { stillPending } from "./usual-pending.ts";
import { chanceOfUnits } from "./usual-units.ts";

const HOUR = 3_600_000;
/** A longer time pending is evidence of its own, and not told here. */
const SOON_HOURS = 24;

/** Hours for which a hold is known to have been pending, as far as they tell that it was not paid at once. */
export function hoursUnpaidAtFirst(hold: Hold): number {
  return Math.min(SOON_HOURS, Math.max(0, (hold.lastSeenAt - hold.heldSince) / HOUR));
}

/**
 * Probability that an honest order line of this product has so many units or more and is not paid at once either: a
 * bulk order of a few minutes will most likely be paid, as most orders are; one that is not has fewer innocent peers.
 */
export function chanceOfUnpaidUnits(hold: Hold, { baseline, paymentTermDays }: RuleContext): number {
  const { shop } = hold.product;
  const hours = hoursUnpaidAtFirst(hold);
  const still = stillPending(hours, shop, hold.line.channel, baseline, paymentTermDays);
  return chanceOfUnits(hold.quantity, hold.product, baseline) * still;
}
