import { median } from "../../../src/detection/statistics/median.ts";

describe("median", () => {
  it("is the middle, or the mean of the two in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 100])).toBe(7);
  });

  it("sorts by number and leaves its argument alone", () => {
    const values = [10, 9, 100];
    expect(median(values)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });

  it("is not a number for nothing", () => {
    expect(median([])).toBeNaN();
  });
});
