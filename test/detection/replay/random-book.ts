import fc from "fast-check";
import { Listings } from "../../../src/orders/listings.ts";
import { OrderBook } from "../../../src/orders/order-book.ts";
import type { OrderLine } from "../../../src/orders/order-line.ts";
import { batchOf, CANCELLERS, type OrderStatus } from "../../../src/reports/observation.ts";
import { DAY, HOUR, NOW } from "../shop-story.ts";

const DAYS = 20;
const BEGIN = NOW - DAYS * DAY;

/** One order as a test tells it: when it was bought, and what looks on later days showed of it. */
const order = fc.record({
  shop: fc.constantFrom("", "2号店"),
  product: fc.constantFrom("A", "A", "A", "B", "C"),
  named: fc.constantFrom("sku", "sku+asin", "title"),
  channel: fc.constantFrom("merchant" as const, "amazon" as const),
  quantity: fc.constantFrom(1, 1, 1, 2, 12, Number.NaN),
  total: fc.constantFrom(2480, 30_000, Number.NaN),
  boughtHour: fc.integer({ min: 0, max: (DAYS - 3) * 24 }),
  seenDays: fc.integer({ min: 0, max: 7 }),
  end: fc.constantFrom<OrderStatus | null>("shipped", "shipped", "cancelled", "unshipped", null),
  cancelledBy: fc.constantFrom(...CANCELLERS),
});

/** Lines of a few weeks in two shops, some of which a complete report missed, in the order in which they came in. */
export const randomBook: fc.Arbitrary<readonly OrderLine[]> = fc
  .record({
    orders: fc.array(order, { minLength: 1, maxLength: 60 }),
    listedDays: fc.array(fc.integer({ min: 1, max: DAYS }), { maxLength: 4 }),
  })
  .map(({ orders, listedDays }) => {
    const listings = new Listings(listedDays.map((day) => ({ shop: "", at: BEGIN + day * DAY })));
    const book = new OrderBook([], listings);
    for (let day = 1; day <= DAYS; day += 1) {
      orders.forEach((one, index) => {
        const boughtDay = Math.floor(one.boughtHour / 24);
        const last = boughtDay + 1 + one.seenDays;
        if (day <= boughtDay || day > last) return;
        const ended = day === last && one.end !== null;
        const cancelled = ended && one.end === "cancelled";
        book.observe(
          one.shop,
          BEGIN + day * DAY,
          batchOf([
            {
              orderId: `250-0000000-${String(index).padStart(7, "0")}`,
              itemId: "",
              sku: one.named === "title" ? "" : `SKU-${one.product}`,
              ordinal: 1,
              asin: one.named === "sku+asin" ? `B00000000${one.product}` : "",
              title: `おもちゃ${one.product}`,
              status: ended && one.end !== null ? one.end : "pending",
              quantity: cancelled ? 0 : one.quantity,
              total: cancelled ? Number.NaN : one.total,
              currency: "JPY",
              channel: one.channel,
              salesChannel: "Amazon.co.jp",
              payment: "unknown",
              business: Number.NaN,
              purchasedAt: BEGIN + one.boughtHour * HOUR,
              updatedAt: Number.NaN,
              cancelledBy: cancelled ? one.cancelledBy : "unknown",
            },
          ]),
        );
      });
    }
    return book.lines;
  });
