import fc from "fast-check";
import { withFreshArrivals } from "../../src/detection/fresh-arrivals.ts";
import { learnBaseline } from "../../src/detection/learn-baseline.ts";
import { linesKnownAt, lookTimes } from "../../src/detection/replay/known-lines.ts";
import { lineState } from "../../src/orders/line-state.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import { randomBook } from "./replay/random-book.ts";

describe("withFreshArrivals", () => {
  it("tells of the pace of sales what learning anew tells, and leaves the rest as it was learned", () => {
    fc.assert(
      fc.property(randomBook, fc.nat(), fc.nat(), (lines, one, other) => {
        const times = lookTimes(lines);
        const at = times[Math.max(one, other) % times.length] ?? 0;
        const earlier = Math.min(at, times[Math.min(one, other) % times.length] ?? 0);
        const before = linesKnownAt(lines, earlier);
        const now = linesKnownAt(lines, at);
        const products = new ProductIndex(now);
        const learned = learnBaseline(before, products, earlier, 6);
        const fresh = withFreshArrivals(learned, now, products, at, lineState);
        const anew = learnBaseline(now, products, at, 6);
        expect(fresh.learnedAt).toBe(at);
        for (const [name, shop] of Object.entries(anew.shops)) {
          expect(fresh.shops[name]?.coveredDays ?? 0).toBeCloseTo(shop.coveredDays);
          for (const [key, { arrivals, recent }] of Object.entries(shop.products)) {
            const product = fresh.shops[name]?.products[key];
            expect(product?.arrivals ?? []).toEqual(arrivals);
            expect(product?.recent ?? []).toEqual(recent);
            const known = learned.shops[name]?.products[key];
            if (known !== undefined) expect(product).toMatchObject({ ...known, arrivals, recent });
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
