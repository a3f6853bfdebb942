import fc from "fast-check";
import { RememberedBook } from "../../src/orders/remembered-book.ts";
import { logWithout, withoutImport } from "../../src/orders/without-import.ts";
import type { Observation } from "../../src/reports/observation.ts";
import { anyObservation, HOUR, observations, START } from "./given.ts";
import { anyRepeatingImports, booked, type GivenImport, importedAs, replayed } from "./imports.ts";

describe("an import that is taken back", () => {
  it("leaves the book and the log as if it had never come", () => {
    fc.assert(
      fc.property(anyRepeatingImports, fc.nat(), (imports, choice) => {
        const { remembered, log } = importedAs(imports);
        const undone = imports[choice % imports.length]?.importId ?? "";
        const others = importedAs(imports.filter(({ importId }) => importId !== undone));
        const without = withoutImport(log, undone);
        const affected = new Set(without.orders.map(({ shop, orderId }) => `${shop} ${orderId}`));
        const kept = remembered.book.lines
          .map((line, index) => ({ line, said: remembered.saidOf(index) }))
          .filter(({ line }) => !affected.has(`${line.shop} ${line.orderId}`));
        const made = new RememberedBook([...kept, ...without.orders.flatMap(({ lines }) => lines)]);
        expect(booked(made)).toEqual(booked(others.remembered));
        const rest = logWithout(log, without);
        expect(rest.some(({ importId }) => importId === undone)).toBe(false);
        expect(booked(replayed(rest))).toEqual(booked(others.remembered));
      }),
      { numRuns: 60 },
    );
  });

  it("can be any, one after the other, until nothing is left", () => {
    fc.assert(
      fc.property(
        anyRepeatingImports.chain((imports) =>
          fc.tuple(fc.constant(imports), fc.shuffledSubarray(imports, { minLength: imports.length })),
        ),
        ([imports, undoing]) => {
          let { log } = importedAs(imports);
          let left = imports;
          for (const { importId } of undoing) {
            log = [...logWithout(log, withoutImport(log, importId))];
            left = left.filter((one) => one.importId !== importId);
            expect(booked(replayed(log))).toEqual(booked(importedAs(left).remembered));
          }
          expect(log).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("keeps what another report said in the same words, and when that one was made", () => {
    const seen = [{ ...anyPending(), quantity: 30 }];
    const imports = [START, START + HOUR, START + 2 * HOUR].map((at, index) => ({
      importId: `import ${index}`,
      shop: "",
      at,
      told: "report" as const,
      seen,
    }));
    const { log } = importedAs(imports);
    expect(log.map(({ kind }) => kind)).toEqual(["statement", "again", "again"]);
    const [order] = withoutImport(log, "import 0").orders;
    expect(order?.lines[0]?.line.sightings).toMatchObject([
      { quantity: 30, firstAt: START + HOUR, lastAt: START + 2 * HOUR },
    ]);
  });

  it("leaves an order that the seller added by hand with the line that it was found to be", () => {
    const row = { orderId: "249-0000001-0000001", status: "pending" as const };
    const imports: readonly GivenImport[] = [
      { importId: "by hand", told: "seller" as const, said: [{ ...row, sku: "", title: "ぬいぐるみ" }] },
      {
        importId: "first",
        told: "report" as const,
        said: [
          { ...row, sku: "TOY-1", title: "変形ロボット" },
          { ...row, sku: "TOY-2", title: "ぬいぐるみ" },
        ],
      },
      {
        importId: "second",
        told: "report" as const,
        said: [{ ...row, sku: "TOY-2", title: "ぬいぐるみ", quantity: 2 }],
      },
    ].map(({ said, ...one }, index) => ({
      ...one,
      shop: "",
      at: START + index * HOUR,
      seen: observations(...said),
    }));
    const { log } = importedAs(imports);
    const left = importedAs(imports.slice(0, 2)).remembered;
    const [order] = withoutImport(log, "second").orders;
    expect(order?.lines.map(({ line }) => [line.sku, line.title, line.sightings[0]?.bySeller])).toEqual([
      ["TOY-2", "ぬいぐるみ", false],
      ["TOY-1", "変形ロボット", false],
    ]);
    expect(booked(new RememberedBook(order?.lines))).toEqual(booked(left));
  });
});

function anyPending(): Observation {
  const [seen] = fc.sample(anyObservation, { numRuns: 1, seed: 1 });
  if (seen === undefined) throw new Error("no observation");
  return { ...seen, status: "pending" };
}
