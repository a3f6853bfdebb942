import fc from "fast-check";
import { lineState } from "../../src/orders/line-state.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { batchOf } from "../../src/reports/observation.ts";
import { anyHistory, batch, DAY, HOUR, START } from "./given.ts";

const SHOP = "店";

function bookOf(
  history: readonly { readonly at: number; readonly seen: Parameters<typeof batchOf>[0][number] }[],
) {
  const book = new OrderBook();
  for (const { at, seen } of history) book.observe(SHOP, at, batchOf([seen]));
  return book;
}

function sorted(book: OrderBook) {
  return [...book.lines].sort((one, other) =>
    `${one.orderId}${one.sku}` < `${other.orderId}${other.sku}` ? -1 : 1,
  );
}

describe("an order book", () => {
  it("counts what is new, changed and unchanged", () => {
    const book = new OrderBook();
    const first = book.observe(SHOP, START, batch({ quantity: 30 }, { sku: "TOY-2", quantity: 1 }));
    expect(first).toMatchObject({ new: 2, changed: 0, unchanged: 0 });
    const again = book.observe(SHOP, START, batch({ quantity: 30 }, { sku: "TOY-2", quantity: 1 }));
    expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 2, touched: [] });
    const later = book.observe(
      SHOP,
      START + DAY,
      batch({ quantity: 30 }, { sku: "TOY-2", status: "shipped" }),
    );
    expect(later).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
  });

  it("never loses a quantity, price or ASIN to a cancel's 0 and blank", () => {
    const book = new OrderBook();
    book.observe(SHOP, START, batch({ quantity: 30, total: 98_000, asin: "B000000001", currency: "JPY" }));
    book.observe(SHOP, START + 6 * DAY, batch({ status: "cancelled", quantity: 0 }));
    const line = book.lines[0];
    expect(line?.asin).toBe("B000000001");
    expect(line && lineState(line)).toMatchObject({ status: "cancelled", quantity: 30, total: 98_000 });
  });

  it("joins a line that one report names by item id and another by SKU alone", () => {
    const book = new OrderBook();
    book.observe(SHOP, START, batch({ itemId: "12345678901234", quantity: 3 }));
    book.observe(SHOP, START + HOUR, batch({ asin: "B000000001", status: "unshipped", quantity: 3 }));
    expect(book.lines).toHaveLength(1);
    expect(book.lines[0]).toMatchObject({ itemId: "12345678901234", asin: "B000000001" });
  });

  it("keeps two lines of one SKU in one order apart", () => {
    const book = new OrderBook();
    const two = batch({ ordinal: 1, quantity: 1 }, { ordinal: 2, quantity: 2 });
    book.observe(SHOP, START, two);
    book.observe(SHOP, START + HOUR, two);
    expect(book.lines.map((line) => lineState(line).quantity)).toEqual([1, 2]);
  });

  it("lets a report join an order that was added by hand under its number alone", () => {
    const book = new OrderBook();
    book.observe(SHOP, START, batch({ sku: "", title: "変形ロボット", quantity: 30 }));
    const change = book.observe(SHOP, START + HOUR, batch({ itemId: "12345678901234", quantity: 30 }));
    expect(change).toMatchObject({ new: 0, changed: 1 });
    expect(book.lines).toHaveLength(1);
    expect(book.lines[0]).toMatchObject({ sku: "TOY-1", title: "変形ロボット" });
  });

  it("keeps shops apart", () => {
    const book = new OrderBook();
    book.observe("A", START, batch({ quantity: 1 }));
    book.observe("B", START, batch({ quantity: 1 }));
    expect(book.lines.map((line) => line.shop)).toEqual(["A", "B"]);
  });

  it("is the same in whatever order reports arrive, and however often", () => {
    fc.assert(
      fc.property(
        anyHistory.chain((history) =>
          fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
        ),
        ([history, shuffled]) => {
          const straight = sorted(bookOf(history));
          expect(sorted(bookOf(shuffled))).toEqual(straight);
          expect(sorted(bookOf([...shuffled, ...history]))).toEqual(straight);
        },
      ),
    );
  });

  it("adds up: every row of a batch is new, changed or unchanged", () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { maxLength: 4 }), (histories) => {
        const book = new OrderBook();
        histories.forEach((history, day) => {
          const rows = batchOf(history.map(({ seen }) => seen));
          const change = book.observe(SHOP, START + day * DAY, rows);
          expect(change.new + change.changed + change.unchanged).toBe(rows.length);
        });
      }),
    );
  });
});
