/** Watches one shop at a time for `main.ts`, in a process of its own. */
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import { groundTruth } from "../shop/ground-truth.ts";
import { profiles } from "../shop/profiles.ts";
import type { ShopProfile } from "../shop/shop-profile.ts";
import { simulateShop } from "../shop/simulate-shop.ts";
import { tokyoMidnight } from "../shop/tokyo-time.ts";
import { booksOf } from "./books-of.ts";
import type { ShopToWatch } from "./shops-to-watch.ts";
import { watchHolds } from "./watch-shop.ts";
import type { WatchedShop } from "./watched-hold.ts";

const FROM = tokyoMidnight("2026-03-02");
const DAYS = 21;
/** So many orders a day fill a benchmark in fewer days. */
const BUSY = 100;

process.on("message", (job: ShopToWatch) => process.send?.(watchShop(job)));

function watchShop({ profile: name, seed }: ShopToWatch): WatchedShop {
  const profile: ShopProfile = profiles[name];
  const days = profile.ordersPerDay >= BUSY ? Math.round(DAYS / 3) : DAYS;
  const shop = simulateShop(profile, seed, { from: FROM, days: profile.historyDays + days });
  return {
    profile: name,
    seed,
    ordersPerDay: profile.ordersPerDay,
    days,
    paymentTermDays: profile.paymentTermDays,
    holds: watchHolds(booksOf(shop), groundTruth(shop), defaultDetectionSettings()),
  };
}
