import fc from "fast-check";
import { type Column, coded, numbers, Texts } from "../../src/reports/column.ts";

function rowsOf<T>(column: Column<T>): T[] {
  return Array.from({ length: column.length }, (_, row) => column.at(row));
}

describe("a column", () => {
  const anyText = fc.array(fc.constantFrom("", "A", "戦隊ロボ", "B"), { maxLength: 12 });
  const anyNumber = fc.array(fc.constantFrom(Number.NaN, 0, 1, 30.5, 1_900_000_000_000), { maxLength: 12 });
  const columns = fc.oneof(
    anyText.map((rows) => ({ rows, column: coded(rows) })),
    anyText.map((rows) => ({ rows, column: new Texts(rows) })),
    anyNumber.map((rows) => ({ rows, column: numbers(rows) })),
    anyNumber.map((rows) => ({ rows, column: coded(rows) })),
  );

  it("gives back its rows one by one, all together and in slices", () => {
    fc.assert(
      fc.property(columns, fc.nat(14), fc.nat(14), ({ rows, column }, from, to) => {
        expect(rowsOf<unknown>(column)).toEqual(rows);
        expect(column.toArray()).toEqual(rows);
        expect(column.slice(from, to).toArray()).toEqual(rows.slice(from, to));
      }),
    );
  });

  it("of codes holds each value once", () => {
    fc.assert(
      fc.property(fc.oneof<fc.Arbitrary<unknown[]>[]>(anyText, anyNumber), (rows) => {
        expect(coded(rows).values).toEqual([...new Set(rows)]);
      }),
    );
  });
});
