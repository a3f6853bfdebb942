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
  const orders = (rows: readonly (readonly unknown[])[]) =>
    namedInCells(rows, { fields: ["orderId"], namesIn: orderIdsIn });

  it("stands under its header, whatever else is there", () => {
    const rows = [
      ["メモ", "Order ID"],
      [ONE, OTHER],
      [ONE, ""],
      [ONE, "なし"],
    ];
    expect(orders(rows)).toEqual({ field: "orderId", hasHeader: true, names: [null, [OTHER], [], null] });
  });

  it("else in the column that has most of it; a first cell of another kind is its header", () => {
    expect(
      orders([
        ["番", "", ONE],
        [ONE, new Date(0), ""],
        [OTHER, true, 5],
      ]),
    ).toEqual({
      field: null,
      hasHeader: true,
      names: [null, [ONE], [OTHER]],
    });
    expect(orders([[ONE], [""]])).toEqual({ field: null, hasHeader: false, names: [[ONE], []] });
    expect(
      orders([
        ["", 1],
        [ONE, 1],
      ]),
    ).toEqual({ field: null, hasHeader: false, names: [[], [ONE]] });
  });

  it("may be more under a header than without one, and more surely in one column than in another", () => {
    const products = (rows: readonly (readonly unknown[])[]) =>
      namedInCells(rows, {
        fields: ["sku", "asin"],
        namesIn: (text) => (text === "TOY" || text === "B000000001" ? [text] : []),
        namesUnder: (text, field) => [`${field} ${text}`],
        weightOf: (name) => (name === "TOY" ? 2 : 1),
      });
    expect(products([["ASIN"], ["NEW"]])?.names).toEqual([["asin ASIN"], ["asin NEW"]]);
    expect(
      products([
        ["ASIN", "SKU"],
        ["NEW", "OLD"],
      ])?.names,
    ).toEqual([["sku SKU"], ["sku OLD"]]);
    expect(products([["TOY"], ["NEW"]])?.names).toEqual([["TOY"], null]);
    expect(products([["B000000001", "TOY"]])?.names).toEqual([["TOY"]]);
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
