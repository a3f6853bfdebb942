import type { Hold } from "../orders/hold.ts";
import { holdValue } from "./hold-value.ts";
import type { RuleContext } from "./rule-context.ts";
import type { Impact } from "./verdict.ts";

const DAY = 86_400_000;

/** What a hold costs the seller while it lasts. */
export function impactOf(hold: Hold, context: RuleContext): Impact {
  const release = hold.heldSince + context.paymentTermDays * DAY;
  return {
    units: hold.quantity,
    value: holdValue(hold, context.baseline)?.total ?? Number.NaN,
    stockShare: stockShare(hold, context),
    daysToRelease: Math.max(0, (release - context.at) / DAY),
  };
}

/** What is on sale no longer contains what is held, so both together are the stock. */
function stockShare(hold: Hold, context: RuleContext): number {
  const held = context.holdsOf(hold.product).heldUnits.units;
  const stock = held + Math.max(0, context.availableUnits(hold.product));
  return held > 0 ? held / stock : Number.NaN;
}
