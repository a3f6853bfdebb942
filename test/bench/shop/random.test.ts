import fc from "fast-check";
import { Random } from "../../../bench/shop/random.ts";

describe("random", () => {
  it("gives the same numbers for the same seed and stream, others for another stream", () => {
    const draw = (seed: number, stream: string) => {
      const random = new Random(seed, stream);
      return Array.from({ length: 8 }, () => random.uniform());
    };
    expect(draw(7, "demand")).toEqual(draw(7, "demand"));
    expect(draw(7, "demand")).not.toEqual(draw(7, "attacks"));
    expect(draw(7, "demand")).not.toEqual(draw(8, "demand"));
  });

  it("draws from quantiles within their ends", () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), (seed, values) => {
        const quantiles = [...values].sort((one, other) => one - other);
        const drawn = new Random(seed, "test").fromQuantiles(quantiles);
        expect(drawn).toBeGreaterThanOrEqual(quantiles[0] ?? 0);
        expect(drawn).toBeLessThanOrEqual(quantiles.at(-1) ?? 0);
      }),
    );
  });

  it("never takes a choice of weight 0, and follows the weights otherwise", () => {
    const random = new Random(1, "test");
    const drawn = Array.from({ length: 4000 }, () =>
      random.weighted([
        ["often", 3],
        ["never", 0],
        ["seldom", 1],
      ]),
    );
    expect(drawn).not.toContain("never");
    expect(drawn.filter((one) => one === "often").length / drawn.length).toBeCloseTo(0.75, 1);
    expect(() => random.weighted([["never", 0]])).toThrow();
  });

  it("keeps the mean when it rounds", () => {
    const random = new Random(1, "test");
    const drawn = Array.from({ length: 4000 }, () => random.rounded(1.3));
    expect(new Set(drawn)).toEqual(new Set([1, 2]));
    expect(drawn.reduce((sum, one) => sum + one, 0) / drawn.length).toBeCloseTo(1.3, 1);
  });

  it("shuffles without losing anything", () => {
    const items = Array.from({ length: 30 }, (_, index) => index);
    const shuffled = new Random(1, "test").shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.sort((one, other) => one - other)).toEqual(items);
  });
});
