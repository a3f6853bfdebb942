import { samplePeriod, sampleSeed, sampleShop } from "../bench/shop/profiles.ts";
import { reportsAt } from "../bench/shop/reports-at.ts";
import type { ReportKind } from "../bench/shop/shop-profile.ts";
import { simulateShop } from "../bench/shop/simulate-shop.ts";
import type { SyntheticShop } from "../bench/shop/synthetic-shop.ts";
import type { SampleShop } from "./session.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** When the seller of the sample downloads his reports: 9 in the morning. */
const MORNING = 9 * HOUR;

/** What the seller downloads. */
const KINDS: readonly ReportKind[] = ["all-orders", "pending-orders"];

/** The shop that the preview shows. The same every time. */
export const simulateSampleShop = (): SyntheticShop => simulateShop(sampleShop, sampleSeed, samplePeriod);

/** The synthetic shop as the preview needs it. On the first morning the seller downloads all of its past. */
export function openSampleShop(): SampleShop {
  const shop = simulateSampleShop();
  const start = shop.dayZero + MORNING;
  return {
    name: sampleShop.name,
    start,
    days: Math.floor((shop.until - start) / DAY),
    timeZone: "Asia/Tokyo",
    reportsAt: (at) => reportsAt(shop, at, { kinds: KINDS, ...(at === start ? { since: shop.from } : {}) }),
  };
}
