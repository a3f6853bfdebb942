import fc from "fast-check";
import { lineState } from "../../src/orders/line-state.ts";
import { Listings } from "../../src/orders/listings.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { batchOf, type Observation } from "../../src/reports/observation.ts";
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

  it.each<[string, Partial<Observation>]>([
    ["status", { status: "unshipped" }],
    ["units", { quantity: 2 }],
    ["total", { total: 2000 }],
    ["item id", { itemId: "12345678901234" }],
    ["ASIN", { asin: "B000000001" }],
    ["title", { title: "変形ロボット" }],
    ["channel", { channel: "merchant" }],
    ["currency", { currency: "JPY" }],
    ["payment", { payment: "convenience-store" }],
    ["kind of buyer", { business: 0 }],
    ["purchase", { purchasedAt: START - DAY }],
  ])("counts a line as changed by its %s", (_name, said) => {
    const book = new OrderBook();
    book.observe(SHOP, START, batch({}));
    expect(book.observe(SHOP, START + DAY, batch(said))).toMatchObject({ changed: 1, touched: [0] });
    expect(book.observe(SHOP, START + DAY, batch(said))).toMatchObject({ changed: 0, touched: [] });
  });

  it("counts a line as changed by its SKU, by who cancelled it, and by an earlier report of it", () => {
    const book = new OrderBook();
    book.observe(SHOP, START, batch({ sku: "" }));
    expect(book.observe(SHOP, START, batch({}))).toMatchObject({ new: 0, changed: 1 });
    expect(book.observe(SHOP, START - DAY, batch({}))).toMatchObject({ changed: 1 });
    const cancelled = { status: "cancelled" as const };
    book.observe(SHOP, START + DAY, batch(cancelled));
    const byBuyer = batch({ ...cancelled, cancelledBy: "buyer" });
    expect(book.observe(SHOP, START + DAY, byBuyer)).toMatchObject({ changed: 1 });
  });

  it("notes that a line was seen pending again, which is no change to the seller", () => {
    const book = new OrderBook();
    book.observe(SHOP, START, batch({}));
    const again = book.observe(SHOP, START + DAY, batch({}));
    expect(again).toMatchObject({ changed: 0, unchanged: 1, touched: [0] });
  });

  it("names the line of each row, also of one that the same batch has brought", () => {
    const book = new OrderBook();
    book.observe(SHOP, START, batch({}));
    const change = book.observe(SHOP, START, batch({ sku: "TOY-2" }, {}, { sku: "TOY-2", quantity: 3 }));
    expect([...change.lineOf]).toEqual([1, 0, 1]);
    expect(change).toMatchObject({ new: 1, changed: 1, unchanged: 1, touched: [1] });
    expect(book.linesOf(SHOP, "249-0000001-0000001")).toEqual([0, 1]);
    expect(book.linesOf("別の店", "249-0000001-0000001")).toEqual([]);
  });

  it("tells which lines were ever pending, and which a listing misses", () => {
    const book = new OrderBook();
    const merchant = { channel: "merchant" as const };
    book.observe(SHOP, START, batch({ ...merchant, status: "shipped" }, { ...merchant, sku: "TOY-2" }));
    expect(book.everPending.map(({ sku }) => sku)).toEqual(["TOY-2"]);
    const listings = new Listings([{ shop: SHOP, at: START + DAY }]);
    expect(book.settleBy(listings)).toEqual([1]);
    expect(book.settleBy(listings)).toEqual([]);
    expect(book.lineAt(1).missingAt).toBe(START + DAY);
    // What comes later is judged by the same listings.
    book.observe(SHOP, START, batch({ ...merchant, orderId: "249-0000002-0000002" }));
    expect(book.lineAt(2).missingAt).toBe(START + DAY);
  });

  it("joins a line that was known elsewhere with the one of its name, and adds one that is new", () => {
    const other = new OrderBook();
    other.observe(SHOP, START + DAY, batch({ status: "shipped" }, { sku: "TOY-2" }));
    const book = new OrderBook();
    book.observe(SHOP, START, batch({ quantity: 30 }));
    expect(other.lines.map((line) => book.join(line))).toEqual([0, 1]);
    expect(book.length).toBe(2);
    expect(lineState(book.lineAt(0))).toMatchObject({ status: "shipped", quantity: 30 });
    book.replace(0, other.lineAt(0));
    expect(lineState(book.lineAt(0)).quantity).toBeNaN();
  });

  describe("of an order that the seller added by hand", () => {
    const seenBySeller = (...said: Partial<Observation>[]) => {
      const book = new OrderBook();
      for (const one of said) book.observe(SHOP, START, batch(one), "seller");
      return book;
    };
    const rows = batch(
      { sku: "TOY-1", asin: "B000000001", title: "ロボット" },
      { sku: "TOY-2", asin: "B000000002", title: "ぬいぐるみ" },
    );

    it("takes the likest row of several for his line", () => {
      const book = seenBySeller({ sku: "", title: "ぬいぐるみ" });
      expect([...book.observe(SHOP, START, rows).lineOf]).toEqual([1, 0]);
    });

    it("takes no row twice, where he saw two lines", () => {
      const book = seenBySeller({ sku: "", asin: "B000000001" }, { sku: "", asin: "B000000002" });
      expect(book.length).toBe(2);
      expect(book.observe(SHOP, START, rows)).toMatchObject({ new: 0 });
      expect(book.lines.map(({ sku }) => sku)).toEqual(["TOY-1", "TOY-2"]);
    });

    it("takes the only row for his only line, whatever he took it for", () => {
      const book = seenBySeller({ sku: "MINE", asin: "B000000009" });
      expect(book.observe(SHOP, START, batch({ asin: "B000000001" }))).toMatchObject({ new: 0 });
      expect(book.lineAt(0)).toMatchObject({ sku: "TOY-1", asin: "B000000001" });
    });

    it("takes none for a line of another ASIN where the order has several, nor another order's", () => {
      const book = seenBySeller({ sku: "", asin: "B000000009" });
      expect(book.observe(SHOP, START, rows)).toMatchObject({ new: 2 });
      const other = seenBySeller({ sku: "", title: "ロボット" });
      const change = other.observe(SHOP, START, batch({ orderId: "249-0000002-0000002", title: "ロボット" }));
      expect(change).toMatchObject({ new: 1 });
    });

    it("leaves a row to the line that a report has named already", () => {
      const book = new OrderBook();
      book.observe(SHOP, START, batch({ title: "ロボット" }));
      book.observe(SHOP, START, batch({ sku: "", asin: "B000000002", title: "ロボット" }), "seller");
      expect(book.length).toBe(1);
      expect(book.observe(SHOP, START + DAY, batch({ title: "ロボット" }))).toMatchObject({ new: 0 });
    });

    it("finds his line among those that reports told of", () => {
      const book = new OrderBook();
      book.observe(SHOP, START, rows);
      const change = book.observe(SHOP, START, batch({ sku: "", title: "ぬいぐるみ" }), "seller");
      expect([...change.lineOf]).toEqual([1]);
      expect(book.length).toBe(2);
    });
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
