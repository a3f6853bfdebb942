import fc from "fast-check";
import { binomialTail } from "../../../src/detection/statistics/binomial-tail.ts";

describe("binomialTail", () => {
  it("is that of tosses of a coin", () => {
    expect(binomialTail(2, 2, 0.5)).toBeCloseTo(0.25);
    expect(binomialTail(1, 3, 0.5)).toBeCloseTo(0.875);
  });

  it("is 1 of at least none and 0 of more than there are trials", () => {
    expect(binomialTail(0, 5, 0.1)).toBe(1);
    expect(binomialTail(6, 5, 0.9)).toBe(0);
    expect(binomialTail(1, 5, 0)).toBe(0);
    expect(binomialTail(5, 5, 1)).toBe(1);
  });

  it("falls with k and rises with the chance, within 0–1", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (k, trials, chance) => {
          const tail = binomialTail(k, trials, chance);
          expect(tail).toBeGreaterThanOrEqual(0);
          expect(tail).toBeLessThanOrEqual(1);
          expect(binomialTail(k + 1, trials, chance)).toBeLessThanOrEqual(tail + 1e-12);
          expect(binomialTail(k, trials, chance + 0.05)).toBeGreaterThanOrEqual(tail - 1e-12);
        },
      ),
    );
  });
});
