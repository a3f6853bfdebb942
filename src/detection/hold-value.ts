import type { Hold } from "../orders/hold.ts";
import { type Baseline, productBaseline } from "./baseline.ts";

/** What a hold is worth, and how that is known: a report said so, or the product's last sale did. */
export interface HoldValue {
  /** Line total in the hold's currency. */
  readonly total: number;
  readonly source: "report" | "last-sale";
}

/** null where neither the reports nor an earlier sale give a price. */
export function holdValue(hold: Hold, baseline: Baseline): HoldValue | null {
  if (hold.total > 0) return { total: hold.total, source: "report" };
  const { lastUnitPrice } = productBaseline(baseline, hold.product);
  if (lastUnitPrice === null || !(hold.quantity > 0)) return null;
  return { total: lastUnitPrice * hold.quantity, source: "last-sale" };
}
