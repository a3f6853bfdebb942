import type { TrueLine } from "../shop/ground-truth.ts";
import type { KnownBook } from "./books-of.ts";
import { MARKET_DAYS, marketShop } from "./market-shop.ts";
import { TEXTBOOK_DAYS, TEXTBOOK_ORDERS_PER_DAY, textbookShop } from "./textbook-shop.ts";

interface OtherGenerator {
  readonly name: string;
  /** What is unlike `bench/shop` in it. */
  readonly told: string;
  shop(seed: number): {
    readonly books: readonly KnownBook[];
    readonly truth: readonly TrueLine[];
    readonly ordersPerDay: number;
    readonly days: number;
  };
}

/** The first seed of the other generators' shops that are looked at while tuning; those from 1 on are held out. */
export const OTHERS_TUNED_FROM = 501;

/** They guard against tuning to one shape: a change of the rules has to be better on all of them. */
export const OTHER_GENERATORS: readonly OtherGenerator[] = [
  {
    name: "textbook",
    told: "A second generator: textbook distributions, attackers who take what sells best",
    shop: (seed) => ({
      ...textbookShop(seed),
      ordersPerDay: TEXTBOOK_ORDERS_PER_DAY,
      days: TEXTBOOK_DAYS,
    }),
  },
  {
    name: "market",
    told: "A third generator: visitors, shelves and errands, rivals who take shares of a shelf",
    shop: (seed) => ({ ...marketShop(seed), days: MARKET_DAYS }),
  },
];
