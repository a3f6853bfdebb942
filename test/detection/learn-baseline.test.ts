import { productBaseline, shopBaseline } from "../../src/detection/baseline.ts";
import { priorStillPending, stillPending } from "../../src/detection/usual-pending.ts";
import { chanceOfUnits } from "../../src/detection/usual-units.ts";
import type { Product } from "../../src/orders/hold.ts";
import { DAY, HOUR, NOW, ShopStory } from "./shop-story.ts";

const toy: Product = { shop: "", key: "sku:TOY-1", asin: "", sku: "TOY-1", title: "" };

describe("learnBaseline", () => {
  it("is plain JSON", () => {
    const shop = new ShopStory().sell(5);
    shop.see({ quantity: Number.NaN, status: "cancelled" });
    shop.see();
    const baseline = shop.learn();
    expect(JSON.parse(JSON.stringify(baseline))).toEqual(baseline);
  });

  it("counts units of paid lines in full, of unpaid ones little, of open and unknown ones not at all", () => {
    const shop = new ShopStory().sell(5, { quantity: 2 });
    shop.see({ quantity: 50 });
    shop.see({ status: "cancelled", quantity: 0 });
    const unpaid = shop.see({ quantity: 20 }, NOW - DAY);
    shop.see({ orderId: unpaid, status: "cancelled", quantity: 0 });
    expect(productBaseline(shop.learn(), toy).units).toEqual({ 2: 5, 20: 0.02 });
  });

  it("adds up an order's lines for the order totals", () => {
    const shop = new ShopStory();
    const orderId = shop.see({ status: "shipped", total: 1000 });
    shop.see({ orderId, sku: "TOY-2", status: "shipped", total: 3000 });
    const { orderTotals, currency } = shopBaseline(shop.learn(), "");
    expect(orderTotals.orders).toBe(1);
    expect(Math.exp(orderTotals.logMedian ?? 0)).toBeCloseTo(4000);
    expect(currency).toBe("JPY");
  });

  it("keeps the unit price of the latest sale", () => {
    const shop = new ShopStory();
    shop.see({ status: "shipped", quantity: 2, total: 6000, purchasedAt: NOW - DAY });
    shop.see({ status: "shipped", quantity: 1, total: 2000, purchasedAt: NOW - 9 * DAY });
    expect(productBaseline(shop.learn(), toy).lastUnitPrice).toBe(3000);
  });

  it("counts arrivals by day for 28 days", () => {
    const shop = new ShopStory();
    for (const days of [0.5, 3.5, 3.6, 40]) shop.see({ status: "shipped", purchasedAt: NOW - days * DAY });
    const { arrivals } = productBaseline(shop.learn(), toy);
    expect(arrivals).toHaveLength(28);
    expect([arrivals[0], arrivals[3], arrivals.reduce((sum, one) => sum + one, 0)]).toEqual([1, 2, 3]);
  });

  it("leaves multi-channel orders out", () => {
    const shop = new ShopStory().sell(5, { salesChannel: "Non-Amazon" });
    expect(shop.learn().shops).toEqual({});
  });

  it("does not mind shops and products named like properties of an object", () => {
    const shop = new ShopStory();
    shop.see({ sku: "constructor" }, NOW, "constructor");
    expect(shop.judge()).toHaveLength(1);
    expect(shopBaseline(new ShopStory().learn(), "constructor").paidLines).toBe(0);
  });
});

describe("how long orders are pending", () => {
  const still = (shop: ShopStory, hours: number): number =>
    stillPending(hours, "", "merchant", shop.learn(), 6);

  it("is the prior curve in a new shop, falling from 1", () => {
    const shop = new ShopStory();
    const shares = [0, 0.5, 1, 6, 24, 72, 143, 145, 200].map((hours) => still(shop, hours));
    expect(shares[0]).toBe(1);
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
    expect(shares[4]).toBeCloseTo(priorStillPending(24, 6));
  });

  it("follows a shop whose buyers pay late", () => {
    const shop = new ShopStory();
    for (let index = 0; index < 60; index += 1) {
      const purchasedAt = NOW - (20 + index / 10) * DAY;
      const orderId = shop.see({ purchasedAt }, purchasedAt + HOUR);
      shop.see({ orderId, purchasedAt }, purchasedAt + 70 * HOUR);
      shop.see({ orderId, purchasedAt, status: "unshipped" }, purchasedAt + 74 * HOUR);
    }
    expect(still(shop, 60)).toBeGreaterThan(2 * priorStillPending(60, 6));
  });

  it("learns nothing from orders that it first saw long after", () => {
    const shop = new ShopStory().sell(60, { purchasedAt: NOW - 20 * DAY });
    expect(still(shop, 48)).toBeCloseTo(priorStillPending(48, 6));
  });
});

describe("chanceOfUnits", () => {
  it("falls with the units and stays above 0", () => {
    const baseline = new ShopStory().sell(40).sell(3, { quantity: 6 }).learn();
    const chances = Array.from({ length: 60 }, (_, index) => chanceOfUnits(index + 1, toy, baseline));
    expect(chances[0]).toBeCloseTo(1);
    chances.forEach((chance, index) => {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(chances[index - 1] ?? 1);
    });
  });

  it("is about 2 in 1,000 for ten units after forty sales of one", () => {
    expect(chanceOfUnits(10, toy, new ShopStory().sell(40).learn())).toBeCloseTo(0.002, 3);
  });

  it("is no less than how often such a multiple is really bought in the shop", () => {
    const shop = new ShopStory().sell(45).sell(5, { sku: "TOY-2", quantity: 12 }).sell(45, { sku: "TOY-2" });
    expect(chanceOfUnits(10, toy, shop.learn())).toBeGreaterThan(0.01);
  });
});
