import fc from "fast-check";
import { averagePrecision } from "../../../bench/detection/average-precision.ts";

const ranked = (...positives: readonly boolean[]) =>
  positives.map((positive, index) => ({ score: -index, positive }));

describe("averagePrecision", () => {
  it("is 1 where all positives come first, and the mean precision at each otherwise", () => {
    expect(averagePrecision(ranked(true, true, false))).toBe(1);
    expect(averagePrecision(ranked(false, true, true))).toBeCloseTo((1 / 2 + 2 / 3) / 2);
  });

  it("is the share of positives where all scores are equal, in whatever order they come", () => {
    const equal = [true, false, false, true].map((positive) => ({ score: 1, positive }));
    expect(averagePrecision(equal)).toBe(0.5);
    expect(averagePrecision([...equal].reverse())).toBe(0.5);
  });

  it("is not known without positives", () => {
    expect(averagePrecision(ranked(false))).toBeNaN();
  });

  it("does not depend on the order of the cases", () => {
    const some = fc.array(fc.record({ score: fc.integer({ min: 0, max: 4 }), positive: fc.boolean() }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(some, (cases) => {
        expect(averagePrecision([...cases].reverse())).toEqual(averagePrecision(cases));
      }),
    );
  });
});
