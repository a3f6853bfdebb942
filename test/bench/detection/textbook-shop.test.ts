import { textbookShop } from "../../../bench/detection/textbook-shop.ts";

describe("textbookShop", () => {
  it("is the same for the same seed and another for another", () => {
    const { truth } = textbookShop(1);
    expect(textbookShop(1).truth).toEqual(truth);
    expect(textbookShop(2).truth).not.toEqual(truth);
  });

  it("has attacks that all end unpaid, and shows no order before it was placed", () => {
    const { books, truth } = textbookShop(3);
    const attacks = truth.filter(({ label }) => label === "attack");
    expect(attacks.length).toBeGreaterThan(0);
    for (const { ending } of attacks) expect(ending).not.toBe("paid");
    for (const { at, lines } of books) {
      for (const { purchasedAt } of lines) expect(purchasedAt).toBeLessThanOrEqual(at);
    }
  });
});
