import { makeCatalogue } from "../../../bench/shop/catalogue.ts";
import type { PendingFate } from "../../../bench/shop/pending-fate.ts";
import type { Product } from "../../../bench/shop/product.ts";
import { samplePeriod, sampleShop } from "../../../bench/shop/profiles.ts";
import { ShopWorld } from "../../../bench/shop/shop-world.ts";
import { DAY } from "../../../bench/shop/tokyo-time.ts";

const unpaid: PendingFate = { ending: "term-passed", lasts: 6 * DAY };

function worldWith(change: Partial<Product>): { world: ShopWorld; product: Product } {
  const [first] = makeCatalogue(sampleShop, 1, samplePeriod);
  if (first === undefined) throw new Error("the sample shop has no product");
  const never = { below: -1, units: 0, leadDays: 0 };
  const product: Product = { ...first, firstStock: 5, restock: never, ...change };
  return { world: new ShopWorld(sampleShop, 1, samplePeriod.from, 30, [product]), product };
}

function order(world: ShopWorld, product: Product, quantity: number, fate = unpaid) {
  return world.place({
    items: [{ product, quantity }],
    payment: "konbini",
    fate,
    origin: { by: "honest-buyer" },
    isBusiness: false,
    salesChannel: "Amazon.co.jp",
  });
}

describe("a trading shop", () => {
  it("refuses an order beyond its stock, and takes one that empties it", () => {
    const { world, product } = worldWith({ maximumOrderQuantity: Number.POSITIVE_INFINITY });
    expect(order(world, product, 6)).toBeNull();
    expect(order(world, product, 5)).not.toBeNull();
    expect(order(world, product, 1)).toBeNull();
  });

  it("refuses an order above the maximum order quantity, however many lines it has", () => {
    const { world, product } = worldWith({ maximumOrderQuantity: 3 });
    expect(order(world, product, 4)).toBeNull();
    const wish = { product, quantity: 2 };
    const two = world.place({
      items: [wish, wish],
      payment: "card",
      fate: unpaid,
      origin: { by: "honest-buyer" },
      isBusiness: false,
      salesChannel: "Amazon.co.jp",
    });
    expect(two).toBeNull();
    expect(order(world, product, 3)).not.toBeNull();
  });

  it("has held stock back the moment the order is cancelled", () => {
    const { world, product } = worldWith({ maximumOrderQuantity: Number.POSITIVE_INFINITY });
    const placed = order(world, product, 5);
    world.play();
    const endedAt = placed?.endedAt ?? 0;
    expect(world.stock.at(product.sku, endedAt - 1000)).toMatchObject({ available: 0, reserved: 5 });
    expect(world.stock.at(product.sku, endedAt)).toMatchObject({ available: 5, reserved: 0 });
  });

  it("sells nothing before the launch", () => {
    const { world, product } = worldWith({ launchedAt: samplePeriod.from + DAY });
    expect(order(world, product, 1)).toBeNull();
  });
});
