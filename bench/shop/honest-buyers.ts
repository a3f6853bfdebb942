import { HonestDemand, launchDemand } from "./honest-demand.ts";
import { honestFate } from "./pending-fate.ts";
import type { Category, Product } from "./product.ts";
import type { Random, Weighted } from "./random.ts";
import type { OrderIntent, ShopWorld, Wish } from "./shop-world.ts";
import type { PaymentMethod } from "./synthetic-order.ts";
import { DAY, HOUR, MINUTE } from "./tokyo-time.ts";

// Invented. Units a line, by how often.
const QUANTITIES: Readonly<Record<Category, readonly Weighted<number>[]>> = {
  toys: [
    [1, 890],
    [2, 85],
    [3, 17],
    [4, 6],
    [5, 2],
  ],
  hobby: [
    [1, 760],
    [2, 130],
    [3, 60],
    [4, 22],
    [5, 14],
    [6, 10],
    [10, 4],
  ],
  consumables: [
    [1, 510],
    [2, 220],
    [3, 125],
    [4, 55],
    [5, 45],
    [6, 25],
    [10, 14],
    [12, 6],
  ],
  books: [
    [1, 955],
    [2, 36],
    [3, 6],
    [5, 3],
  ],
};

const SEVERAL: readonly Weighted<number>[] = [
  [2, 40],
  [3, 24],
  [4, 14],
  [5, 10],
  [6, 8],
  [10, 4],
];

const LINES: readonly Weighted<number>[] = [
  [1, 890],
  [2, 80],
  [3, 22],
  [4, 8],
];

const BULK_UNITS: Readonly<Record<Category, readonly number[]>> = {
  toys: [5, 6, 8, 10, 12, 20],
  hobby: [6, 8, 10, 12, 15, 24],
  consumables: [10, 12, 20, 24, 30, 48],
  books: [8, 10, 15, 25, 35],
};

const BULK_PAYMENTS: readonly Weighted<PaymentMethod>[] = [
  ["card", 76],
  ["konbini", 22],
  ["cash-on-delivery", 2],
];

const COPYCAT_MINUTES = [2, 6, 14, 30, 70, 180];
const SECOND_ORDER_MINUTES = [1, 2, 4, 9];
const SECOND_THOUGHTS_HOURS = [0.2, 2, 9, 24, 70];
const RUSH_HOURS = [3, 7, 12, 20, 38];

/** Lets the honest buyers of the whole period come. */
export function letHonestBuyersCome(world: ShopWorld): void {
  const buyers = new HonestBuyers(world);
  const demand = new HonestDemand(world.profile, world.random("demand"));
  let day = 0;
  for (let midnight = world.from; midnight < world.until; midnight += DAY) {
    const today = day;
    world.at(midnight, () => {
      buyers.beginDay();
      for (const visit of demand.visits(today, midnight)) world.at(visit, () => buyers.visit());
    });
    day += 1;
  }
}

class HonestBuyers {
  private readonly random: Random;
  private readonly occasions: Random;
  /** Today's products and how much each is wanted. */
  private demand: readonly Weighted<Product>[] = [];

  constructor(private readonly world: ShopWorld) {
    this.random = world.random("honest buyers");
    this.occasions = world.random("honest occasions");
  }

  visit(): void {
    const first = this.productInDemand();
    this.buy(first);
    // A friend, a sibling, a shared link.
    if (this.random.chance(0.04)) {
      this.world.after(this.random.fromQuantiles(COPYCAT_MINUTES) * MINUTE, () => this.buy(first));
    }
    // Who wants more than the maximum order quantity orders again.
    if (Number.isFinite(first.maximumOrderQuantity) && this.random.chance(0.08)) {
      const orders = this.random.integer(1, 2);
      for (let more = 1; more <= orders; more += 1) {
        const delay = more * this.random.fromQuantiles(SECOND_ORDER_MINUTES) * MINUTE;
        this.world.after(delay, () => this.buy(first));
      }
    }
  }

  /** To be called at midnight. Plans, too, what happens seldom and at no fixed time. */
  beginDay(): void {
    const { now } = this.world;
    this.demand = this.world
      .launchedProducts()
      .map((product) => [product, product.popularity * launchDemand(now - product.launchedAt)]);
    const { bulkBuyersPerThirtyDays, rushesPerThirtyDays } = this.world.profile;
    const bulkBuyers = this.occasions.rounded(bulkBuyersPerThirtyDays / 30);
    for (let buyer = 0; buyer < bulkBuyers; buyer += 1) {
      this.world.after(this.occasions.between(8, 22) * HOUR, () => this.buyInBulk());
    }
    if (this.occasions.chance(rushesPerThirtyDays / 30)) {
      this.world.after(this.occasions.between(6, 23) * HOUR, () => this.rush());
    }
  }

  private buy(first: Product): void {
    const items = this.basket(first);
    if (items === null) return;
    const multiChannel =
      first.channel === "Amazon" && this.random.chance(this.world.profile.multiChannelShare);
    this.order(items, {
      payment: multiChannel ? "balance" : this.payment(),
      isBusiness: !multiChannel && this.random.chance(this.world.profile.businessShare),
      salesChannel: multiChannel ? "Non-Amazon" : "Amazon.co.jp",
    });
  }

  /** A school, a shop, an office: many units of one product, mostly paid, often as a business. */
  private buyInBulk(): void {
    const product = this.productInDemand();
    const wanted = this.occasions.pick(BULK_UNITS[product.category]);
    const quantity = Math.min(wanted, this.world.orderable(product));
    if (quantity < 1 || (quantity < wanted / 2 && this.occasions.chance(0.6))) return;
    this.order([{ product, quantity }], {
      payment: this.occasions.weighted(BULK_PAYMENTS),
      isBusiness: this.occasions.chance(0.55),
      salesChannel: "Amazon.co.jp",
    });
  }

  /** Television or a well-read post: many honest orders of one product within hours. */
  private rush(): void {
    const product = this.occasions.pick(this.world.launchedProducts());
    const lasts = this.occasions.fromQuantiles(RUSH_HOURS) * HOUR;
    const buyers = Math.ceil(this.world.profile.ordersPerDay * this.occasions.between(0.2, 0.9));
    for (let buyer = 0; buyer < buyers; buyer += 1) {
      // Squared: most come early.
      this.world.after(lasts * this.occasions.uniform() ** 2, () => this.buy(product));
    }
  }

  private order(
    items: OrderIntent["items"],
    how: Pick<OrderIntent, "payment" | "isBusiness" | "salesChannel">,
  ): void {
    const fate = honestFate(this.world.profile, how.payment, items[0].product.channel, this.random);
    this.world.place({ items, fate, origin: { by: "honest-buyer" }, ...how });
    // Some who missed the term, or whose card was refused, want it all the same.
    if (fate.ending !== "paid" && this.random.chance(0.25)) {
      const delay = fate.lasts + this.random.fromQuantiles(SECOND_THOUGHTS_HOURS) * HOUR;
      this.world.after(delay, () => this.buy(items[0].product));
    }
  }

  private basket(first: Product): OrderIntent["items"] | null {
    const wish = this.wish(first);
    if (wish === null) return null;
    const items: [Wish, ...Wish[]] = [wish];
    for (let line = this.random.weighted(LINES); line > 1; line -= 1) {
      const next = this.productInDemand();
      if (next.channel !== first.channel) continue;
      const more = items.some((item) => item.product === next) ? null : this.wish(next);
      if (more !== null) items.push(more);
    }
    // Seldom, the same product stands twice in one order: two gift wraps, two offers.
    const unitsLeft = this.world.orderable(first) - wish.quantity;
    if (unitsLeft > 0 && this.random.chance(0.004)) items.push({ product: first, quantity: 1 });
    return items;
  }

  /** What the buyer takes of a product; null where it is sold out, or too little is left for him. */
  private wish(product: Product): Wish | null {
    const wanted = this.random.chance(product.boughtInNumbers)
      ? this.random.weighted(SEVERAL)
      : this.random.weighted(QUANTITIES[product.category]);
    const quantity = Math.min(wanted, this.world.orderable(product));
    if (quantity < 1 || (quantity < wanted && this.random.chance(0.4))) return null;
    return { product, quantity };
  }

  private productInDemand(): Product {
    return this.random.weighted(this.demand);
  }

  private payment(): PaymentMethod {
    const { konbini, cashOnDelivery, balance } = this.world.profile.payments;
    return this.random.weighted<PaymentMethod>([
      ["card", 1 - konbini - cashOnDelivery - balance],
      ["konbini", konbini],
      ["cash-on-delivery", cashOnDelivery],
      ["balance", balance],
    ]);
  }
}
