import type { AttackKind } from "../shop/attacks/attack-kind.ts";
import type { TrueLine } from "../shop/ground-truth.ts";
import type { KnownBook } from "./books-of.ts";
import { looksAt, type PlacedLine } from "./looks-at.ts";
import { furnish, newDay, type Shelf } from "./market-shelf.ts";
import { mulberry32 } from "./mulberry32.ts";

/**
 * A third synthetic shop, made of deeds instead of distributions: visitors with a purpose and a budget take from
 * shelves that run empty and are refilled, and pay on errands at set hours or put it off; rivals take shares of what
 * stands on the shelf, in pieces and at gaps of any size. No order, quantity or pending time is drawn from a named
 * distribution. Shares neither code nor assumptions with the detector, with `bench/shop` or with the textbook shop.
 */
export interface MarketShop {
  readonly books: readonly KnownBook[];
  readonly truth: readonly TrueLine[];
  readonly ordersPerDay: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Thursday, 00:00 in Tokyo. */
const BEGIN = 1_775_055_600_000;
const HISTORY_DAYS = 35;
export const MARKET_DAYS = 21;
const TERM = 6 * DAY;
/** Hours of the day at which people pass a convenience store. */
const ERRANDS = [8, 12.5, 19] as const;
/** Orders that a rival has accounts for, and how full a shelf must be to be worth his while. */
const MOST_ORDERS = 12;
const WORTH_EMPTYING = 4;

interface Errand {
  readonly at: number;
  readonly run: (at: number) => void;
}

/** The same seed always gives the same shop. */
export function marketShop(seed: number): MarketShop {
  const random = mulberry32(seed);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  const pick = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)] as T;
  const ordersPerDay = Math.round(6 * 8 ** random());
  const shelves = furnish(ordersPerDay, random);
  const placed: PlacedLine[] = [];
  let errands: Errand[] = [];
  let orders = 0;

  const order = (): string => {
    orders += 1;
    return `250-${String(seed).padStart(7, "0")}-${String(orders).padStart(7, "0")}`;
  };
  const take = (
    shelf: Shelf,
    orderId: string,
    at: number,
    quantity: number,
    until: number,
    paid: boolean,
    by: { kind: AttackKind; label: "attack" | "decoy" } | null,
  ): void => {
    const { sku, price } = shelf;
    shelf.units -= quantity;
    const endedAt = Math.min(until, at + TERM + between(0, 14) * HOUR);
    const ending = paid ? "paid" : endedAt < at + TERM ? "card-refused" : "term-passed";
    if (!paid)
      errands.push({
        at: endedAt,
        run: () => {
          shelf.units += quantity;
        },
      });
    placed.push({
      orderId,
      orderItemId: "",
      sku,
      asin: "",
      channel: "Merchant",
      quantity,
      payment: "konbini",
      orderedAt: at,
      label: by?.label ?? "honest",
      attackKind: by?.kind ?? null,
      campaign: null,
      ending,
      endedAt,
      total: quantity * price,
    });
  };

  const visit = (at: number): void => {
    const draw = (shelf: Shelf): number => shelf.charm * shelf.mood * (at < shelf.inTheNewsUntil ? 12 : 1);
    let rest = random() * shelves.reduce((sum, shelf) => sum + draw(shelf), 0);
    const drawn = shelves.find((one) => {
      rest -= draw(one);
      return rest <= 0;
    });
    const shelf = drawn ?? pick(shelves);
    const wanted = unitsFor(random(), shelf, random);
    const quantity = Math.min(shelf.units, Math.max(1, wanted));
    if (quantity < 1) return;
    const habit = random();
    const until = paidAt(habit, at, random);
    const cardTrouble = habit >= 0.95 && habit < 0.98;
    take(shelf, order(), at, quantity, until, until < at + TERM && (!cardTrouble || random() < 0.5), null);
  };

  /** A rival takes his share of one shelf or several, now and again. */
  const attack = (at: number): void => {
    errands.push({ at: at + between(2, 9) * DAY, run: attack });
    const targets = shelves.filter(({ units }) => units >= WORTH_EMPTYING);
    if (targets.length === 0) return;
    const breadth = random() < 0.2 ? whole(2, 4) : 1;
    const chosen = Array.from({ length: breadth }, () => pick(targets)).filter(
      (one, index, all) => all.indexOf(one) === index,
    );
    const share = between(0.4, 1);
    const grain = Math.min(1, 1.4 * random());
    const gap = 60_000 * 1200 ** random();
    const rounds = random() < 0.3 ? whole(2, 3) : 1;
    const byCard = random() < 0.15;
    const decoys = random() < 0.15;
    const goal = Math.ceil((chosen[0] as Shelf).units * share);
    const piece = Math.max(1, Math.round(goal ** grain));
    const pieces = Math.min(MOST_ORDERS, Math.ceil(goal / piece));
    const kind = kindOf({ breadth: chosen.length, pieces, gap, rounds, byCard, decoys });
    const round =
      (left: number) =>
      (begin: number): void => {
        let last = begin;
        for (let number = 0; number < pieces; number += 1) {
          last = begin + number * gap * between(0.5, 1.5);
          const lasts = byCard ? between(48, 96) * HOUR : Number.POSITIVE_INFINITY;
          errands.push({
            at: last,
            run: (now) => {
              const orderId = order();
              for (const shelf of chosen) {
                const quantity = Math.min(
                  shelf.units,
                  chosen.length > 1 ? Math.ceil(shelf.units * share) : piece,
                );
                if (quantity > 0)
                  take(shelf, orderId, now, quantity, now + lasts, false, { kind, label: "attack" });
              }
              const only = chosen[0] as Shelf;
              if (decoys && only.units > 0) {
                const paid = now + HOUR + between(1, 20) * 60_000;
                take(only, order(), now + HOUR, 1, paid, true, { kind, label: "decoy" });
              }
            },
          });
          if (chosen.length > 1) break;
        }
        if (left > 1)
          errands.push({ at: last + (byCard ? 4 : 6.6) * DAY + between(0, 6) * HOUR, run: round(left - 1) });
      };
    round(rounds)(at);
  };
  errands.push({ at: BEGIN + between(10, 14) * DAY, run: attack });

  const until = BEGIN + (HISTORY_DAYS + MARKET_DAYS) * DAY;
  for (let hour = BEGIN; hour < until; hour += HOUR) {
    const clock = ((hour - BEGIN) / HOUR) % 24;
    if (clock === 0) newDay(shelves, (hour - BEGIN) / DAY, hour, random);
    const visitors = (ordersPerDay * crowd(clock)) / 24;
    const due: Errand[] = Array.from({ length: Math.floor(visitors + random()) }, () => ({
      at: hour + random() * HOUR,
      run: visit,
    }));
    while (true) {
      due.push(...errands.filter(({ at }) => at < hour + HOUR));
      errands = errands.filter(({ at }) => at >= hour + HOUR);
      due.sort((one, other) => other.at - one.at);
      const next = due.pop();
      if (next === undefined) break;
      next.run(next.at);
    }
  }
  return { books: looksAt(lookTimes(random), placed), truth: placed, ordersPerDay };
}

interface Plan {
  readonly breadth: number;
  readonly pieces: number;
  readonly gap: number;
  readonly rounds: number;
  readonly byCard: boolean;
  readonly decoys: boolean;
}

/** The name that comes nearest to what a rival does. */
function kindOf({ breadth, pieces, gap, rounds, byCard, decoys }: Plan): AttackKind {
  if (breadth > 1) return "several-products";
  if (decoys) return "mixed-with-paid";
  if (pieces > 1 && gap > 4 * HOUR) return "drip";
  if (rounds > 1) return "repeat-after-release";
  if (byCard) return "wrong-card";
  return pieces > 1 ? "split-accounts" : "whole-stock";
}

/** How busy an hour of the day is: asleep until six, then lunch and the evening. */
function crowd(clock: number): number {
  if (clock < 6) return 0.1;
  return clock >= 20 && clock < 23 ? 2.4 : clock === 12 ? 1.8 : 1.05;
}

/** What a visitor wants of a shelf: for himself, as a gift or a spare, for as much as he has to spend, for a party. */
function unitsFor(purpose: number, { pack, price, forParties }: Shelf, random: () => number): number {
  if (purpose < 0.8) return pack;
  if (purpose < 0.92) return pack * (random() < 0.7 ? 2 : 3);
  if (purpose < 0.97) return Math.min(10, Math.floor((3000 + 12_000 * random()) / price));
  return forParties ? 4 + Math.floor(9 * random()) : 1;
}

/** When someone of a habit pays: at once, on an errand, after trouble with the card, or never. */
function paidAt(habit: number, at: number, random: () => number): number {
  if (habit < 0.73) return at + (1 + 19 * random()) * 60_000;
  if (habit < 0.95) return onErrand(at, 0.1 + 0.8 * random(), random);
  return habit < 0.98 ? at + (20 + 52 * random()) * HOUR : Number.POSITIVE_INFINITY;
}

/** The first errand at which someone remembers to pay who does so at each with the given chance. */
function onErrand(at: number, memory: number, random: () => number): number {
  for (let day = Math.floor((at - BEGIN) / DAY); ; day += 1) {
    for (const hour of ERRANDS) {
      const errand = BEGIN + day * DAY + hour * HOUR;
      if (errand > at + TERM) return Number.POSITIVE_INFINITY;
      if (errand > at && random() < memory) return errand;
    }
  }
}

/** Once a day, on some days twice and on others not at all. */
function lookTimes(random: () => number): number[] {
  return Array.from({ length: MARKET_DAYS }, (_, day) => {
    const midnight = BEGIN + (HISTORY_DAYS + day) * DAY;
    const mood = random();
    const hours = mood < 0.1 && day > 0 ? [] : mood < 0.4 ? [9, 18] : [9];
    return hours.map((hour) => midnight + (hour + random()) * HOUR);
  }).flat();
}
