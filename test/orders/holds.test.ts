import { holdsOf } from "../../src/orders/holds.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { batch, DAY, START } from "./given.ts";

describe("the holds of order lines", () => {
  it("are those of the lines that were ever seen pending, also once they have ended", () => {
    const book = new OrderBook();
    book.observe("", START, batch({ quantity: 3 }, { sku: "TOY-2", status: "shipped" }));
    book.observe("", START + DAY, batch({ status: "shipped" }));
    expect(holdsOf(book.lines)).toMatchObject([
      { line: { sku: "TOY-1" }, quantity: 3, lastSeenAt: START, end: { kind: "paid" } },
    ]);
  });

  it("began with the purchase, or with the first sight where nobody told of it", () => {
    const book = new OrderBook();
    const purchasedAt = START - DAY;
    book.observe("", START, batch({ purchasedAt }, { sku: "TOY-2" }));
    expect(holdsOf(book.lines).map(({ heldSince }) => heldSince)).toEqual([purchasedAt, START]);
  });
});
