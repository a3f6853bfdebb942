import { letAttackersCome } from "./attacks/campaigns.ts";
import { makeCatalogue } from "./catalogue.ts";
import { letHonestBuyersCome } from "./honest-buyers.ts";
import type { Period, ShopProfile } from "./shop-profile.ts";
import { ShopWorld } from "./shop-world.ts";
import type { SyntheticShop } from "./synthetic-shop.ts";
import { DAY } from "./tokyo-time.ts";

/**
 * A synthetic seller (合成データ): its products, its stock, and all orders placed in the period. The same profile,
 * seed and period always give the same shop; a longer period begins like a shorter one.
 */
export function simulateShop(profile: ShopProfile, seed: number, period: Period): SyntheticShop {
  const products = makeCatalogue(profile, seed, period);
  const world = new ShopWorld(profile, seed, period.from, period.days, products);
  letHonestBuyersCome(world);
  letAttackersCome(world);
  world.play();
  return {
    profile,
    seed,
    from: period.from,
    dayZero: period.from + profile.historyDays * DAY,
    until: world.until,
    products,
    stock: world.stock,
    orders: world.orders,
  };
}
