import fc from "fast-check";
import { heavyTailMixture } from "../../../src/detection/statistics/heavy-tail-mixture.ts";

describe("heavyTailMixture", () => {
  it("leaves 2 in 1,000 for ten units where the model sees none", () => {
    expect(heavyTailMixture(0, 9)).toBeCloseTo(0.002, 12);
  });

  it("is certain of at least nothing", () => {
    expect(heavyTailMixture(1, 0)).toBeCloseTo(1, 12);
  });

  it("falls with k and stays a probability above 0", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(10_000), (tail, k) => {
        const mixed = heavyTailMixture(tail, k);
        expect(mixed).toBeGreaterThan(0);
        expect(mixed).toBeLessThanOrEqual(1);
        expect(heavyTailMixture(tail, k + 1)).toBeLessThan(mixed);
      }),
    );
  });
});
