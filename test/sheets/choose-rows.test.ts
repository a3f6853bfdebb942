import fc from "fast-check";
import { chooseOrders } from "../../src/sheets/choose-rows.ts";
import { spansOf } from "../../src/sheets/table.ts";

const anyOrders = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 2, max: 60 }), fc.nat(20)), { selector: ([row]) => row })
  .map((rows) => {
    const orders = new Map<string, number[]>();
    for (const [row, order] of rows) orders.set(`${order}`, [...(orders.get(`${order}`) ?? []), row]);
    return orders;
  });

describe("choosing the orders to take out of a tab first", () => {
  it("takes the longest runs of rows first", () => {
    const orders = new Map([
      ["single", [2]],
      ["one", [10, 11]],
      ["two", [12]],
      ["split", [20, 30]],
    ]);
    expect([...chooseOrders(orders, 3, 9)]).toEqual(["one", "two"]);
    expect([...chooseOrders(orders, 99, 1)]).toEqual(["one"]);
    expect(chooseOrders(orders, 99, 99).size).toBe(4);
  });

  it("takes whole orders, as many as fit, and at least one of any", () => {
    fc.assert(
      fc.property(
        anyOrders,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 9 }),
        (orders, most, blocks) => {
          const chosen = chooseOrders(orders, most, blocks);
          expect(chosen.size > 0).toBe(orders.size > 0);
          const rows = [...chosen].flatMap((key) => orders.get(key) ?? []).sort((one, other) => one - other);
          const largest = Math.max(0, ...[...orders.values()].map((own) => own.length));
          expect(rows.length).toBeLessThan(most + Math.max(1, largest));
          expect(spansOf(rows).length).toBeLessThan(blocks + Math.max(1, largest));
          const all = chooseOrders(orders, 1000, 1000);
          expect(all.size).toBe(orders.size);
        },
      ),
    );
  });
});
