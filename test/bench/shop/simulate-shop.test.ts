import fc from "fast-check";
import { ATTACK_KINDS, type AttackKind } from "../../../bench/shop/attacks/attack-kind.ts";
import { groundTruth, type TrueLine } from "../../../bench/shop/ground-truth.ts";
import { profiles, samplePeriod, sampleSeed, sampleShop } from "../../../bench/shop/profiles.ts";
import type { ShopProfile } from "../../../bench/shop/shop-profile.ts";
import { simulateShop } from "../../../bench/shop/simulate-shop.ts";
import { phaseAt } from "../../../bench/shop/synthetic-order.ts";
import type { SyntheticShop } from "../../../bench/shop/synthetic-shop.ts";
import { DAY, HOUR, MINUTE } from "../../../bench/shop/tokyo-time.ts";

const sample = simulateShop(sampleShop, sampleSeed, samplePeriod);
const smallProfiles: ShopProfile[] = Object.values(profiles).filter((one) => one.ordersPerDay < 100);

function attackLines(shop: SyntheticShop, kind: AttackKind): TrueLine[] {
  return groundTruth(shop).filter((line) => line.attackKind === kind);
}

/** Shops with one kind of attack only. */
function attackedBy(kind: AttackKind, seed = 1): SyntheticShop {
  const attacks = { kind: "random", kinds: [kind], quietDays: 5, everyDays: 10 } as const;
  return simulateShop({ ...sampleShop, attacks }, seed, { from: samplePeriod.from, days: 70 });
}

describe("a synthetic shop", () => {
  it("is the same for the same seed", () => {
    const again = simulateShop(sampleShop, sampleSeed, samplePeriod);
    expect(JSON.stringify(again.orders)).toBe(JSON.stringify(sample.orders));
    expect(again.products).toEqual(sample.products);
  });

  it("is another for another seed", () => {
    const other = simulateShop(sampleShop, sampleSeed + 1, samplePeriod);
    expect(other.orders.map((order) => order.orderId)).not.toEqual(
      sample.orders.map((order) => order.orderId),
    );
  });

  it("begins in a longer period as in a shorter one", () => {
    const longer = simulateShop(sampleShop, sampleSeed, { ...samplePeriod, days: samplePeriod.days + 15 });
    expect(JSON.stringify(longer.orders.slice(0, sample.orders.length))).toBe(JSON.stringify(sample.orders));
  });

  it("has about the orders a day that its profile says", () => {
    const honest = sample.orders.filter((order) => order.origin.by === "honest-buyer");
    const perDay = honest.length / samplePeriod.days;
    expect(perDay).toBeGreaterThan(sampleShop.ordersPerDay * 0.75);
    expect(perDay).toBeLessThan(sampleShop.ordersPerDay * 1.35);
  });

  it("never has stock below zero, and reserves exactly what is ordered and not yet gone", () => {
    fc.assert(
      fc.property(fc.constantFrom(...smallProfiles), fc.nat(), (profile, seed) => {
        const shop = simulateShop(profile, seed, { from: samplePeriod.from, days: 40 });
        const histories = shop.products.flatMap((product) => shop.stock.history(product.sku));
        expect(Math.min(...histories.map((stock) => stock.available))).toBeGreaterThanOrEqual(0);
        for (const at of [shop.from + 13.3 * DAY, shop.from + 31.7 * DAY]) {
          const reserved = new Map(shop.products.map(({ sku }) => [sku, 0]));
          for (const order of shop.orders) {
            const phase = phaseAt(order, at);
            if (phase === null || phase === order.phases.at(-1)) continue;
            for (const { product, quantity } of order.lines) {
              reserved.set(product.sku, (reserved.get(product.sku) ?? 0) + quantity);
            }
          }
          const ledger = new Map(shop.products.map(({ sku }) => [sku, shop.stock.at(sku, at).reserved]));
          expect(ledger).toEqual(reserved);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("takes no order above the stock that was there before it, or above the maximum order quantity", () => {
    fc.assert(
      fc.property(fc.constantFrom(...smallProfiles), fc.nat(), (profile, seed) => {
        const shop = simulateShop(profile, seed, { from: samplePeriod.from, days: 40 });
        const beyond = shop.orders.filter((order) =>
          order.lines.some(({ product }) => {
            const units = order.lines
              .filter((line) => line.product === product)
              .reduce((sum, line) => sum + line.quantity, 0);
            // Of all that the product's stock was within that second, the most must cover the order.
            const before = shop.stock.at(product.sku, order.orderedAt - 1);
            const moves = shop.stock.history(product.sku).filter((stock) => stock.at === order.orderedAt);
            const most = Math.max(...[before, ...moves].map((stock) => stock.available));
            return (
              units > most || units > product.maximumOrderQuantity || order.orderedAt < product.launchedAt
            );
          }),
        );
        expect(beyond).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it("never gives an order id or an order item id twice", () => {
    const orderIds = sample.orders.map((order) => order.orderId);
    const itemIds = groundTruth(sample).map((line) => line.orderItemId);
    expect(new Set(orderIds).size).toBe(orderIds.length);
    expect(new Set(itemIds).size).toBe(itemIds.length);
    expect(orderIds.every((id) => /^(249|250|503|S01|S02)-\d{7}-\d{7}$/.test(id))).toBe(true);
  });

  it("keeps one channel in an order", () => {
    for (const order of sample.orders) {
      expect(new Set(order.lines.map((line) => line.product.channel))).toEqual(new Set([order.channel]));
    }
  });

  it("releases unpaid konbini orders after the term, with some delay", () => {
    const unpaid = sample.orders.filter((order) => order.ending === "term-passed");
    expect(unpaid.length).toBeGreaterThan(10);
    for (const order of unpaid) {
      const days = (order.endedAt - order.orderedAt) / DAY;
      expect(days).toBeGreaterThan(sampleShop.paymentTermDays);
      expect(days).toBeLessThan(sampleShop.paymentTermDays + 1.5);
    }
  });

  it("has card orders that are mostly paid within 15 to 90 minutes, and a few that are checked for long", () => {
    const paid = sample.orders.filter((order) => order.payment === "card" && order.ending === "paid");
    const minutes = paid.map((order) => (order.endedAt - order.orderedAt) / MINUTE);
    expect(minutes.filter((one) => one >= 10 && one <= 95).length / minutes.length).toBeGreaterThan(0.9);
    expect(minutes.some((one) => one > 12 * 60)).toBe(true);
  });
});

describe("honest buyers", () => {
  it("leave a few konbini orders pending for days beside the attacks, at any time of the sample", () => {
    const at = sample.dayZero + 9 * HOUR;
    const long = groundTruth(sample).filter(
      (line) => line.label === "honest" && line.orderedAt < at - DAY && line.endedAt > at,
    );
    expect(long.length).toBeGreaterThan(0);
    expect(long.length).toBeLessThan(10);
  });

  it("buy in bulk where the profile says so", () => {
    const bulk = (profile: ShopProfile) =>
      [1, 2, 3]
        .flatMap((seed) => groundTruth(simulateShop(profile, seed, { from: samplePeriod.from, days: 60 })))
        .filter((line) => line.label === "honest" && line.quantity >= 10).length;
    expect(bulk(profiles["honest-bulk"])).toBeGreaterThan(2 * bulk(profiles.calm));
  });

  it("do all the ordering in a calm shop", () => {
    const shop = simulateShop(profiles.calm, 1, samplePeriod);
    expect(groundTruth(shop).every((line) => line.label === "honest")).toBe(true);
  });

  it("take only products that Amazon ships in a shop that ships nothing", () => {
    const shop = simulateShop(profiles["fba-only"], 1, samplePeriod);
    expect(new Set(shop.orders.map((order) => order.channel))).toEqual(new Set(["Amazon"]));
  });
});

describe("attacks", () => {
  it.each(Object.entries(profiles).filter(([, { attacks }]) => attacks.kind !== "none"))(
    "are of every kind in the profile %s",
    (_, profile: ShopProfile) => {
      const { attacks } = profile;
      // The eight kinds take turns; some wait for a target.
      const days = attacks.kind === "random" ? attacks.quietDays + 14 * attacks.everyDays : samplePeriod.days;
      const shop = simulateShop(profile, 1, { from: samplePeriod.from, days });
      const kinds = new Set(groundTruth(shop).map((line) => line.attackKind));
      expect(ATTACK_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    },
  );

  it("are in progress in the sample on day 0, and one is repeated after its release later on", () => {
    const at = sample.dayZero + 9 * HOUR;
    const running = groundTruth(sample).filter(
      (line) => line.label === "attack" && line.orderedAt < at && line.endedAt > at,
    );
    expect(new Set(running.map((line) => line.campaign)).size).toBe(2);
    expect(attackLines(sample, "repeat-after-release").length).toBeGreaterThan(1);
  });

  it("whole-stock leaves nothing to order", () => {
    const shop = attackedBy("whole-stock");
    const lines = attackLines(shop, "whole-stock");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(shop.stock.at(line.sku, line.orderedAt).available).toBe(0);
  });

  it("split-accounts sends many small orders of one product within hours", () => {
    const lines = attackLines(attackedBy("split-accounts"), "split-accounts").filter(
      (line) => line.campaign === 1,
    );
    const times = lines.map((line) => line.orderedAt);
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(lines.map((line) => line.sku)).size).toBe(1);
    expect(Math.max(...lines.map((line) => line.quantity))).toBeLessThanOrEqual(3);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(12 * HOUR);
  });

  it("drip goes on for days", () => {
    const times = attackLines(attackedBy("drip"), "drip")
      .filter((line) => line.campaign === 1)
      .map((line) => line.orderedAt);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(DAY);
  });

  it("several-products holds several at once", () => {
    const lines = attackLines(attackedBy("several-products"), "several-products").filter(
      (line) => line.campaign === 1,
    );
    expect(new Set(lines.map((line) => line.sku)).size).toBeGreaterThan(1);
  });

  it("wrong-card is pending for 2 to 4 days", () => {
    const lines = attackLines(attackedBy("wrong-card"), "wrong-card");
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const days = (line.endedAt - line.orderedAt) / DAY;
      expect(line.payment).toBe("card");
      expect(days).toBeGreaterThanOrEqual(2);
      expect(days).toBeLessThanOrEqual(4);
    }
  });

  it("repeat-after-release orders again within hours of each release", () => {
    const rounds = attackLines(attackedBy("repeat-after-release"), "repeat-after-release").filter(
      (line) => line.campaign === 1,
    );
    expect(rounds.length).toBeGreaterThan(2);
    for (const [index, round] of rounds.slice(1).entries()) {
      const wait = round.orderedAt - (rounds[index]?.endedAt ?? 0);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(4 * HOUR);
    }
  });

  it("mixed-with-paid pays its decoys and never its holds", () => {
    const lines = attackLines(attackedBy("mixed-with-paid"), "mixed-with-paid");
    expect(new Set(lines.map((line) => line.label))).toEqual(new Set(["attack", "decoy"]));
    for (const line of lines) expect(line.ending === "paid").toBe(line.label === "decoy");
  });

  it("knows-thresholds takes two or three units at most, and never one product twice in a day", () => {
    const lines = attackLines(attackedBy("knows-thresholds"), "knows-thresholds");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line.quantity).toBeLessThanOrEqual(3);
      const close = lines.filter(
        (other) =>
          other.campaign === line.campaign &&
          other.sku === line.sku &&
          Math.abs(other.orderedAt - line.orderedAt) < DAY,
      );
      expect(close).toHaveLength(1);
    }
  });
});
