import fc from "fast-check";
import { lineFromText, lineToText } from "../../src/orders/line-text.ts";
import { observationFromText, observationToText } from "../../src/orders/observation-text.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { TELLERS } from "../../src/orders/teller.ts";
import { batchOf, type Observation } from "../../src/reports/observation.ts";
import { anyHistory, anyObservation, batch, observations, START } from "./given.ts";

const ORDER = "249-0000001-0000001";
const SEEN = ["pending", 1, 1000, START, START, START];

function read(record: unknown) {
  return lineFromText(JSON.stringify(record));
}

describe("the record of an order line", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const book = new OrderBook();
        for (const { at, seen } of history) book.observe("店", at, batchOf([seen]));
        for (const line of book.lines) {
          expect(lineFromText(lineToText(line, "said"))).toEqual({ line, said: "said" });
        }
      }),
    );
  });

  it("is short: what is not known is left out", () => {
    const book = new OrderBook();
    book.observe("", START, batch({}));
    const [line] = book.lines;
    expect(line && lineToText(line)).toBe(
      `{"order":"${ORDER}","sku":"TOY-1","seen":[["pending",null,null,${START},${START},null]]}`,
    );
  });

  it("is recognised as damaged, whatever a user typed into the cell", () => {
    expect(read({ order: ORDER, seen: [SEEN] })).not.toBeNull();
    for (const damaged of [
      {},
      null,
      { seen: [SEEN] },
      { order: 249, seen: [SEEN] },
      { order: ORDER },
      { order: ORDER, seen: [] },
      { order: ORDER, seen: "pending" },
      { order: ORDER, seen: [SEEN, "pending"] },
      { order: ORDER, seen: [SEEN.slice(0, 5)] },
      { order: ORDER, seen: [[...SEEN, "seller", "buyer", "?"]] },
      { order: ORDER, seen: [["sold", ...SEEN.slice(1)]] },
      { order: ORDER, seen: [["pending", 1, 1, null, START, null]] },
      { order: ORDER, seen: [["pending", 1, 1, START, "today", null]] },
    ]) {
      expect([damaged, read(damaged)]).toEqual([damaged, null]);
    }
    expect(lineFromText(` ${JSON.stringify({ order: ORDER, seen: [SEEN] })}`)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => lineFromText(text) === null));
  });
});

describe("what a record of a line says in a way that nobody understands", () => {
  it("is not known, and the rest is", () => {
    const nothing = read({ order: ORDER, seen: [SEEN] })?.line;
    const strange = {
      order: ORDER,
      shop: 1,
      item: null,
      sku: {},
      nth: 0,
      asin: [],
      title: true,
      channel: "pigeon",
      sales: 3,
      currency: 4,
      payment: "shells",
      business: 2,
      bought: -1,
      listed: "yes",
      seller: "sku",
      said: 5,
      seen: [SEEN],
    };
    expect(read(strange)).toEqual({ line: nothing, said: "" });
    expect(read({ order: ORDER, seller: ["sku", "weight"], listed: 1, seen: [SEEN] })?.line).toEqual({
      ...nothing,
      bySeller: ["sku"],
      listed: true,
    });
    const seen = [["pending", -1, "¥", START, START, "later", "?"]];
    expect(read({ order: ORDER, seen })?.line.sightings).toEqual([
      { ...nothing?.sightings[0], quantity: Number.NaN, total: Number.NaN, updatedAt: Number.NaN },
    ]);
  });
});

describe("the record of an observation", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyObservation, fc.constantFrom(...TELLERS), (seen, told) => {
        const text = observationToText(seen, told);
        expect(observationFromText(seen.orderId, seen.itemId, text)).toEqual({ seen, told });
      }),
    );
  });

  it("is short: what is not known is left out", () => {
    const [seen] = observations({});
    expect(observationToText(seen as Observation, "report")).toBe('{"sku":"TOY-1","status":"pending"}');
  });

  it("is recognised as damaged", () => {
    expect(observationFromText(ORDER, "", "{oops")).toBeNull();
    expect(observationFromText(ORDER, "", "null")).toBeNull();
    expect(observationFromText("", "", "{}")).toBeNull();
  });

  it("leaves out what it says in a way that nobody understands", () => {
    const [nothing] = observations({ orderId: ORDER, sku: "", status: "unknown" });
    const strange = Object.fromEntries(Object.keys(nothing ?? {}).map((name) => [name, [name]]));
    const text = JSON.stringify({ ...strange, business: 2, quantity: 1.5, ordinal: 0, told: "a friend" });
    expect(observationFromText(ORDER, "", text)).toEqual({ seen: nothing, told: "report" });
  });
});
