import fc from "fast-check";
import { wilsonInterval } from "../../../src/detection/statistics/wilson-interval.ts";

describe("wilsonInterval", () => {
  it("is 60–98 % of nine in ten", () => {
    const { share, low, high } = wilsonInterval(9, 10);
    expect(share).toBe(0.9);
    expect(low).toBeCloseTo(0.596, 3);
    expect(high).toBeCloseTo(0.982, 3);
  });

  it("knows nothing of nothing", () => {
    expect(wilsonInterval(0, 0)).toEqual({ hits: 0, all: 0, share: Number.NaN, low: 0, high: 1 });
  });

  it("holds the share, within 0–1, and narrows with more cases", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, part) => {
          const hits = Math.round(part * all);
          const { share, low, high } = wilsonInterval(hits, all);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(share).toBeGreaterThanOrEqual(low - 1e-12);
          expect(share).toBeLessThanOrEqual(high + 1e-12);
          const more = wilsonInterval(4 * hits, 4 * all);
          expect(more.high - more.low).toBeLessThan(high - low);
        },
      ),
    );
  });
});
