import { mappingKey } from "../../src/reports/column-mapping.ts";
import { knownMapping } from "../../src/sidebar/known-mappings.ts";
import { suggestedShop } from "../../src/sidebar/suggested-shop.ts";

const HEADERS = ["Order ID", "Date", "Status", "SKU", "Qty"];
const MAPPING = {
  columns: { orderId: "Order ID", purchasedAt: "Date", status: "Status", sku: "SKU", quantity: "Qty" },
  dateOrder: "day-first",
} as const;

describe("a mapping of columns", () => {
  const remembered = [{ layout: mappingKey(HEADERS), mapping: MAPPING }];

  it("is known again for the same columns in any order and case, and for no others", () => {
    expect(knownMapping(remembered, ["QTY", "sku", "status", "date", " order id "])).toEqual(MAPPING);
    expect(knownMapping(remembered, [...HEADERS, "Amount"])).toBeNull();
    expect(knownMapping([], HEADERS)).toBeNull();
  });

  it.each([
    ["a column that is not there", { ...MAPPING, columns: { ...MAPPING.columns, title: "X" } }],
    ["no column for a needed field", { ...MAPPING, columns: { orderId: "Order ID" } }],
  ])("is asked again where it names %s", (_, mapping) => {
    expect(knownMapping([{ layout: mappingKey(HEADERS), mapping }], HEADERS)).toBeNull();
  });
});

describe("the shop that is suggested", () => {
  it("is the only one, else the one chosen last, else none", () => {
    expect(suggestedShop([], "")).toBe("");
    expect(suggestedShop(["本店"], "")).toBe("本店");
    expect(suggestedShop(["本店", "支店"], "")).toBe("");
    expect(suggestedShop(["本店", "支店"], "支店")).toBe("支店");
    expect(suggestedShop(["本店", "新店"], "支店")).toBe("");
  });
});
