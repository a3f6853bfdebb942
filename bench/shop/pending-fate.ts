import type { Channel } from "./product.ts";
import type { Random } from "./random.ts";
import type { ShopProfile } from "./shop-profile.ts";
import type { Ending, PaymentMethod } from "./synthetic-order.ts";
import { DAY, HOUR, MINUTE } from "./tokyo-time.ts";

/** How an order's pending phase will end, and how long it lasts (ms). */
export interface PendingFate {
  readonly ending: Ending;
  readonly lasts: number;
}

// Empirical shapes as quantiles. Invented, but for the usual 15 to 90 minutes and the days of a card check.
const CARD_MINUTES = [11, 16, 19, 22, 25, 28, 32, 38, 47, 64, 94];
const CARD_CHECK_HOURS = [2, 4, 7, 11, 16, 22, 30, 47];
const REFUSED_CARD_HOURS = [48, 58, 68, 74, 88, 96];
const BUNDLING_HOURS = [5, 14, 26, 40, 66, 110];
const BALANCE_MINUTES = [2, 4, 7, 15, 28];
const CASH_ON_DELIVERY_MINUTES = [12, 20, 31, 58];
const KONBINI_SOON_HOURS = [0.4, 0.7, 1.1, 2, 4.2];
const KONBINI_NEXT_DAY_HOURS = [6, 10, 15, 22, 31];
const KONBINI_LATE_HOURS = [34, 52, 75, 104, 137];
const CHANGE_OF_MIND_HOURS = [0.1, 0.3, 0.8, 3, 11, 29];
const HOURS_UNTIL_AMAZON_CANCELS = [0.2, 1, 2.5, 5, 9, 14, 20, 27];

/** The fate of an honest buyer's order. */
export function honestFate(
  profile: ShopProfile,
  payment: PaymentMethod,
  channel: Channel,
  random: Random,
): PendingFate {
  switch (payment) {
    case "konbini": {
      if (random.chance(profile.konbiniNeverPaid)) return unpaidAtTerm(profile, random);
      if (random.chance(0.015)) return changeOfMind(random);
      return paidAtKonbini(profile, random);
    }
    case "card": {
      if (random.chance(0.004)) return changeOfMind(random);
      if (random.chance(0.03)) {
        return random.chance(0.14)
          ? refusedCard(random)
          : { ending: "paid", lasts: random.fromQuantiles(CARD_CHECK_HOURS) * HOUR };
      }
      if (channel === "Amazon" && random.chance(0.015)) {
        return { ending: "paid", lasts: random.fromQuantiles(BUNDLING_HOURS) * HOUR };
      }
      return paidByCard(random);
    }
    case "cash-on-delivery":
      return { ending: "paid", lasts: random.fromQuantiles(CASH_ON_DELIVERY_MINUTES) * MINUTE };
    case "balance":
      return { ending: "paid", lasts: random.fromQuantiles(BALANCE_MINUTES) * MINUTE };
  }
}

export function paidByCard(random: Random): PendingFate {
  return { ending: "paid", lasts: random.fromQuantiles(CARD_MINUTES) * MINUTE };
}

/** Paid at the till before the term ends, most within the day. */
export function paidAtKonbini(profile: ShopProfile, random: Random): PendingFate {
  const hours = random.fromQuantiles(
    random.weighted([
      [KONBINI_SOON_HOURS, 55],
      [KONBINI_NEXT_DAY_HOURS, 30],
      [KONBINI_LATE_HOURS, 15],
    ]),
  );
  return { ending: "paid", lasts: Math.min(hours * HOUR, profile.paymentTermDays * DAY - HOUR) };
}

/** Never paid: Amazon cancels it, in its own time, after the payment term. */
export function unpaidAtTerm(profile: ShopProfile, random: Random): PendingFate {
  const delay = random.fromQuantiles(HOURS_UNTIL_AMAZON_CANCELS) * HOUR;
  return { ending: "term-passed", lasts: profile.paymentTermDays * DAY + delay };
}

/** A card that never goes through: 2 to 4 days pending, then cancelled. */
export function refusedCard(random: Random): PendingFate {
  return { ending: "card-refused", lasts: random.fromQuantiles(REFUSED_CARD_HOURS) * HOUR };
}

function changeOfMind(random: Random): PendingFate {
  return { ending: "cancelled-by-buyer", lasts: random.fromQuantiles(CHANGE_OF_MIND_HOURS) * HOUR };
}
