import fc from "fast-check";
import { negativeBinomialTail } from "../../../src/detection/statistics/negative-binomial-tail.ts";

const mean = fc.double({ min: 0.001, max: 500, noNaN: true });
const shape = fc.double({ min: 0.01, max: 5000, noNaN: true });

describe("negativeBinomialTail", () => {
  it("is the geometric tail for shape 1", () => {
    // P(K ≥ k) = (mean / (1 + mean))^k
    expect(negativeBinomialTail(3, 2, 1)).toBeCloseTo((2 / 3) ** 3, 12);
  });

  it("comes to the Poisson tail for a great shape", () => {
    expect(negativeBinomialTail(3, 2, 1e7)).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2), 6);
  });

  it("keeps its head where the mass at 0 underflows", () => {
    expect(negativeBinomialTail(3000, 3000, 1e6)).toBeCloseTo(0.5, 1);
  });

  it("ends soon for a quantity that nobody can order", () => {
    expect(negativeBinomialTail(1e15, 0.3, 0.3)).toBeCloseTo(0, 12);
  });

  it("falls from 1 towards 0 as k rises", () => {
    fc.assert(
      fc.property(mean, shape, fc.nat(400), (m, s, k) => {
        const tail = negativeBinomialTail(k, m, s);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1);
        expect(negativeBinomialTail(k + 1, m, s)).toBeLessThanOrEqual(tail);
      }),
    );
    expect(negativeBinomialTail(0, 2, 3)).toBe(1);
  });

  it("rises with the mean", () => {
    fc.assert(
      fc.property(mean, shape, fc.nat(100), (m, s, k) => {
        expect(negativeBinomialTail(k, m * 2, s)).toBeGreaterThanOrEqual(
          negativeBinomialTail(k, m, s) - 1e-9,
        );
      }),
    );
  });
});
