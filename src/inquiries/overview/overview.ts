/** How the shop has fared so far, as numbers to draw. What reports did not tell is NaN, and nothing stands in for it. */
import type { Hold } from "../../orders/hold.ts";
import type { CivilTime } from "../dates.ts";
import type { Inquiry } from "../inquiry.ts";
import { endingsOf, type HoldFate } from "./flag-endings.ts";
import { type HeldProduct, heldByProduct } from "./held-by-product.ts";
import { type HeldDay, heldOverTime } from "./held-over-time.ts";
import { type ProductTimeline, productTimeline } from "./product-timeline.ts";
import { type RecoveredMonth, recoveredByMonth } from "./recovered-by-month.ts";

/** How far each series goes at most: as much as a small picture can show. */
export const DAYS_SHOWN = 60;
export const PRODUCTS_SHOWN = 8;
export const CYCLES_SHOWN = 12;
export const MONTHS_SHOWN = 12;

export interface Overview {
  /** `DAYS_SHOWN` days, today last. */
  readonly days: readonly HeldDay[];
  /** At most `PRODUCTS_SHOWN`, and the rest as one more. */
  readonly products: readonly HeldProduct[];
  /** null: nothing was ever flagged. */
  readonly timeline: ProductTimeline | null;
  /** Of all flagged holds. */
  readonly endings: Readonly<Record<HoldFate, number>>;
  /** At most `MONTHS_SHOWN`. */
  readonly months: readonly RecoveredMonth[];
}

export interface OverviewGround {
  readonly holds: readonly Hold[];
  readonly isFlagged: (hold: Hold) => boolean;
  readonly inquiries: readonly Inquiry[];
  /** Days that an inquiry won; NaN none or not known. */
  readonly daysRecovered: (inquiry: Inquiry) => number;
  /** What was held earlier is not known, epoch ms; NaN: nothing is. */
  readonly knownSince: number;
  /** Now, epoch ms. */
  readonly at: number;
  readonly civil: CivilTime;
}

export function overviewOf(ground: OverviewGround): Overview {
  const { holds, isFlagged, inquiries, at, civil } = ground;
  return {
    days: heldOverTime(ground, DAYS_SHOWN),
    products: heldByProduct(holds, PRODUCTS_SHOWN),
    timeline: productTimeline(holds, isFlagged, at, CYCLES_SHOWN),
    endings: endingsOf(holds.filter(isFlagged)),
    months: recoveredByMonth(inquiries, ground.daysRecovered, { at, civil, most: MONTHS_SHOWN }),
  };
}
