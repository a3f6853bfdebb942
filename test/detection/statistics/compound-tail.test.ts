import fc from "fast-check";
import { compoundTail } from "../../../src/detection/statistics/compound-tail.ts";
import { negativeBinomialTail } from "../../../src/detection/statistics/negative-binomial-tail.ts";

const mean = fc.double({ min: 0.001, max: 100, noNaN: true });
const shape = fc.double({ min: 0.05, max: 1000, noNaN: true });
const sizes = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights) => {
    const all = weights.reduce((sum, one) => sum + one, 0);
    return weights.map((weight) => weight / all);
  });

describe("compoundTail", () => {
  it("is the count's own tail where each is of size 1", () => {
    fc.assert(
      fc.property(mean, shape, fc.nat(60), (m, s, total) => {
        expect(compoundTail(total, m, s, [1])).toBeCloseTo(negativeBinomialTail(total, m, s), 9);
      }),
    );
  });

  it("needs half as many where each is of size 2", () => {
    expect(compoundTail(5, 1.5, 2, [0, 1])).toBeCloseTo(negativeBinomialTail(3, 1.5, 2), 12);
  });

  it("mixes sizes: 1 − P(none) − P(one of size 1) for a total of 2", () => {
    // Geometric count of mean 1: P(n) = 2^-(n+1).
    expect(compoundTail(2, 1, 1, [0.75, 0.25])).toBeCloseTo(1 - 1 / 2 - 0.75 / 4, 12);
  });

  it("falls from 1 towards 0 as the total rises", () => {
    fc.assert(
      fc.property(mean, shape, sizes, fc.nat(60), (m, s, of, total) => {
        const tail = compoundTail(total, m, s, of);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1);
        expect(compoundTail(total + 1, m, s, of)).toBeLessThanOrEqual(tail + 1e-12);
      }),
    );
    expect(compoundTail(0, 1, 1, [1])).toBe(1);
  });
});
