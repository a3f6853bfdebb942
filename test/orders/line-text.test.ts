import fc from "fast-check";
import { lineFromText, lineToText } from "../../src/orders/line-text.ts";
import { observationFromText, observationToText } from "../../src/orders/observation-text.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { TELLERS } from "../../src/orders/teller.ts";
import { batchOf } from "../../src/reports/observation.ts";
import { anyHistory, anyObservation } from "./given.ts";

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

  it("is recognised as damaged, whatever a user typed into the cell", () => {
    expect(lineFromText("{}")).toBeNull();
    expect(lineFromText('{"order":"249-0000001-0000001","seen":[]}')).toBeNull();
    expect(lineFromText('{"order":"249-0000001-0000001","seen":[["sold",1,1,1,1,1]]}')).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => lineFromText(text) === null));
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

  it("is recognised as damaged", () => {
    expect(observationFromText("249-0000001-0000001", "", "{oops")).toBeNull();
    expect(observationFromText("", "", "{}")).toBeNull();
  });
});
