import fc from "fast-check";
import { detection as english } from "../../src/locales/en/detection.ts";
import { detection as japanese } from "../../src/locales/ja/detection.ts";

describe("how seldom something is", () => {
  it.each([
    [31, "約31日に1回です", "happens about once in 31 days"],
    [364.7, "約360日に1回です", "happens about once in 360 days"],
    [729, "約730日に1回です", "happens about once in 730 days"],
    [1100, "約3年に1回です", "happens about once in 3 years"],
    [430_261, "めったにありません（20年に1回より少ない）", "is very rare (less than once in 20 years)"],
    [
      Number.POSITIVE_INFINITY,
      "めったにありません（20年に1回より少ない）",
      "is very rare (less than once in 20 years)",
    ],
  ])("is told as far as it can be known: once in %p days", (days, ja, en) => {
    expect([japanese.onceInDays(days), english.onceInDays(days)]).toEqual([ja, en]);
  });

  it("never has more than two significant digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 3, max: 1e12, noNaN: true }), (often) => {
        for (const text of [
          japanese.onceInDays(often),
          english.onceInDays(often),
          japanese.onceInOrders(often),
          english.onceInOrders(often),
        ]) {
          const [number = ""] = /[\d,]+/.exec(text) ?? [];
          expect(number.replaceAll(",", "")).toMatch(/^\d{1,2}0*$/);
        }
      }),
    );
  });
});
