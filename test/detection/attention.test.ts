import fc from "fast-check";
import { attentionOf } from "../../src/detection/attention.ts";
import type { Impact } from "../../src/detection/verdict.ts";

const impact: fc.Arbitrary<Impact> = fc.record({
  units: fc.oneof(fc.nat(500), fc.constant(Number.NaN)),
  value: fc.oneof(fc.nat(1_000_000), fc.constant(Number.NaN)),
  stockShare: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN)),
  daysToRelease: fc.double({ min: 0, max: 6, noNaN: true }),
});
const suspicion = fc.double({ min: 0, max: 100, noNaN: true });

describe("attentionOf", () => {
  it("never falls when suspicion or any part of the impact rises", () => {
    fc.assert(
      fc.property(
        suspicion,
        impact,
        fc.constantFrom("units", "value", "stockShare", "daysToRelease"),
        (score, held, part) => {
          fc.pre(!Number.isNaN(held[part]));
          const before = attentionOf(score, held, 6);
          const more = { ...held, [part]: held[part] * 1.5 + 0.1 };
          expect(attentionOf(score, more, 6)).toBeGreaterThanOrEqual(before - 1e-9);
          expect(attentionOf(Math.min(100, score + 1), held, 6)).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it("takes less than one unit for one", () => {
    const held = { units: 1, value: 2480, stockShare: Number.NaN, daysToRelease: 5 };
    for (const units of [0, 0.1])
      expect(attentionOf(60, { ...held, units }, 6)).toBe(attentionOf(60, held, 6));
  });

  it("puts 30 held units before one, at the same suspicion", () => {
    const one = { units: 1, value: 2480, stockShare: Number.NaN, daysToRelease: 5 };
    expect(attentionOf(60, { ...one, units: 30, value: 74_400 }, 6)).toBeGreaterThan(
      2 * attentionOf(60, one, 6),
    );
  });
});
