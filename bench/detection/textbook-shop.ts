import type { AttackKind } from "../shop/attacks/attack-kind.ts";
import type { TrueLine } from "../shop/ground-truth.ts";
import { Random } from "../shop/random.ts";
import type { KnownBook } from "./books-of.ts";
import { looksAt, type PlacedLine } from "./looks-at.ts";

/** A second, quite different synthetic shop: textbook distributions, and attackers who take what sells best. */
export interface TextbookShop {
  readonly books: readonly KnownBook[];
  readonly truth: readonly TrueLine[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEGIN = 1_767_193_200_000;
const HISTORY_DAYS = 40;
export const TEXTBOOK_DAYS = 28;
export const TEXTBOOK_ORDERS_PER_DAY = 15;
const PRODUCTS = 40;
const TERM = 6 * DAY;

interface Item {
  readonly sku: string;
  /** Orders a day. */
  readonly rate: number;
  readonly price: number;
  /** Chance of each further unit. */
  readonly more: number;
}

/** The same seed always gives the same shop. */
export function textbookShop(seed: number): TextbookShop {
  const random = new Random(seed, "textbook shop");
  const items = catalogue(random);
  const placed: PlacedLine[] = [];
  let number = 0;
  const place = (
    item: Item,
    orderedAt: number,
    quantity: number,
    lasts: number,
    attack: { kind: AttackKind; order?: string } | null,
    ending: TrueLine["ending"],
  ): string => {
    number += 1;
    const orderId =
      attack?.order ?? `503-${String(seed).padStart(7, "0")}-${String(number).padStart(7, "0")}`;
    placed.push({
      orderId,
      orderItemId: "",
      sku: item.sku,
      asin: "",
      channel: "Merchant",
      quantity,
      payment: "konbini",
      orderedAt,
      label: attack === null ? "honest" : "attack",
      attackKind: attack?.kind ?? null,
      campaign: null,
      ending,
      endedAt: orderedAt + lasts,
      total: quantity * item.price,
    });
    return orderId;
  };

  const until = BEGIN + (HISTORY_DAYS + TEXTBOOK_DAYS) * DAY;
  for (const item of items) {
    for (let at = BEGIN + wait(random, item.rate); at < until; at += wait(random, item.rate)) {
      const bulk = random.chance(0.01) ? 6 : 1;
      const quantity = bulk * (1 + geometric(random, item.more));
      if (random.chance(0.02)) {
        place(item, at, quantity, TERM + random.between(0, 12) * HOUR, null, "term-passed");
      } else {
        const late = random.chance(0.2);
        const lasts = Math.min(TERM - HOUR, -Math.log(1 - random.uniform()) * (late ? 18 : 0.5) * HOUR);
        place(item, at, quantity, lasts, null, "paid");
      }
    }
  }

  const unpaid = (): number => TERM + random.between(0, 12) * HOUR;
  const stock = (item: Item): number => Math.max(5, Math.round(item.rate * random.between(5, 25)));
  for (let at = BEGIN + 15 * DAY; at < until - DAY; at += random.between(2, 8) * DAY) {
    const item = random.weighted(items.map((one) => [one, one.rate] as const));
    const kind = random.pick([
      "whole-stock",
      "split-accounts",
      "several-products",
      "wrong-card",
      "repeat-after-release",
    ] as const);
    switch (kind) {
      case "whole-stock":
        place(item, at, stock(item), unpaid(), { kind }, "term-passed");
        break;
      case "wrong-card":
        place(item, at, stock(item), random.between(48, 96) * HOUR, { kind }, "card-refused");
        break;
      case "split-accounts":
        for (let left = stock(item), when = at; left > 0; left -= 2, when += random.between(2, 20) * 60_000) {
          place(item, when, Math.min(2, left), unpaid(), { kind }, "term-passed");
        }
        break;
      case "several-products": {
        const lasts = unpaid();
        const [first, ...rest] = random.shuffled(items).slice(0, 3);
        if (first === undefined) break;
        const order = place(first, at, Math.ceil(stock(first) / 2), lasts, { kind }, "term-passed");
        for (const one of rest)
          place(one, at, Math.ceil(stock(one) / 2), lasts, { kind, order }, "term-passed");
        break;
      }
      case "repeat-after-release":
        for (let round = 0, when = at; round < 3 && when < until; round += 1) {
          const lasts = unpaid();
          place(item, when, stock(item), lasts, { kind }, "term-passed");
          when += lasts + random.between(0.1, 3) * HOUR;
        }
    }
  }
  return { books: looksAt(lookTimes(), placed), truth: placed };
}

function catalogue(random: Random): readonly Item[] {
  const weights = Array.from({ length: PRODUCTS }, (_, rank) => 1 / (rank + 2));
  const all = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((weight, rank) => ({
    sku: `SKU-${rank}`,
    rate: (TEXTBOOK_ORDERS_PER_DAY * weight) / all,
    price: Math.round(1500 * Math.exp(random.between(-1, 1.5))),
    more: random.pick([0.05, 0.1, 0.15, 0.35]),
  }));
}

/** One look a day, at nine in the evening; the first sees the whole history. */
function lookTimes(): readonly number[] {
  return Array.from({ length: TEXTBOOK_DAYS }, (_, day) => BEGIN + (HISTORY_DAYS + day) * DAY + 21 * HOUR);
}

/** Until the next order of a Poisson process, ms. */
function wait(random: Random, ordersPerDay: number): number {
  return (-Math.log(1 - random.uniform()) * DAY) / ordersPerDay;
}

function geometric(random: Random, chance: number): number {
  let count = 0;
  while (random.chance(chance)) count += 1;
  return count;
}
