import fc from "fast-check";
import { isOrderId } from "../../src/reports/identifiers.ts";
import { backOfOrderId, frontOfOrderId, orderIdOf } from "../../src/reports/order-ids.ts";
import { OrderNumbers } from "../../src/reports/order-numbers.ts";
import { encoded } from "./given.ts";

const id = fc
  .tuple(
    fc.oneof(
      fc.nat(999).map((shop) => String(shop).padStart(3, "0")),
      fc.nat(99).map((shop) => `S${String(shop).padStart(2, "0")}`),
    ),
    fc.nat(9_999_999),
    fc.nat(9_999_999),
  )
  .map(([shop, one, other]) => `${shop}-${String(one).padStart(7, "0")}-${String(other).padStart(7, "0")}`);

function numbersOf(text: string): readonly [number, number] | null {
  const bytes = encoded(text);
  const front = frontOfOrderId(bytes, 0, bytes.length);
  const back = front === -1 ? -1 : backOfOrderId(bytes, 0);
  return back === -1 ? null : [front, back];
}

describe("an order id", () => {
  it("comes back from its two numbers", () => {
    fc.assert(
      fc.property(id, (text) => {
        const [front, back] = numbersOf(text) ?? [-1, -1];
        expect(orderIdOf(front, back)).toBe(text);
      }),
    );
  });

  it("is none in numbers where it is none in letters", () => {
    const nearly = fc
      .tuple(id, fc.nat(18), fc.constantFrom(..."S-0a /:\t"))
      .map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(nearly, id, fc.string({ maxLength: 20 })), (text) => {
        expect(numbersOf(text) !== null).toBe(isOrderId(text));
      }),
      { numRuns: 500 },
    );
  });
});

it("orders are numbered in the order in which they first come up", () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 400 }), fc.array(fc.nat(400), { maxLength: 100 }), (ids, again) => {
      const all = [...ids, ...again.flatMap((index) => ids[index] ?? [])];
      const different = [...new Set(all)];
      const numbers = new OrderNumbers(0);
      const numbered = all.map((text) => numbers.of(...(numbersOf(text) as [number, number])));
      expect(numbered).toEqual(all.map((text) => different.indexOf(text)));
      expect(
        different.map((_, order) => orderIdOf(numbers.fronts[order] ?? -1, numbers.backs[order] ?? -1)),
      ).toEqual(different);
    }),
    { numRuns: 50 },
  );
});
