/** What the log says without one import, and what has to change in it for that. */
import type { OrderStatus } from "../reports/observation.ts";
import { orderKey } from "./keys.ts";
import type { RememberedLine } from "./line-text.ts";
import type { OrderLine } from "./order-line.ts";
import { type MadeStatement, RememberedBook, type Source, type Statement } from "./remembered-book.ts";
import { marksIn } from "./statement.ts";

/**
 * One row of the log: a statement, the marks of statements that were made again, or a line into which all that was
 * said of it was folded (`fold.ts`).
 */
export type LogEntry = Source &
  (
    | { readonly kind: "folded"; readonly line: OrderLine; readonly changes: readonly FoldedChange[] }
    | { readonly kind: "statement"; readonly statement: Statement }
    | { readonly kind: "again"; readonly marks: string }
  );

/** A change of what was said of a line's status, units or total: since when, and by which import. */
export interface FoldedChange {
  readonly status: OrderStatus;
  /** NaN not said. */
  readonly quantity: number;
  /** NaN not said. */
  readonly total: number;
  /** As-of time, epoch ms. */
  readonly at: number;
  readonly importId: string;
}

export interface WithoutImport {
  /** The orders of which the import said something, with all that the others say of them. */
  readonly orders: readonly OrderWithout[];
  /** Positions of entries that go. */
  readonly removed: readonly number[];
  /** Statements of the import that another one made too: they become that one's. Position → new source. */
  readonly rehomed: ReadonlyMap<number, Source>;
}

export interface OrderWithout {
  readonly shop: string;
  readonly orderId: string;
  /** Its lines as if the import had never come; none where no other import knows the order. */
  readonly lines: readonly RememberedLine[];
}

export function withoutImport(entries: readonly LogEntry[], importId: string): WithoutImport {
  const statements = new Map<string, Statement>();
  for (const entry of entries) {
    if (entry.kind === "statement") statements.set(entry.statement.mark, entry.statement);
  }
  const affected = new Map<string, { readonly shop: string; readonly orderId: string }>();
  for (const entry of entries) {
    if (entry.importId !== importId) continue;
    for (const { seen } of statementsOf(entry, statements)) {
      affected.set(orderKey(entry.shop, seen.orderId), { shop: entry.shop, orderId: seen.orderId });
    }
  }
  const book = new RememberedBook();
  const made: MadeStatement[] = [];
  const madeAgainBy = new Map<string, Source>();
  for (const entry of entries) {
    if (entry.importId === importId) continue;
    const { shop, at } = entry;
    if (entry.kind === "folded" && affected.has(orderKey(shop, entry.line.orderId))) book.restore(entry.line);
    for (const statement of statementsOf(entry, statements)) {
      if (!affected.has(orderKey(shop, statement.seen.orderId))) continue;
      made.push({ ...statement, shop, at });
      if (!madeAgainBy.has(statement.mark)) madeAgainBy.set(statement.mark, sourceOf(entry));
    }
  }
  book.replay(made);
  const removed: number[] = [];
  const rehomed = new Map<number, Source>();
  entries.forEach((entry, position) => {
    if (entry.importId !== importId) return;
    const other = entry.kind === "statement" ? madeAgainBy.get(entry.statement.mark) : undefined;
    if (other === undefined) removed.push(position);
    else rehomed.set(position, other);
  });
  return {
    orders: [...affected.values()].map((order) => ({
      ...order,
      lines: book.book.linesOf(order.shop, order.orderId).map((index) => ({
        line: book.book.lines[index] as OrderLine,
        said: book.saidOf(index),
      })),
    })),
    removed,
    rehomed,
  };
}

/** The log as it is when the import was taken back. */
export function logWithout(
  entries: readonly LogEntry[],
  { removed, rehomed }: WithoutImport,
): readonly LogEntry[] {
  const gone = new Set(removed);
  return entries
    .map((entry, position) => ({ ...entry, ...rehomed.get(position) }))
    .filter((_entry, position) => !gone.has(position));
}

/** What an entry says; marks whose statement is gone say nothing. */
export function statementsOf(
  entry: LogEntry,
  statements: ReadonlyMap<string, Statement>,
): readonly Statement[] {
  if (entry.kind === "statement") return [entry.statement];
  if (entry.kind === "folded") return [];
  return marksIn(entry.marks).flatMap((mark) => statements.get(mark) ?? []);
}

function sourceOf({ importId, shop, at }: LogEntry): Source {
  return { importId, shop, at };
}
