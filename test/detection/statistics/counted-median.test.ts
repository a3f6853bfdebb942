import fc from "fast-check";
import { countedMedian } from "../../../src/detection/statistics/counted-median.ts";
import { median } from "../../../src/detection/statistics/median.ts";

describe("countedMedian", () => {
  it("is the median of the values written out", () => {
    const anyCounted = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 })));
    fc.assert(
      fc.property(anyCounted, (counted) => {
        const values = counted.flatMap(([value, times]) => new Array<number>(times).fill(value));
        expect(countedMedian(counted)).toBe(median(values));
      }),
    );
  });
});
