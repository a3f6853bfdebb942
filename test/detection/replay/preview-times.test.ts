import fc from "fast-check";
import { lookTimes } from "../../../src/detection/replay/known-lines.ts";
import { previewTimes } from "../../../src/detection/replay/preview-times.ts";
import type { OrderLine } from "../../../src/orders/order-line.ts";
import { DAY, NOW, ShopStory } from "../shop-story.ts";

/** A book whose lines were seen so many hours ago. */
function seen(hoursAgo: readonly number[]): readonly OrderLine[] {
  const shop = new ShopStory();
  for (const hours of hoursAgo) shop.see({}, NOW - hours * (DAY / 24));
  return shop.book.lines;
}

describe("previewTimes", () => {
  it("has none without a book", () => {
    expect(previewTimes([])).toEqual([]);
  });

  it("takes about one look a day, and none older than 90 days before the newest", () => {
    const hours = [0, 3, 25, 26, 24 * 89, 24 * 91, 24 * 300];
    const times = previewTimes(seen(hours));
    expect(times.map((time) => (NOW - time) / (DAY / 24))).toEqual([24 * 89, 25, 0]);
  });

  it("are looks that were, ascending, the newest among them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 24 * 120 }), { minLength: 1, maxLength: 60 }),
        (hours) => {
          const lines = seen(hours);
          const times = previewTimes(lines);
          const looks = lookTimes(lines);
          expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
          expect(times[times.length - 1]).toBe(looks[looks.length - 1]);
          expect(looks).toEqual(expect.arrayContaining([...times]));
        },
      ),
    );
  });

  it("are few in a very large book, spread over the whole time", () => {
    const lines = seen(Array.from({ length: 90 }, (_, day) => day * 24));
    const large = Array.from({ length: 400_000 }, (_, index) => lines[index % lines.length] as OrderLine);
    const times = previewTimes(large);
    expect(times).toHaveLength(25);
    expect(times[0]).toBe(NOW - 89 * DAY);
    expect(times[24]).toBe(NOW);
  });
});
