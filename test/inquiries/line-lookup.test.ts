import { holdsByLine, lineLookup, type ShopLine } from "../../src/inquiries/line-lookup.ts";
import { holdOf } from "./given.ts";

const line = (given: Partial<ShopLine> = {}): ShopLine => ({
  shop: "A",
  orderId: "249-1234567-7654321",
  itemId: "",
  sku: "",
  ordinal: 1,
  ...given,
});

function found(known: readonly ShopLine[], wanted: ShopLine): ShopLine | undefined {
  return lineLookup(known, (one) => one)(wanted.shop, wanted);
}

describe("lineLookup", () => {
  it("goes by the item id where both sides know it", () => {
    const one = line({ itemId: "1", sku: "X" });
    const other = line({ itemId: "2", sku: "X" });
    expect(found([one, other], line({ itemId: "2", sku: "X" }))).toBe(other);
    expect(found([one], line({ itemId: "2", sku: "X" }))).toBeUndefined();
  });

  it("goes by SKU and ordinal where an item id is missing", () => {
    const first = line({ sku: "X", ordinal: 1 });
    const second = line({ sku: "X", ordinal: 2, itemId: "2" });
    expect(found([first, second], line({ sku: "X", ordinal: 2 }))).toBe(second);
    expect(found([first, second], line({ sku: "X", ordinal: 1, itemId: "1" }))).toBe(first);
    expect(found([first, second], line({ sku: "Y" }))).toBeUndefined();
  });

  it("takes a line of unknown SKU for the only one of its order", () => {
    const known = line({ sku: "X", itemId: "1" });
    expect(found([known], line())).toBe(known);
    expect(found([line()], known)).toEqual(line());
    expect(found([known, line({ sku: "Y", itemId: "2" })], line())).toBeUndefined();
  });

  it("keeps shops and orders apart", () => {
    const known = line({ sku: "X" });
    expect(found([known], line({ sku: "X", shop: "B" }))).toBeUndefined();
    expect(found([known], line({ sku: "X", orderId: "249-0000000-0000000" }))).toBeUndefined();
  });

  it("finds holds by their order lines", () => {
    const hold = holdOf({ shop: "A", sku: "X" });
    expect(holdsByLine([hold])("A", line({ sku: "X" }))).toBe(hold);
  });
});
