import { formatMoney } from "../../src/inquiries/money.ts";

describe("formatMoney", () => {
  it("writes yen without decimals", () => {
    expect(formatMoney(38400, "JPY", "ja")).toBe("38,400円");
    expect(formatMoney(1234567.4, "JPY", "en")).toBe("JPY 1,234,567");
    expect(formatMoney(999, "JPY", "ja")).toBe("999円");
  });

  it("takes an unnamed currency for yen", () => {
    expect(formatMoney(1000, "", "ja")).toBe("1,000円");
  });

  it("names any other currency", () => {
    expect(formatMoney(1234.5, "USD", "ja")).toBe("1,234.50 USD");
    expect(formatMoney(0.125, "USD", "en")).toBe("USD 0.13");
  });
});
