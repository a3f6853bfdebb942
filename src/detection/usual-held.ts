import type { Hold } from "../orders/hold.ts";
import type { RuleContext } from "./rule-context.ts";
import { compoundTail } from "./statistics/compound-tail.ts";
import { heavyTailMixture } from "./statistics/heavy-tail-mixture.ts";
import { arrivalRate } from "./usual-arrivals.ts";
import { unpaidShare } from "./usual-endings.ts";
import { hoursUnpaidAtFirst } from "./usual-order.ts";
import { pendingTime, stillPending } from "./usual-pending.ts";
import { ordersADay } from "./usual-sales.ts";
import { chanceOfUnits } from "./usual-units.ts";

/** More units of one order, or more held beside it, are no rarer than this many: it bounds the work. */
const MOST_UNITS = 20;
const MOST_BESIDE = 200;

/**
 * How often honest orders of a product hold as much as a hold does: an order of so many units or more that is as
 * long unpaid, with so many units of the product unpaid beside it. Days between two such times, as the product's own pace,
 * its usual quantities and the usual pending times have it; > 0.
 */
export function daysBetweenSuchHolds(hold: Hold, context: RuleContext): number {
  const { baseline } = context;
  const chance = chanceOfUnits(hold.quantity, hold.product, baseline) * chanceUnpaid(hold, context);
  return 1 / (ordersADay(hold.product, baseline) * chance * chanceOfUnitsBeside(hold, context));
}

/** Probability that an honest order is unpaid as long as this one is, as far as that tells at first. */
function chanceUnpaid(hold: Hold, { baseline, paymentTermDays }: RuleContext): number {
  const { shop } = hold.product;
  const never = unpaidShare(shop, baseline);
  const hours = hoursUnpaidAtFirst(hold);
  return never + (1 - never) * stillPending(hours, shop, hold.line.channel, baseline, paymentTermDays);
}

/**
 * Probability that other honest orders of the product have so many units unpaid at the time. Each counts up to this
 * one's own units, so that a buyer of one is not drawn in by another's bulk order.
 */
function chanceOfUnitsBeside(hold: Hold, context: RuleContext): number {
  const { baseline, paymentTermDays } = context;
  const { product, line } = hold;
  const most = Math.min(MOST_UNITS, Math.ceil(hold.quantity));
  const beside = context.holdsOf(product).heldUnits.unitsUpTo(most) - most;
  if (beside <= 0) return 1;
  const never = unpaidShare(product.shop, baseline);
  const term = paymentTermDays * 24;
  const hoursUnpaid =
    never * term + (1 - never) * pendingTime(term, product.shop, line.channel, baseline, paymentTermDays);
  const { mean, shape } = arrivalRate(product, baseline);
  const expected = (mean / 24) * hoursUnpaid;
  const units = Math.min(MOST_BESIDE, Math.ceil(beside));
  return heavyTailMixture(compoundTail(units, expected, shape, sizesUpTo(most, hold, context)), units);
}

/** Entry i: chance that an honest order of the product is of i + 1 units, the last entry of so many or more. */
function sizesUpTo(most: number, { product }: Hold, { baseline }: RuleContext): readonly number[] {
  const tails = Array.from({ length: most }, (_, index) =>
    index === 0 ? 1 : chanceOfUnits(index + 1, product, baseline),
  );
  return tails.map((tail, index) => Math.max(0, tail - (tails[index + 1] ?? 0)));
}
