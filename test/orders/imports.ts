import fc from "fast-check";
import { lineToText } from "../../src/orders/line-text.ts";
import { observationToText } from "../../src/orders/observation-text.ts";
import { RememberedBook } from "../../src/orders/remembered-book.ts";
import { MARK_LENGTH, markOf } from "../../src/orders/statement.ts";
import type { Teller } from "../../src/orders/teller.ts";
import { type LogEntry, statementsOf } from "../../src/orders/without-import.ts";
import { batchOf, type Observation } from "../../src/reports/observation.ts";
import { anyObservation, HOUR, START } from "./given.ts";

export interface GivenImport {
  readonly importId: string;
  readonly shop: string;
  readonly at: number;
  readonly told: Teller;
  readonly seen: readonly Observation[];
}

/** Takes an import into a book and its log. */
export function importInto(
  remembered: RememberedBook,
  log: LogEntry[],
  { importId, shop, at, told, seen }: GivenImport,
): void {
  const taken = remembered.takeIn({ shop, at }, batchOf(seen), told);
  for (const one of taken.log.statements) {
    const mark = markOf(shop, one.orderId, one.itemId, observationToText(one, told));
    log.push({ importId, shop, at, kind: "statement", statement: { seen: one, told, mark } });
  }
  if (taken.log.again !== "") log.push({ importId, shop, at, kind: "again", marks: taken.log.again });
}

/** The book and the log after these imports, in this order. */
export function importedAs(imports: readonly GivenImport[]) {
  const remembered = new RememberedBook();
  const log: LogEntry[] = [];
  for (const one of imports) importInto(remembered, log, one);
  return { remembered, log };
}

/** The lines as they are remembered, in an order of their own: which came first is not part of the book. */
export function booked(remembered: RememberedBook): readonly string[] {
  return remembered.book.lines
    .map((line, index) => `${lineToText(line)} ${sortedMarks(remembered.saidOf(index))}`)
    .sort();
}

function sortedMarks(said: string): string {
  return (said.match(new RegExp(`.{${MARK_LENGTH}}`, "g")) ?? []).sort().join(" ");
}

/** The book made again from the log alone. */
export function replayed(log: readonly LogEntry[]): RememberedBook {
  const statements = new Map(
    log.flatMap((entry) => (entry.kind === "statement" ? [[entry.statement.mark, entry.statement]] : [])),
  );
  const remembered = new RememberedBook();
  for (const entry of log) if (entry.kind === "folded") remembered.restore(entry.line);
  remembered.replay(
    log.flatMap((entry) =>
      statementsOf(entry, statements).map((statement) => ({ ...statement, shop: entry.shop, at: entry.at })),
    ),
  );
  return remembered;
}

const anyImports = fc
  .array(
    fc.record({
      shop: fc.constantFrom("", "二号店"),
      at: fc.integer({ min: 0, max: 4 }).map((hours) => START + hours * HOUR),
      told: fc.constantFrom<Teller>("report", "listing"),
      seen: fc.array(anyObservation, { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((imports) => imports.map((one, index): GivenImport => ({ ...one, importId: `import ${index}` })));

/** Reports repeat what was said before: some of what an import says is taken from the one before it. */
export const anyRepeatingImports = anyImports.map((imports) =>
  imports.map((one, index) => ({ ...one, seen: [...one.seen, ...(imports[index - 1]?.seen ?? [])] })),
);
