import fc from "fast-check";
import { firstIndex } from "../../../src/detection/statistics/first-index.ts";

describe("firstIndex", () => {
  it("finds what a look at every value finds, and the length where there is none", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(25), (numbers, least) => {
        const ordered = numbers.sort((one, other) => one - other);
        const found = ordered.findIndex((value) => value >= least);
        expect(firstIndex(ordered, (value) => value >= least)).toBe(found < 0 ? ordered.length : found);
      }),
    );
  });
});
