import fc from "fast-check";
import { surpriseShare } from "../../../src/detection/statistics/surprise-share.ts";

const tail = fc.double({ min: 0, max: 1, noNaN: true });

describe("surpriseShare", () => {
  it("begins at the rare and is whole at the extreme", () => {
    expect(surpriseShare(1 / 10, 10, 1000)).toBe(0);
    expect(surpriseShare(1 / 100, 10, 1000)).toBeCloseTo(0.5, 12);
    expect(surpriseShare(1 / 1000, 10, 1000)).toBe(1);
    expect(surpriseShare(0, 10, 1000)).toBe(1);
  });

  it("is a step where the two are the wrong way round", () => {
    expect(surpriseShare(1 / 99, 1000, 100)).toBe(0);
    expect(surpriseShare(1 / 101, 1000, 100)).toBe(1);
  });

  it("lies in 0–1 and never rises with the tail", () => {
    fc.assert(
      fc.property(
        tail,
        tail,
        fc.integer({ min: 2, max: 1e5 }),
        fc.integer({ min: 2, max: 1e5 }),
        (a, b, rare, extreme) => {
          const [less, more] = [
            surpriseShare(Math.max(a, b), rare, extreme),
            surpriseShare(Math.min(a, b), rare, extreme),
          ];
          expect(less).toBeGreaterThanOrEqual(0);
          expect(more).toBeLessThanOrEqual(1);
          expect(less).toBeLessThanOrEqual(more);
        },
      ),
    );
  });
});
