import fc from "fast-check";
import { fitPlattScaling, plattScaled } from "../../../src/detection/statistics/platt-scaling.ts";

/** `times` cases of a stated probability, of which `share` happen. */
function cases(probability: number, share: number, times: number) {
  return Array.from({ length: times }, (_, index) => ({ probability, happened: index < share * times }));
}

describe("fitPlattScaling", () => {
  it("leaves well-calibrated probabilities nearly as they are", () => {
    const scaling = fitPlattScaling([...cases(0.2, 0.2, 300), ...cases(0.7, 0.7, 300)]);
    expect(plattScaled(0.2, scaling)).toBeCloseTo(0.2, 1);
    expect(plattScaled(0.7, scaling)).toBeCloseTo(0.7, 1);
  });

  it("brings down what was stated too high", () => {
    const scaling = fitPlattScaling([...cases(0.4, 0.1, 300), ...cases(0.9, 0.5, 300)]);
    expect(plattScaled(0.4, scaling)).toBeLessThan(0.2);
    expect(plattScaled(0.9, scaling)).toBeCloseTo(0.5, 1);
  });

  it("keeps the order of probabilities, within 0–1, whatever happened", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), happened: fc.boolean() }),
          {
            minLength: 1,
            maxLength: 60,
          },
        ),
        (all) => {
          const scaling = fitPlattScaling(all);
          const scaled = [0.01, 0.1, 0.3, 0.5, 0.9, 0.99].map((one) => plattScaled(one, scaling));
          scaled.forEach((one, index) => {
            expect(one).toBeGreaterThanOrEqual(scaled[index - 1] ?? 0);
            expect(one).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });
});
