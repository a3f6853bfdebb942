import { contextOf } from "../../src/detection/context.ts";
import { learnBaseline } from "../../src/detection/learn-baseline.ts";
import { daysBetweenSuchHolds } from "../../src/detection/usual-held.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import { HOUR, NOW, ShopStory } from "./shop-story.ts";

/** Of an order that was seen pending. */
function daysOf(shop: ShopStory, orderId: string): number {
  const lines = shop.book.lines;
  const products = new ProductIndex(lines);
  const holds = holdsOf(lines, products);
  const hold = holds.find(({ line }) => line.orderId === orderId);
  if (hold === undefined) throw new Error("never seen pending");
  const baseline = learnBaseline(lines, products, NOW, 6);
  return daysBetweenSuchHolds(hold, contextOf(holds, { at: NOW, paymentTermDays: 6, baseline }));
}

/** Three units of a product that has sold so, five hours after the purchase. */
function daysAfter(sell: (shop: ShopStory) => ShopStory, quantity = 3, beside = 0): number {
  const shop = sell(new ShopStory());
  for (let index = 0; index < beside; index += 1) shop.see({ quantity: 2, purchasedAt: NOW - 20 * HOUR });
  return daysOf(shop, shop.see({ quantity, purchasedAt: NOW - 5 * HOUR }));
}

describe("daysBetweenSuchHolds", () => {
  it("is short where the product sells in such numbers, long where it sells one by one", () => {
    const inThrees = daysAfter((shop) => shop.sell(20, { quantity: 3 }));
    const oneByOne = daysAfter((shop) => shop.sell(20));
    expect(oneByOne).toBeGreaterThan(5 * inThrees);
  });

  it("is longer the slower the product sells", () => {
    const slow = daysAfter((shop) => shop.sell(2));
    const fast = daysAfter((shop) => shop.sell(200));
    expect(slow).toBeGreaterThan(5 * fast);
  });

  it("rises with the units, and with what is unpaid beside", () => {
    const alone = daysAfter((shop) => shop.sell(20));
    expect(daysAfter((shop) => shop.sell(20), 12)).toBeGreaterThan(alone);
    expect(daysAfter((shop) => shop.sell(20), 3, 3)).toBeGreaterThan(2 * alone);
  });

  it("counts others up to the order's own units only", () => {
    const shop = new ShopStory().sell(20);
    const one = shop.see({ quantity: 1, purchasedAt: NOW - 5 * HOUR });
    const without = daysOf(shop, one);
    shop.see({ quantity: 2, purchasedAt: NOW - 20 * HOUR });
    const small = daysOf(shop, one);
    expect(small).toBeGreaterThan(without);
    const other = new ShopStory().sell(20);
    const same = other.see({ quantity: 1, purchasedAt: NOW - 5 * HOUR });
    other.see({ quantity: 90, purchasedAt: NOW - 20 * HOUR });
    expect(daysOf(other, same)).toBeCloseTo(small, 9);
  });

  it("stays a number for quantities that nobody orders", () => {
    expect(daysAfter((shop) => shop, 100_000, 300)).toBeGreaterThan(0);
    expect(Number.isFinite(daysAfter((shop) => shop, 100_000, 300))).toBe(true);
  });
});
