import fc from "fast-check";
import { PENDING_EDGES, pendingTime, stillPending } from "../../src/detection/usual-pending.ts";
import { CHANNELS } from "../../src/reports/observation.ts";
import { DAY, HOUR, NOW, ShopStory } from "./shop-story.ts";

describe("the time for which orders are pending", () => {
  const shop = new ShopStory();
  for (let order = 0; order < 40; order += 1) {
    const purchasedAt = NOW - (20 + order / 10) * DAY;
    const orderId = shop.see({ purchasedAt }, purchasedAt + HOUR);
    shop.see({ orderId, status: "shipped", purchasedAt }, purchasedAt + (5 + order) * HOUR);
  }
  const baseline = shop.learn();

  it("is the share that is still pending, cell by cell of the hours", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.constantFrom(...CHANNELS),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("", "another shop"),
        (hours, channel, term, name) => {
          const edges = [0, ...PENDING_EDGES.filter((edge) => edge < hours), hours];
          const expected = edges.slice(1).reduce((sum, to, cell) => {
            const from = edges[cell] ?? 0;
            return sum + (to - from) * stillPending((from + to) / 2, name, channel, baseline, term);
          }, 0);
          expect(pendingTime(hours, name, channel, baseline, term)).toBeCloseTo(expected, 9);
        },
      ),
    );
  });
});
