import fc from "fast-check";
import { lineToText } from "../../src/orders/line-text.ts";
import { observationToText } from "../../src/orders/observation-text.ts";
import { RememberedBook } from "../../src/orders/remembered-book.ts";
import { MARK_LENGTH, markOf } from "../../src/orders/statement.ts";
import { type LogEntry, logWithout, statementsOf, withoutImport } from "../../src/orders/without-import.ts";
import { batchOf, type Observation } from "../../src/reports/observation.ts";
import { anyObservation, HOUR, START } from "./given.ts";

interface GivenImport {
  readonly importId: string;
  readonly shop: string;
  readonly at: number;
  readonly listed: boolean;
  readonly seen: readonly Observation[];
}

/** The book and the log after these imports, in this order. */
function importedAs(imports: readonly GivenImport[]) {
  const remembered = new RememberedBook();
  const log: LogEntry[] = [];
  for (const { importId, shop, at, listed, seen } of imports) {
    const taken = remembered.takeIn({ shop, at }, batchOf(seen), listed);
    for (const one of taken.log.statements) {
      const mark = markOf(shop, one.orderId, one.itemId, observationToText(one, listed));
      log.push({ importId, shop, at, kind: "statement", statement: { seen: one, listed, mark } });
    }
    if (taken.log.again !== "") log.push({ importId, shop, at, kind: "again", marks: taken.log.again });
  }
  return { remembered, log };
}

/** Lines and marks in an order of their own: which line came first is not part of the book. */
function contents({ book, saidOf }: { book: RememberedBook["book"]; saidOf: (index: number) => string }) {
  return book.lines.map((line, index) => [lineToText(line), sortedMarks(saidOf(index))].join(" ")).sort();
}

function sortedMarks(said: string): string {
  return (said.match(new RegExp(`.{${MARK_LENGTH}}`, "g")) ?? []).sort().join(" ");
}

function booked(remembered: RememberedBook) {
  return contents({ book: remembered.book, saidOf: (index) => remembered.saidOf(index) });
}

function replayed(log: readonly LogEntry[]) {
  const statements = new Map(
    log.flatMap((entry) => (entry.kind === "statement" ? [[entry.statement.mark, entry.statement]] : [])),
  );
  const remembered = new RememberedBook();
  for (const entry of log) {
    for (const statement of statementsOf(entry, statements)) {
      remembered.replay([{ ...statement, shop: entry.shop, at: entry.at }]);
    }
  }
  return booked(remembered);
}

const anyImports = fc
  .array(
    fc.record({
      shop: fc.constantFrom("", "二号店"),
      at: fc.integer({ min: 0, max: 4 }).map((hours) => START + hours * HOUR),
      listed: fc.boolean(),
      seen: fc.array(anyObservation, { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((imports) => imports.map((one, index): GivenImport => ({ ...one, importId: `import ${index}` })));

/** Reports repeat what was said before: some of what an import says is taken from the one before it. */
const anyRepeatingImports = anyImports.map((imports) =>
  imports.map((one, index) => ({ ...one, seen: [...one.seen, ...(imports[index - 1]?.seen ?? [])] })),
);

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
        expect(replayed(rest)).toEqual(booked(others.remembered));
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
            expect(replayed(log)).toEqual(booked(importedAs(left).remembered));
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
      listed: false,
      seen,
    }));
    const { log } = importedAs(imports);
    expect(log.map(({ kind }) => kind)).toEqual(["statement", "again", "again"]);
    const [order] = withoutImport(log, "import 0").orders;
    expect(order?.lines[0]?.line.sightings).toMatchObject([
      { quantity: 30, firstAt: START + HOUR, lastAt: START + 2 * HOUR },
    ]);
  });
});

function anyPending(): Observation {
  const [seen] = fc.sample(anyObservation, { numRuns: 1, seed: 1 });
  if (seen === undefined) throw new Error("no observation");
  return { ...seen, status: "pending" };
}
