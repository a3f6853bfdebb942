import { asOfTime } from "../../src/reports/as-of.ts";

describe("a report's as-of time", () => {
  it("is when its file was last changed", () => {
    expect(asOfTime(2000, 1000)).toBe(2000);
    expect(asOfTime(2000, Number.NaN)).toBe(2000);
  });

  it("is never before the newest time inside", () => {
    expect(asOfTime(2000, 3000)).toBe(3000);
  });
});
