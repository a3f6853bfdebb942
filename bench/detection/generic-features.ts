import type { Baseline } from "../../src/detection/baseline.ts";
import { holdValue } from "../../src/detection/hold-value.ts";
import type { Hold } from "../../src/orders/hold.ts";

const HOUR = 3_600_000;

/**
 * What a detector that knows nothing of the trade would look at: units, value, age, and the open holds and units of
 * the same product. Unknown is 0.
 */
export function genericFeatures(hold: Hold, holds: readonly Hold[], baseline: Baseline): readonly number[] {
  const open = holds.filter((one) => one.end === null && one.product === hold.product);
  const units = (one: Hold): number => (one.quantity > 0 ? one.quantity : 0);
  return [
    units(hold),
    Math.log1p(holdValue(hold, baseline)?.total ?? 0),
    (hold.lastSeenAt - hold.heldSince) / HOUR,
    open.length,
    open.reduce((sum, one) => sum + units(one), 0),
  ];
}
