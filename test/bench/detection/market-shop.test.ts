import { marketShop } from "../../../bench/detection/market-shop.ts";

describe("marketShop", () => {
  it("is the same for the same seed and another for another", () => {
    const { truth } = marketShop(1);
    expect(marketShop(1).truth).toEqual(truth);
    expect(marketShop(2).truth).not.toEqual(truth);
  });

  it("has attacks that all end unpaid and decoys that are paid, and shows no order before it was placed", () => {
    const shops = [1, 2, 3, 4].map(marketShop);
    const lines = shops.flatMap(({ truth }) => truth);
    const endings = (label: string) =>
      new Set(lines.filter((line) => line.label === label).map(({ ending }) => ending));
    expect(endings("attack")).toEqual(new Set(["term-passed", "card-refused"]));
    expect(endings("decoy")).toEqual(new Set(["paid"]));
    expect(endings("honest")).toEqual(new Set(["paid", "term-passed", "card-refused"]));
    for (const { at, lines: known } of shops[0]?.books ?? []) {
      for (const { purchasedAt } of known) expect(purchasedAt).toBeLessThanOrEqual(at);
    }
  });

  it("sells about as many orders as it says, each of one unit or more", () => {
    const { truth, ordersPerDay } = marketShop(5);
    const honest = truth.filter(({ label }) => label === "honest");
    expect(honest.length / 56).toBeGreaterThan(0.6 * ordersPerDay);
    expect(honest.length / 56).toBeLessThan(1.3 * ordersPerDay);
    for (const { quantity } of truth) expect(quantity).toBeGreaterThan(0);
  });
});
