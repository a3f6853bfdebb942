import fc from "fast-check";
import { RangeTree } from "../../../src/detection/statistics/range-tree.ts";

describe("RangeTree", () => {
  it("sums up any run of the values as they are now", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(39), fc.nat(99)), { maxLength: 10 }),
        fc.nat(40),
        fc.nat(40),
        (values, changes, from, to) => {
          const tree = new RangeTree(values, (one, other) => one + other, 0);
          const now = [...values];
          for (const [place, value] of changes) {
            const index = place % values.length;
            now[index] = value;
            tree.set(index, value);
          }
          const [begin, end] = [Math.min(from, now.length), Math.min(to, now.length)];
          expect(tree.within(begin, end)).toBe(now.slice(begin, end).reduce((sum, one) => sum + one, 0));
        },
      ),
    );
  });
});
