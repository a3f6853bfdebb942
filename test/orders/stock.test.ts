import fc from "fast-check";
import { OrderBook } from "../../src/orders/order-book.ts";
import { StockBook, stockLevel, stockLineFromText, stockLineToText } from "../../src/orders/stock.ts";
import { stockDrops } from "../../src/orders/stock-drop.ts";
import { type StockRow, stockBatchOf } from "../../src/reports/stock-batch.ts";
import { batch, DAY, HOUR, START } from "./given.ts";

const SHOP = "店";

function offer(said: Partial<StockRow> = {}): StockRow {
  return {
    sku: "TOY-1",
    asin: "B000000001",
    title: "変形ロボット",
    channel: "merchant",
    available: 5,
    reserved: Number.NaN,
    price: Number.NaN,
    status: "active",
    ...said,
  };
}

/** The stock after reports at these times, each saying this many are available. */
function stockAfter(...reports: readonly (readonly [number, number])[]) {
  const stock = new StockBook();
  for (const [at, available] of reports) {
    stock.observe({ importId: `at ${at}`, shop: SHOP, at }, stockBatchOf([offer({ available })]));
  }
  return stock;
}

function levels(stock: StockBook) {
  return stock.lines.map((line) => [line.shop, line.sku, stockLevel(line).available]).sort();
}

describe("the stock", () => {
  it("is what the newest report that counted it says", () => {
    const stock = stockAfter([START + DAY, 3], [START, 30], [START + 2 * DAY, Number.NaN]);
    expect(levels(stock)).toEqual([[SHOP, "TOY-1", 3]]);
  });

  it("tells of an offer whether it is new, changed or the same, also when the rows come twice", () => {
    const stock = stockAfter([START, 5]);
    const source = { importId: "next", shop: SHOP, at: START + DAY };
    const rows = stockBatchOf([offer({ available: 4 }), offer({ sku: "TOY-2" })]);
    const first = stock.observe(source, rows);
    expect(first).toMatchObject({ new: 1, changed: 1, unchanged: 0 });
    expect(stock.observe(source, rows)).toEqual(first);
  });

  it("remembers the price, and tells it as of a time", () => {
    const stock = new StockBook();
    for (const [day, price] of [
      [0, 3000],
      [2, 2600],
      [3, Number.NaN],
    ] as const) {
      const source = { importId: `day ${day}`, shop: SHOP, at: START + day * DAY };
      stock.observe(
        source,
        stockBatchOf([offer({ price }), offer({ sku: "TOY-1-FBA", price: price - 100 })]),
      );
    }
    const read = new StockBook(stock.lines.map((line) => stockLineFromText(stockLineToText(line)) ?? line));
    expect(read.lines).toEqual(stock.lines);
    const priceSince = read.pricesSince();
    const product = { shop: SHOP, key: "", asin: "B000000001", sku: "TOY-1", title: "" };
    expect(priceSince(product, START + DAY)).toBe(2600);
    expect(priceSince({ ...product, sku: "" }, START)).toBe(2500);
    expect(priceSince(product, START + 2 * DAY + 1)).toBeNaN();
    expect(priceSince({ ...product, shop: "二号店" }, START)).toBeNaN();
    const old = stockLineFromText(
      '{"shop":"","sku":"A","asin":"","title":"","channel":"amazon","seen":[["i",1790000000000,2]]}',
    );
    expect(old?.sightings).toEqual([
      { importId: "i", at: 1_790_000_000_000, available: 2, price: Number.NaN },
    ]);
  });

  it("of a product is that of all its offers, of its own shop alone", () => {
    const stock = new StockBook();
    const rows = stockBatchOf([offer({ available: 4 }), offer({ sku: "TOY-1-FBA", available: 3 })]);
    stock.observe({ importId: "a", shop: SHOP, at: START }, rows);
    stock.observe({ importId: "b", shop: "二号店", at: START }, stockBatchOf([offer({ available: 90 })]));
    const of = stock.availableUnits();
    const product = { shop: SHOP, key: "", asin: "B000000001", sku: "TOY-1", title: "" };
    expect(of(product)).toBe(7);
    expect(of({ ...product, asin: "" })).toBe(4);
    expect(of({ ...product, asin: "", sku: "OTHER" })).toBeNaN();
  });

  it("is the same in whatever order reports come, and as without a report that was forgotten", () => {
    const anyReports = fc.uniqueArray(
      fc.record({
        importId: fc.constantFrom("a", "b", "c", "d", "e"),
        shop: fc.constantFrom("", SHOP),
        at: fc.integer({ min: 0, max: 3 }).map((days) => START + days * DAY),
        available: fc.constantFrom(0, 1, 30, Number.NaN),
      }),
      { selector: ({ importId }) => importId, minLength: 1 },
    );
    const stockOf = (
      reports: readonly { importId: string; shop: string; at: number; available: number }[],
    ) => {
      const stock = new StockBook();
      for (const { available, ...source } of reports)
        stock.observe(source, stockBatchOf([offer({ available })]));
      return stock;
    };
    fc.assert(
      fc.property(
        anyReports.chain((reports) =>
          fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
        ),
        ([reports, shuffled]) => {
          expect(levels(stockOf(shuffled))).toEqual(levels(stockOf(reports)));
          const [undone, ...others] = shuffled;
          const stock = stockOf(reports);
          stock.forget(undone?.importId ?? "");
          const left = new StockBook(stock.lines.filter(({ sightings }) => sightings.length > 0));
          expect(levels(left)).toEqual(levels(stockOf(others)));
        },
      ),
    );
  });

  it("comes back as it was written", () => {
    for (const line of stockAfter([START, 5], [START + DAY, Number.NaN]).lines) {
      expect(stockLineFromText(stockLineToText(line))).toEqual(line);
    }
    const whole = { shop: "", sku: "TOY-1", asin: "", title: "", channel: "unknown", seen: [] };
    const read = (line: object) => stockLineFromText(JSON.stringify(line));
    const { seen, ...named } = whole;
    expect(read(whole)).toEqual({ ...named, sightings: seen });
    for (const text of ["", "{}", "{oops", "null", ` ${JSON.stringify(whole)}`]) {
      expect(stockLineFromText(text)).toBeNull();
    }
    for (const damage of [{ shop: 1 }, { sku: "" }, { sku: 1 }, { seen: "none" }]) {
      expect(read({ ...whole, ...damage })).toBeNull();
    }
    const strange = { ...whole, asin: 1, title: null, channel: "pigeon" };
    expect(
      read({ ...strange, seen: ["?", [1, START, 2, 3], ["a", -1, 2, 3], ["a", START, -2, "¥"]] }),
    ).toEqual({
      ...named,
      sightings: [{ importId: "a", at: START, available: Number.NaN, price: Number.NaN }],
    });
  });

  it("takes what an offer is called from the newest report that says so", () => {
    const stock = new StockBook();
    const named = (day: number, said: Partial<StockRow>) => {
      stock.observe(
        { importId: `day ${day}`, shop: SHOP, at: START + day * DAY },
        stockBatchOf([offer(said)]),
      );
      const [line] = stock.lines;
      return [line?.asin, line?.title, line?.channel];
    };
    expect(named(1, { asin: "", title: "ロボット", channel: "unknown" })).toEqual([
      "",
      "ロボット",
      "unknown",
    ]);
    expect(named(0, { asin: "B000000001", title: "旧", channel: "merchant" })).toEqual([
      "B000000001",
      "ロボット",
      "unknown",
    ]);
    expect(named(2, { asin: "", title: "", channel: "amazon" })).toEqual([
      "B000000001",
      "ロボット",
      "amazon",
    ]);
    expect(named(3, { asin: "B000000002", title: "新", channel: "unknown" })).toEqual([
      "B000000002",
      "新",
      "amazon",
    ]);
  });

  it("remembers the twelve newest reports of an offer", () => {
    const days = Array.from({ length: 14 }, (_, day) => [START + day * DAY, day] as const);
    const [line] = stockAfter(...days).lines;
    expect(line?.sightings.map(({ available }) => available)).toEqual([
      13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2,
    ]);
  });

  it("is, of two reports of one moment, the lesser", () => {
    for (const counts of [
      [5, 3],
      [3, 5],
      [Number.NaN, 3],
      [3, Number.NaN],
    ]) {
      const stock = new StockBook();
      counts.forEach((available, nth) => {
        const source = { importId: `import ${nth}`, shop: SHOP, at: START };
        stock.observe(source, stockBatchOf([offer({ available })]));
      });
      expect(levels(stock)).toEqual([[SHOP, "TOY-1", 3]]);
      expect(stock.lines[0]?.sightings[0]?.available).toBe(3);
    }
  });

  it("forgets an import, and tells of which offers it spoke", () => {
    const stock = new StockBook();
    stock.observe({ importId: "a", shop: SHOP, at: START }, stockBatchOf([offer(), offer({ sku: "TOY-2" })]));
    stock.observe({ importId: "b", shop: SHOP, at: START + DAY }, stockBatchOf([offer({ sku: "TOY-2" })]));
    expect(stock.forget("b")).toEqual([1]);
    expect(stock.forget("b")).toEqual([]);
    expect(stock.lines.map(({ sightings }) => sightings.map(({ importId }) => importId))).toEqual([
      ["a"],
      ["a"],
    ]);
  });

  it("has of a product the lowest price of its offers, by SKU rather than by ASIN", () => {
    const stock = new StockBook();
    const rows = [
      offer({ price: 3000 }),
      offer({ sku: "TOY-1-FBA", price: 2800 }),
      offer({ sku: "TOY-1-FREE", price: 0 }),
      offer({ sku: "TOY-2", asin: "", price: 100 }),
    ];
    stock.observe({ importId: "a", shop: SHOP, at: START }, stockBatchOf(rows));
    const priceOf = stock.pricesSince();
    const product = { shop: SHOP, key: "", asin: "B000000001", sku: "TOY-1", title: "" };
    expect(priceOf(product, START)).toBe(3000);
    expect(priceOf({ ...product, sku: "" }, START)).toBe(2800);
    expect(priceOf({ ...product, sku: "SOLD-OUT" }, START)).toBe(2800);
    expect(priceOf({ ...product, asin: "", sku: "" }, START)).toBeNaN();
    expect(priceOf({ ...product, asin: "B000000009", sku: "" }, START)).toBeNaN();
  });
});

describe("a drop of stock", () => {
  const book = new OrderBook();
  book.observe(SHOP, START + DAY, batch({ quantity: 2, purchasedAt: START + HOUR }));
  const drop = (stock: StockBook, until = START + DAY, from = Number.NaN) => {
    const [line] = stock.lines;
    return line === undefined ? null : stockDrops(book.lines, { from, until: () => until })(line);
  };

  it("is told where the orders of that time do not explain it", () => {
    expect(drop(stockAfter([START, 30], [START + DAY, 5]))).toEqual({
      after: START,
      by: START + DAY,
      units: 25,
      unexplained: 23,
    });
    expect(drop(stockAfter([START, 30], [START + DAY, 28]))).toBeNull();
    expect(drop(stockAfter([START, 30], [START + DAY, 31]))).toBeNull();
    expect(drop(stockAfter([START + DAY, 5]))).toBeNull();
  });

  it("is not told while no order report reaches that far", () => {
    expect(drop(stockAfter([START, 30], [START + 2 * DAY, 5]))).toBeNull();
    expect(drop(stockAfter([START, 30], [START + DAY, 5]), Number.NaN)).toBeNull();
  });

  it("is not told where orders of that time are archived", () => {
    const stock = stockAfter([START, 30], [START + DAY, 5]);
    expect(drop(stock, START + DAY, START)).not.toBeNull();
    expect(drop(stock, START + DAY, START + HOUR)).toBeNull();
  });
});
