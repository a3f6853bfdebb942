import fc from "fast-check";
import { robustScale as scaleOfCounted } from "../../../src/detection/statistics/robust-scale.ts";

function robustScale(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return scaleOfCounted([...times]);
}

describe("robustScale", () => {
  it("is 1.4826 median absolute deviations", () => {
    expect(robustScale([1, 2, 3, 4, 5])).toBeCloseTo(1.4826, 12);
  });

  it("does not follow an outlier", () => {
    expect(robustScale([1, 2, 3, 4, 5_000_000])).toBeCloseTo(1.4826, 12);
  });

  it("falls back to the mean absolute deviation where most values are equal", () => {
    expect(robustScale([7, 7, 7, 7, 12])).toBeCloseTo(1.2533, 12);
  });

  it("is 0 where all are equal, and not a number for nothing", () => {
    expect(robustScale([7, 7])).toBe(0);
    expect(robustScale([])).toBeNaN();
  });

  it("scales with its values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        expect(robustScale(values.map((value) => 3 * value))).toBeCloseTo(3 * robustScale(values), 6);
      }),
    );
  });
});
