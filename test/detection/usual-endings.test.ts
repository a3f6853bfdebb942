import { everydayChance, unpaidShare } from "../../src/detection/usual-endings.ts";
import { unitsADay } from "../../src/detection/usual-sales.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import { DAY, HOUR, NOW, ShopStory } from "./shop-story.ts";

/** A shop in which so many of its orders of old were never paid, each of its own product. */
function shopWith(paid: number, unpaid: number): ShopStory {
  const shop = new ShopStory();
  for (let index = 0; index < paid + unpaid; index += 1) {
    const purchasedAt = NOW - 20 * DAY;
    const status = index < paid ? "shipped" : "cancelled";
    shop.see({ sku: `OLD-${index}`, purchasedAt, status, quantity: index < paid ? 1 : 0 });
  }
  return shop;
}

function chanceAfter(shop: ShopStory, hours: number): number {
  const orderId = shop.see({ purchasedAt: NOW - hours * HOUR });
  const hold = holdsOf(shop.book.lines).find(({ line }) => line.orderId === orderId);
  return hold === undefined ? Number.NaN : everydayChance(hold, shop.learn(), 6);
}

describe("unpaidShare", () => {
  it("is a general guide in a new shop and the shop's own in an old one", () => {
    expect(unpaidShare("", new ShopStory().learn())).toBeCloseTo(0.03);
    expect(unpaidShare("", shopWith(900, 100).learn())).toBeCloseTo(0.1, 1);
  });

  it("counts many unpaid orders of one product, which may be an attack, only in part", () => {
    const attacked = shopWith(300, 0);
    for (let index = 0; index < 60; index += 1) {
      attacked.see({ status: "cancelled", quantity: 0, purchasedAt: NOW - 15 * DAY });
    }
    expect(unpaidShare("", attacked.learn())).toBeLessThan(0.04);
  });

  it("counts what the seller cancelled himself neither way", () => {
    const shop = shopWith(300, 0);
    const before = unpaidShare("", shop.learn());
    for (let index = 0; index < 60; index += 1) {
      const product = { sku: `OWN-${index}`, purchasedAt: NOW - 15 * DAY };
      shop.see({ ...product, status: "cancelled", quantity: 0, cancelledBy: "merchant" });
    }
    expect(unpaidShare("", shop.learn())).toBe(before);
    shop.see({ purchasedAt: NOW - 15 * DAY, status: "cancelled", quantity: 0, cancelledBy: "buyer" });
    expect(unpaidShare("", shop.learn())).toBeGreaterThan(before);
  });

  it("does not count orders whose term is not over, of which only the paid have ended", () => {
    const shop = new ShopStory().sell(200, { purchasedAt: NOW - 2 * DAY });
    expect(unpaidShare("", shop.learn())).toBeCloseTo(0.03);
  });
});

describe("everydayChance", () => {
  it("grows through the first day and no longer, and never makes a caution by itself", () => {
    const chances = [0, 0.5, 2, 12, 24, 100].map((hours) => chanceAfter(shopWith(200, 40), hours));
    chances.slice(1, 5).forEach((chance, index) => {
      expect(chance).toBeGreaterThanOrEqual(chances[index] ?? 1);
    });
    expect(chances[5]).toBe(chances[4]);
    expect(Math.max(...chances)).toBeLessThanOrEqual(0.25);
  });
});

describe("unitsADay", () => {
  const toy = { shop: "", key: "sku:TOY-1", asin: "", sku: "TOY-1", title: "" };

  it("is what was sold in 28 days, a day", () => {
    const rate = unitsADay(toy, new ShopStory().sell(260, { quantity: 2 }).learn());
    expect(rate).toBeGreaterThan(16);
    expect(rate).toBeLessThan(22);
  });

  it("follows a release that has just begun", () => {
    const shop = new ShopStory().sell(40, { sku: "OLD" });
    for (let index = 0; index < 30; index += 1) {
      shop.see({ status: "unshipped", purchasedAt: NOW - (index + 1) * 2 * HOUR });
    }
    expect(unitsADay(toy, shop.learn())).toBeGreaterThan(8);
  });

  it("is above 0 of a product never sold", () => {
    expect(unitsADay(toy, new ShopStory().learn())).toBeGreaterThan(0);
  });
});

describe("a late payer of one unit", () => {
  it.each([
    ["no", 0, 0],
    ["ten", 9, 1],
    ["three hundred", 270, 30],
  ])("is watched at most in a shop of %s orders, however long it takes", (_size, paid, unpaid) => {
    for (const hours of [2, 30, 90, 140, 200]) {
      const shop = shopWith(paid, unpaid);
      const order = shop.see({ payment: "convenience-store", purchasedAt: NOW - hours * HOUR });
      expect(["normal", "watch"]).toContain(shop.verdict(order).level);
    }
  });
});
