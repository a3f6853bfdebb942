import fc from "fast-check";
import { namedInCells, orderIdsIn } from "../../src/reports/named-in-cells.ts";

const ONE = "249-0000001-0000001";
const OTHER = "S01-0000002-0000002";

describe("order ids in a text", () => {
  it.each([
    [ONE, [ONE]],
    [` ${OTHER}\n${ONE}、${ONE} `, [OTHER, ONE, ONE]],
    ["https://sellercentral.amazon.co.jp/orders-v3/order/249-0000001-0000001?ref=x", [ONE]],
    ["注文２４９ー０００００01－0000001です", [ONE]],
    ["1249-0000001-0000001", []],
    ["249-0000001-00000012", []],
    ["249-0000001-0000001-3", []],
    ["データー", []],
    ["", []],
  ])("%s", (text, ids) => {
    expect(orderIdsIn(text)).toEqual(ids);
  });
});

describe("what cells name", () => {
  const orders = (rows: readonly (readonly unknown[])[]) => namedInCells(rows, "orderId", orderIdsIn);

  it("stands under its header, whatever else is there", () => {
    const rows = [
      ["メモ", "Order ID"],
      [ONE, OTHER],
      [ONE, ""],
      [ONE, "なし"],
    ];
    expect(orders(rows)).toEqual({ hasHeader: true, names: [null, [OTHER], [], null] });
  });

  it("else in the column that has most of it; a first cell of another kind is its header", () => {
    expect(
      orders([
        ["番", "", ONE],
        [ONE, new Date(0), ""],
        [OTHER, true, 5],
      ]),
    ).toEqual({
      hasHeader: true,
      names: [null, [ONE], [OTHER]],
    });
    expect(orders([[ONE], [""]])).toEqual({ hasHeader: false, names: [[ONE], []] });
    expect(
      orders([
        ["", 1],
        [ONE, 1],
      ]),
    ).toEqual({ hasHeader: false, names: [[], [ONE]] });
  });

  it("may be more under a header than without one", () => {
    const known = (text: string) => (text === "TOY" ? [text] : []);
    const all = (text: string) => [text];
    expect(namedInCells([["SKU"], ["NEW"]], "sku", known, all)?.names).toEqual([["SKU"], ["NEW"]]);
    expect(namedInCells([["TOY"], ["NEW"]], "sku", known, all)?.names).toEqual([["TOY"], null]);
  });

  it("is none without a column of it", () => {
    expect(orders([["数量"], [1]])).toBeNull();
    expect(orders([[]])).toBeNull();
  });

  it("is told for every row", () => {
    const cell = fc.oneof(fc.constantFrom(ONE, OTHER, "注文番号", ""), fc.anything());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const named = orders(rows);
        if (named !== null) expect(named.names).toHaveLength(rows.length);
      }),
    );
  });
});
