import { SeenProducts } from "../../src/sheets/seen-products.ts";
import { holdOf } from "../inquiries/given.ts";

const ARCHIVED = { shop: "", asin: "B000000009", sku: "OLD-9", title: "ﾌﾞﾘｷの汽車", purchasedAt: Number.NaN };

describe("the products that orders have named", () => {
  const { line } = holdOf({ orderId: "249-1234567-0000001", sku: "Toy-1", title: "木のパズル" });
  const seen = new SeenProducts([line], [ARCHIVED]);

  it.each([
    ["sku", "ｔｏｙ－1", true],
    ["sku", "TOY", false],
    ["sku", "old-9", true],
    ["asin", "b000000009", true],
    ["asin", "B000000008", false],
    ["title", "パズル", true],
    ["title", "ブリキ", true],
    ["title", "人形", false],
    ["order", "249-1234567-0000001", true],
    ["order", "249-1234567-0000002", false],
  ] as const)("have the %s %s: %s", (kind, text, wanted) => {
    expect(seen.has(kind, text)).toBe(wanted);
  });
});
