import fc from "fast-check";
import { shrunkShare } from "../../../src/detection/statistics/shrunk-share.ts";

describe("shrunkShare", () => {
  it("is the prior of nothing and the counts' own share of very many", () => {
    expect(shrunkShare(0, 0, 0.03, 60)).toBeCloseTo(0.03);
    expect(shrunkShare(20_000, 100_000, 0.03, 60)).toBeCloseTo(0.2, 3);
  });

  it("lies between the prior and the counts' own share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, part, prior) => {
          const hits = part * all;
          const share = shrunkShare(hits, all, prior, 20);
          expect(share).toBeGreaterThanOrEqual(Math.min(prior, part) - 1e-12);
          expect(share).toBeLessThanOrEqual(Math.max(prior, part) + 1e-12);
        },
      ),
    );
  });
});
