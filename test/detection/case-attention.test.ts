import fc from "fast-check";
import { attentionOf } from "../../src/detection/attention.ts";
import { attentionOfCase } from "../../src/detection/case-attention.ts";
import type { Verdict } from "../../src/detection/verdict.ts";
import { verdictOf } from "../inquiries/given.ts";

const TERM = 6;

function verdict(suspicion: number | null, units: number, value: number, daysToRelease = 4): Verdict {
  const impact = { units, value, stockShare: Number.NaN, daysToRelease };
  const attention = suspicion === null ? 0 : attentionOf(suspicion, impact, TERM);
  const level = suspicion === null ? "not-judged" : "danger";
  return { ...verdictOf({ suspicion, level }), impact, attention };
}

describe("the attention that a case asks for", () => {
  it("is that of one order of all its units", () => {
    const spread = Array.from({ length: 8 }, () => verdict(90, 3, 9_000));
    expect(attentionOfCase(spread, TERM)).toBe(verdict(90, 24, 72_000).attention);
    expect(attentionOfCase(spread, TERM)).toBeGreaterThan(verdict(85, 8, 30_000).attention);
  });

  it("is 0 where nothing is held or judged", () => {
    expect(attentionOfCase([], TERM)).toBe(0);
    expect(attentionOfCase([verdict(null, 30, 90_000)], TERM)).toBe(0);
  });

  it("is at most 100, and never less than any of its holds asks for", () => {
    const known = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 1, max: 1_000_000 }));
    const one = fc.record({
      suspicion: fc.integer({ min: 0, max: 100 }),
      units: known,
      value: known,
      days: fc.double({ min: 0, max: 6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (holds) => {
        const verdicts = holds.map(({ suspicion, units, value, days }) =>
          verdict(suspicion, units, value, days),
        );
        const attention = attentionOfCase(verdicts, TERM);
        expect(attention).toBeLessThanOrEqual(100);
        for (const { attention: alone } of verdicts) expect(attention).toBeGreaterThanOrEqual(alone - 1e-9);
      }),
    );
  });
});
