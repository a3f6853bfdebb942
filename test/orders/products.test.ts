import { holdsOf } from "../../src/orders/holds.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { batch, START } from "./given.ts";

describe("products", () => {
  it("knows a line without an ASIN by what other lines say of its SKU, and one with a title alone by its title", () => {
    const book = new OrderBook();
    book.observe(
      "",
      START,
      batch(
        { orderId: "249-0000001-0000001", asin: "B000000001", title: "変形ロボット", status: "shipped" },
        { orderId: "249-0000002-0000002" },
        { orderId: "249-0000003-0000003", sku: "", title: "変形ロボット" },
      ),
    );
    const keys = holdsOf(book.lines).map((hold) => hold.product.key);
    expect(keys).toEqual(["asin:B000000001", "asin:B000000001"]);
  });

  it("keeps the same product of two shops apart", () => {
    const book = new OrderBook();
    book.observe("A", START, batch({ asin: "B000000001" }));
    book.observe("B", START, batch({ asin: "B000000001" }));
    expect(holdsOf(book.lines).map((hold) => `${hold.product.shop} ${hold.product.key}`)).toEqual([
      "A asin:B000000001",
      "B asin:B000000001",
    ]);
  });
});
