import { TITLE_WORDS } from "./catalogue-words.ts";
import { CATEGORIES, type Category, type Channel, type Product } from "./product.ts";
import { Random, type Weighted } from "./random.ts";
import type { Period, ShopProfile } from "./shop-profile.ts";
import { DAY } from "./tokyo-time.ts";

/** Yen, as quantiles. */
const PRICES: Readonly<Record<Category, readonly number[]>> = {
  toys: [880, 1480, 1980, 2680, 3480, 4980, 6800, 9800, 16800],
  hobby: [330, 660, 1200, 2200, 3800, 5800, 8800, 14800, 24800],
  consumables: [298, 498, 780, 980, 1480, 1980, 2980],
  books: [770, 990, 1430, 1760, 2200, 3300],
};

const SKU_PREFIX: Readonly<Record<Category, string>> = {
  toys: "TOY-",
  hobby: "HOB-",
  consumables: "DAY-",
  // SKUs of digits alone keep their leading zeros only where they are read as text.
  books: "00",
};

/** What is bought in numbers is stocked in numbers. */
const STOCK_DEPTH: Readonly<Record<Category, number>> = { toys: 1, hobby: 1, consumables: 3, books: 1.5 };

const MAXIMUM_ORDER_QUANTITIES: readonly Weighted<number>[] = [
  [1, 3],
  [2, 4],
  [3, 3],
  [5, 2],
];

/**
 * The products of a shop, invented from its profile: those it opens with, then those it launches. A longer period
 * begins with the same products.
 */
export function makeCatalogue(profile: ShopProfile, seed: number, period: Period): Product[] {
  const random = new Random(seed, `${profile.name}/catalogue`);
  const titles = inventTitles(random);
  const ranks = random.shuffled(Array.from({ length: profile.products }, (_, rank) => rank));
  const weights = ranks.map((rank) => rankWeight(rank, random));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const products = weights.map((weight, index) =>
    inventProduct(profile, index + 1, weight / whole, 0, titles, random),
  );
  const daysBetweenLaunches = 30 / profile.launchesPerThirtyDays;
  for (let launch = 0; launch * daysBetweenLaunches < period.days; launch += 1) {
    const day = Math.floor((launch + random.uniform()) * daysBetweenLaunches);
    const popularity = rankWeight(random.integer(0, Math.ceil(profile.products / 2)), random) / whole;
    const launchedAt = period.from + day * DAY;
    products.push(inventProduct(profile, products.length + 1, popularity, launchedAt, titles, random));
  }
  return products;
}

/** Few products sell often, many seldom. @param rank 0 for the best seller */
function rankWeight(rank: number, random: Random): number {
  return random.between(0.5, 1.6) / (rank + 3) ** 0.85;
}

function inventProduct(
  profile: ShopProfile,
  index: number,
  popularity: number,
  launchedAt: number,
  inventTitle: (category: Category) => string,
  random: Random,
): Product {
  const category = random.weighted(CATEGORIES.map((one) => [one, profile.productMix[one]] as const));
  const channel: Channel = random.chance(profile.fbaShare) ? "Amazon" : "Merchant";
  const number = String(index).padStart(4, "0");
  const soldPerDay = popularity * profile.ordersPerDay * 1.3;
  const leadDays = random.integer(3, 12);
  const depth = STOCK_DEPTH[category];
  return {
    sku: `${SKU_PREFIX[category]}${number}`,
    asin: category === "books" ? `400000${number}` : `B0SYN${number}${random.pick(["A", "K", "X"])}`,
    fnsku: channel === "Amazon" ? `X0SYN0${number}` : "",
    title: inventTitle(category),
    category,
    channel,
    price: Math.round(random.fromQuantiles(PRICES[category]) / 10) * 10,
    popularity,
    boughtInNumbers: random.pick([0, 0, 0, category === "consumables" ? 0.35 : 0.12]),
    launchedAt,
    firstStock: Math.ceil(depth * Math.max(random.integer(3, 9), soldPerDay * random.between(12, 40))),
    restock: {
      below: Math.ceil(soldPerDay * leadDays * random.between(0.8, 1.5)),
      units: Math.ceil(depth * Math.max(random.integer(3, 8), soldPerDay * random.between(10, 35))),
      leadDays,
    },
    maximumOrderQuantity: random.chance(profile.limitedShare)
      ? random.weighted(MAXIMUM_ORDER_QUANTITIES)
      : Number.POSITIVE_INFINITY,
  };
}

/** Gives a new title at each call: every combination of words once, then the same ones as 第2弾, 第3弾… */
function inventTitles(random: Random): (category: Category) => string {
  const decks = new Map<Category, { readonly titles: readonly string[]; given: number }>();
  return (category) => {
    let deck = decks.get(category);
    if (deck === undefined) {
      const { makers, things, details } = TITLE_WORDS[category];
      const titles = makers.flatMap((maker) =>
        things.flatMap((thing) => details.map((detail) => `${maker} ${thing} ${detail}`)),
      );
      deck = { titles: random.shuffled(titles), given: 0 };
      decks.set(category, deck);
    }
    const round = Math.floor(deck.given / deck.titles.length);
    const title = deck.titles[deck.given % deck.titles.length] ?? "";
    deck.given += 1;
    return round === 0 ? title : `${title} 第${round + 1}弾`;
  };
}
