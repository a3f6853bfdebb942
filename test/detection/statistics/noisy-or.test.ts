import fc from "fast-check";
import { noisyOr } from "../../../src/detection/statistics/noisy-or.ts";

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe("noisyOr", () => {
  it("is the leak without evidence", () => {
    expect(noisyOr([], 0.02)).toBeCloseTo(0.02, 12);
  });

  it("leaves open what each cause leaves open", () => {
    expect(noisyOr([0.5, 0.5], 0)).toBeCloseTo(0.75, 12);
  });

  it("lies in 0–1 and never falls by more evidence", () => {
    fc.assert(
      fc.property(fc.array(probability, { maxLength: 9 }), probability, probability, (all, more, leak) => {
        const before = noisyOr(all, leak);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1);
        expect(noisyOr([...all, more], leak)).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });
});
