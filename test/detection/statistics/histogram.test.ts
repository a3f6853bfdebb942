import fc from "fast-check";
import {
  type Histogram,
  histogramMedian,
  totalWeight,
  weightedSum,
  weightFrom,
} from "../../../src/detection/statistics/histogram.ts";

const histogram: Histogram = { 1: 6, 2: 2.5, 10: 1 };

describe("a histogram", () => {
  it("has its weight, the weight of what is large, and a sum", () => {
    expect(totalWeight(histogram)).toBe(9.5);
    expect(weightFrom(histogram, 2)).toBe(3.5);
    expect(weightFrom(histogram, 11)).toBe(0);
    expect(weightedSum(histogram)).toBe(21);
  });

  it("has a median by weight, its values in order of number", () => {
    expect(histogramMedian(histogram)).toBe(1);
    expect(histogramMedian({ 10: 3, 9: 3, 2: 1 })).toBe(9);
    expect(histogramMedian({})).toBeNaN();
  });

  it("has at least half of its weight on either side of the median", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.nat(50).map(String), fc.integer({ min: 1, max: 9 }), { minKeys: 1 }),
        (some) => {
          const middle = histogramMedian(some);
          expect(2 * weightFrom(some, middle)).toBeGreaterThanOrEqual(totalWeight(some));
          expect(2 * weightFrom(some, middle + 1)).toBeLessThanOrEqual(totalWeight(some));
        },
      ),
    );
  });
});
