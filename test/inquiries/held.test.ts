import { type HeldMinima, reachesMinimum } from "../../src/inquiries/held.ts";
import { verdictOf } from "./given.ts";

const minima: HeldMinima = { units: 3, yen: 30_000, stockShare: 0.5, stockShareUnits: 2 };

describe("reachesMinimum", () => {
  it("adds up the units of all holds", () => {
    expect(reachesMinimum([verdictOf({ units: 1 }), verdictOf({ units: 1 })], minima)).toBe(false);
    expect(reachesMinimum([verdictOf({ units: 1 }), verdictOf({ units: 2 })], minima)).toBe(true);
  });

  it("counts an order of unknown quantity as one unit", () => {
    const unknown = verdictOf({ units: Number.NaN, total: Number.NaN });
    expect(reachesMinimum([unknown, unknown], minima)).toBe(false);
    expect(reachesMinimum([unknown, unknown, unknown], minima)).toBe(true);
  });

  it("adds up yen, and only yen", () => {
    const half = { units: 1, total: 15_000 };
    expect(reachesMinimum([verdictOf(half)], minima)).toBe(false);
    expect(reachesMinimum([verdictOf(half), verdictOf(half)], minima)).toBe(true);
    expect(reachesMinimum([verdictOf(half), verdictOf({ ...half, currency: "" })], minima)).toBe(true);
    expect(reachesMinimum([verdictOf(half), verdictOf({ ...half, currency: "USD" })], minima)).toBe(false);
  });

  it("heeds the share of stock, but not of a last single unit", () => {
    expect(reachesMinimum([verdictOf({ units: 2, stockShare: 0.5 })], minima)).toBe(true);
    expect(reachesMinimum([verdictOf({ units: 2, stockShare: 0.49 })], minima)).toBe(false);
    expect(reachesMinimum([verdictOf({ units: 1, stockShare: 1 })], minima)).toBe(false);
    expect(reachesMinimum([verdictOf({ units: 1, stockShare: 1 })], { ...minima, stockShareUnits: 1 })).toBe(
      true,
    );
  });

  it("finds nothing in nothing", () => {
    expect(reachesMinimum([], minima)).toBe(false);
  });
});
