import { sameProduct } from "../../src/inquiries/same-product.ts";
import type { Product } from "../../src/orders/hold.ts";

function product(given: Partial<Product>): Product {
  const { shop = "", asin = "", sku = "", title = "" } = given;
  const key = asin !== "" ? `asin:${asin}` : sku !== "" ? `sku:${sku}` : `title:${title}`;
  return { shop, asin, sku, title, key };
}

function areSame(one: Product, other: Product, ...others: readonly Product[]): boolean {
  const keyOf = sameProduct([one, other, ...others]);
  return keyOf(one) === keyOf(other);
}

describe("sameProduct", () => {
  it("follows a SKU whose ASIN became known later", () => {
    expect(areSame(product({ sku: "X" }), product({ sku: "X", asin: "B1" }))).toBe(true);
    expect(
      areSame(product({ sku: "X" }), product({ asin: "B1", sku: "Y" }), product({ sku: "X", asin: "B1" })),
    ).toBe(true);
  });

  it("takes two SKUs of one ASIN for one product", () => {
    expect(areSame(product({ sku: "X", asin: "B1" }), product({ sku: "Y", asin: "B1" }))).toBe(true);
  });

  it("follows a title to the code that it stands for", () => {
    expect(areSame(product({ title: "レゴ" }), product({ title: "レゴ", asin: "B1" }))).toBe(true);
  });

  it("does not follow what points two ways", () => {
    const [one, other] = [product({ sku: "X", asin: "B1" }), product({ sku: "X", asin: "B2" })];
    expect(areSame(product({ sku: "X" }), one, other)).toBe(false);
    expect(areSame(product({ sku: "X" }), other, one)).toBe(false);
    expect(sameProduct([one, other])(product({ sku: "X" }))).toBe(sameProduct([])(product({ sku: "X" })));
    expect(
      areSame(
        product({ title: "箱" }),
        product({ title: "箱", sku: "X" }),
        product({ title: "箱", sku: "Y" }),
      ),
    ).toBe(false);
  });

  it("keeps different products and shops apart", () => {
    expect(areSame(product({ asin: "B1", title: "箱" }), product({ asin: "B2", title: "箱" }))).toBe(false);
    expect(areSame(product({ asin: "B1", shop: "A" }), product({ asin: "B1", shop: "B" }))).toBe(false);
    expect(areSame(product({ sku: "X" }), product({ title: "X" }))).toBe(false);
  });
});
