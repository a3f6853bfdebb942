import fc from "fast-check";
import { type OrderLine, observeLine } from "../../src/orders/order-line.ts";
import { TELLERS } from "../../src/orders/teller.ts";
import { anyObservation, HOUR, START } from "./given.ts";

const anyWords = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 20 }).map((hours) => START + hours * HOUR),
    seen: anyObservation,
    told: fc.constantFrom(...TELLERS),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("an order line", () => {
  it("is the same in whatever order reports and the seller speak of it, and however often", () => {
    fc.assert(
      fc.property(
        anyWords.chain((words) =>
          fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
        ),
        ([words, shuffled]) => {
          const lineOf = (spoken: typeof words) =>
            spoken.reduce<OrderLine | undefined>(
              (line, { at, seen, told }) =>
                observeLine(line, "", at, { ...seen, orderId: "249-0000001-0000001" }, told),
              undefined,
            );
          expect(lineOf(shuffled)).toEqual(lineOf(words));
          expect(lineOf([...shuffled, ...words])).toEqual(lineOf(words));
        },
      ),
    );
  });
});
