import { Random } from "./random.ts";
import type { SyntheticShop } from "./synthetic-shop.ts";
import { DAY, HOUR } from "./tokyo-time.ts";

/** When this seller downloads reports, from day 0 on (epoch ms): at the profile's hours, but for those forgotten. */
export function importTimes(shop: SyntheticShop): number[] {
  const { importHours, missedImports } = shop.profile.reports;
  const random = new Random(shop.seed, `${shop.profile.name}/imports`);
  const times: number[] = [];
  for (let midnight = shop.dayZero; midnight < shop.until; midnight += DAY) {
    for (const hour of importHours) {
      // The first is never missed: with it the seller begins.
      const missed = random.chance(missedImports) && times.length > 0;
      if (!missed) times.push(midnight + hour * HOUR);
    }
  }
  return times;
}
