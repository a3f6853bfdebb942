import fc from "fast-check";
import { learnBaseline } from "../../src/detection/learn-baseline.ts";
import { addTallies, namesIn, type SalesTally } from "../../src/detection/sales-tally.ts";
import { tallySales } from "../../src/detection/tally-sales.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import type { OrderLine } from "../../src/orders/order-line.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import { batchOf, CANCELLERS, CHANNELS, ORDER_STATUSES } from "../../src/reports/observation.ts";
import { DAY, HOUR, NOW } from "./shop-story.ts";

const TERM = 6;

/** A line seen once or twice, of one of many orders of two shops whose SKUs change their products. */
const anySight = fc.record({
  shop: fc.constantFrom("", "二号店"),
  order: fc.nat(60),
  age: fc.double({ min: 0, max: 400, noNaN: true }),
  bought: fc.boolean(),
  sku: fc.constantFrom("", "TOY-1", "TOY-2", "TOY-3", "TOY-4", "TOY-5"),
  asin: fc.constantFrom("", "", "", "B000000001", "B000000002", "B000000003"),
  title: fc.constantFrom("", "ロボット", "人形"),
  quantity: fc.constantFrom(1, 1, 2, 30, Number.NaN),
  total: fc.constantFrom(980, 2480, 2483, 98_000, Number.NaN),
  currency: fc.constantFrom("JPY", "USD", ""),
  channel: fc.constantFrom(...CHANNELS),
  status: fc.constantFrom("shipped", "shipped", ...ORDER_STATUSES),
  pendingHours: fc.constantFrom(0, 0, 1, 7, 30),
  salesChannel: fc.constantFrom("Amazon.co.jp", "Amazon.co.jp", "Non-Amazon"),
  cancelledBy: fc.constantFrom(...CANCELLERS),
});

function bookOf(sights: readonly (typeof anySight extends fc.Arbitrary<infer T> ? T : never)[]) {
  const book = new OrderBook();
  for (const { shop, order, age, bought, pendingHours, status, ...said } of sights) {
    const seenAt = NOW - age * DAY;
    const seen = {
      ...said,
      orderId: `250-0000000-${String(order).padStart(7, "0")}`,
      itemId: "",
      ordinal: 1,
      payment: "unknown" as const,
      business: Number.NaN,
      purchasedAt: bought ? seenAt - 31 * HOUR : Number.NaN,
      updatedAt: Number.NaN,
    };
    if (pendingHours > 0) {
      book.observe(shop, seenAt - pendingHours * HOUR, batchOf([{ ...seen, status: "pending" }]));
    }
    book.observe(shop, seenAt, batchOf([{ ...seen, status }]));
  }
  return book.lines;
}

function keyOf({ shop, orderId }: OrderLine): string {
  return `${shop} ${orderId}`;
}

describe("what is learned from archived lines", () => {
  it("is what would be learned of them in the book", () => {
    fc.assert(
      fc.property(fc.array(anySight, { maxLength: 90, size: "max" }), fc.nat(6), (sights, choice) => {
        const lines = bookOf(sights);
        const young = new Set(
          lines.filter(({ sightings }) => sightings.some(({ lastAt }) => lastAt > NOW - 60 * DAY)).map(keyOf),
        );
        const isArchived = (line: OrderLine): boolean =>
          !young.has(keyOf(line)) && Number(line.orderId.slice(-2)) % 7 >= choice;
        const open = lines.filter((line) => !isArchived(line));
        const gone = lines.filter(isArchived);
        // Archived little by little, kept as text in between, and learned from a day later.
        const half = new Set(gone.filter((_line, index) => index % 2 === 0).map(keyOf));
        const parts = [true, false].map((first) => gone.filter((line) => half.has(keyOf(line)) === first));
        const tallies = parts.map((part) => tallySales(part, NOW, TERM));
        const archived = JSON.parse(
          JSON.stringify(tallies.reduce(addTallies, { shops: [] } as SalesTally)),
        ) as SalesTally;
        const whole = learnBaseline(lines, new ProductIndex(lines), NOW + DAY, TERM);
        const products = new ProductIndex([...open].reverse(), namesIn(archived));
        expect(learnBaseline([...open].reverse(), products, NOW + DAY, TERM, archived)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});
