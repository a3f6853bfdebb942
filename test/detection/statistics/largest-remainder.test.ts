import fc from "fast-check";
import { largestRemainder } from "../../../src/detection/statistics/largest-remainder.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe("largestRemainder", () => {
  it("gives what is left to the largest fractions, the earlier of equal ones first", () => {
    // Shares of 10: 3.75, 3.75 and 2.5.
    expect(largestRemainder([3, 3, 2], 10)).toEqual([4, 4, 2]);
    expect(largestRemainder([1, 1, 1], 10)).toEqual([4, 3, 3]);
  });

  it("shares out nothing where there is nothing", () => {
    expect(largestRemainder([0, 0], 0)).toEqual([0, 0]);
  });

  it("adds up to the total, and no part is a whole point off its share", () => {
    const weights = fc
      .array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 9 })
      .filter((all) => sum(all) > 1e-6);
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 100 }), (given, total) => {
        const parts = largestRemainder(given, total);
        expect(sum(parts)).toBe(total);
        parts.forEach((part, index) => {
          expect(Number.isInteger(part)).toBe(true);
          const share = (total * (given[index] ?? 0)) / sum(given);
          expect(Math.abs(part - share)).toBeLessThan(1);
        });
      }),
    );
  });
});
