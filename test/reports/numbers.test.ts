import fc from "fast-check";
import { amountOfText, unitsOfText, wholeNumberOfBytes } from "../../src/reports/numbers.ts";
import { encoded } from "./given.ts";

describe("an amount", () => {
  it.each([
    ["4207.0", 4207],
    ["1000", 1000],
    ["1,000", 1000],
    ["1,234,567.50", 1234567.5],
    ["￥1,000", 1000],
    ["¥ 500", 500],
    ["500円", 500],
    ["0", 0],
  ])("%s is %d", (text, amount) => {
    expect(amountOfText(text)).toBe(amount);
  });

  it.each(["", "-1", "1,00", "1.000,00", "たくさん", "1e3", "0x10", "Infinity", "9999999999999"])(
    "%j is none",
    (text) => {
      expect(amountOfText(text)).toBeNaN();
    },
  );
});

describe("units", () => {
  it.each([
    ["30", 30],
    ["1.0", 1],
    ["1,200", 1200],
    ["0", 0],
  ])("%s are %d", (text, units) => {
    expect(unitsOfText(text)).toBe(units);
  });

  it.each(["1.5", "-1", "", "1000001"])("%j are none", (text) => {
    expect(unitsOfText(text)).toBeNaN();
  });
});

it("a whole number from bytes is the same as from text, or left to the text", () => {
  const written = fc.oneof(
    fc.nat().map(String),
    fc.nat().map((whole) => `${whole}.0`),
    fc.string({ unit: fc.constantFrom(..."0123.,- "), maxLength: 8 }),
  );
  fc.assert(
    fc.property(written, (text) => {
      const bytes = encoded(`\t${text}\t`);
      const number = wholeNumberOfBytes(bytes, 1, bytes.length - 1);
      if (!Number.isNaN(number)) expect(number).toBe(amountOfText(text));
    }),
    { numRuns: 500 },
  );
  expect(wholeNumberOfBytes(encoded("4207.0"), 0, 6)).toBe(4207);
});
