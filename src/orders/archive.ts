/**
 * Archiving: whole orders that ended long ago leave the book and the log, with all that was said of them folded
 * (`fold.ts`). Put back, they are what they would be had they stayed.
 */
import { endedAt, type Fold, fold, ordersEndedBefore } from "./fold.ts";
import { lineKey, orderKey } from "./keys.ts";
import { OrderBook } from "./order-book.ts";
import type { OrderLine } from "./order-line.ts";
import type { FoldedChange, LogEntry } from "./without-import.ts";

export interface ArchivedLine {
  readonly line: OrderLine;
  readonly changes: readonly FoldedChange[];
}

/**
 * The orders that may leave the book: all their lines were bought and ended before a time, and none has to stay.
 *
 * @param hasToStay asked with the line and its index
 * @returns indices of the lines of each, by `orderKey`
 */
export function archivableOrders(
  lines: readonly OrderLine[],
  before: number,
  hasToStay: (line: OrderLine, index: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const ended = ordersEndedBefore(lines, before);
  const orders = new Map<string, number[]>();
  const staying = new Set<string>();
  lines.forEach((line, index) => {
    const key = orderKey(line.shop, line.orderId);
    if (!ended.has(key)) return;
    if (line.purchasedAt >= before || hasToStay(line, index)) staying.add(key);
    const known = orders.get(key);
    if (known === undefined) orders.set(key, [index]);
    else known.push(index);
  });
  for (const key of staying) orders.delete(key);
  return orders;
}

export interface TakenOut {
  readonly archived: readonly ArchivedLine[];
  /** What it does to the log: nothing of these orders is left in it. */
  readonly log: Fold;
}

/**
 * Takes orders out of the log.
 *
 * @param lines all lines of these orders as the book has them
 * @param orders as `orderKey`s
 */
export function takeOut(
  entries: readonly LogEntry[],
  lines: readonly OrderLine[],
  orders: ReadonlySet<string>,
): TakenOut {
  const folding = fold(entries, orders);
  const removed = new Set(folding.removed);
  const book = new OrderBook(lines);
  const changes = new Map<number, readonly FoldedChange[]>();
  const isOut = (entry: LogEntry): boolean =>
    entry.kind === "folded" && orders.has(orderKey(entry.shop, entry.line.orderId));
  const take = (entry: LogEntry): void => {
    if (entry.kind !== "folded") return;
    const index = indexOfLine(book, entry.line) ?? book.join(entry.line);
    changes.set(index, [...(changes.get(index) ?? []), ...entry.changes]);
  };
  entries.forEach((entry, position) => {
    if (!isOut(entry) || removed.has(position)) return;
    removed.add(position);
    take(entry);
  });
  folding.folded.filter(isOut).forEach(take);
  return {
    archived: book.lines.map((line, index) => ({ line, changes: changes.get(index) ?? [] })),
    log: {
      ...folding,
      removed: [...removed].sort((one, other) => one - other),
      folded: folding.folded.filter((entry) => !isOut(entry)),
    },
  };
}

/** An archived line as it stands in the log once it is back in the book. */
export function logEntryOf({ line, changes }: ArchivedLine): LogEntry {
  const at = Math.max(...line.sightings.map(({ lastAt }) => lastAt));
  return { importId: "", shop: line.shop, at, kind: "folded", line, changes };
}

/** The first of each line: what stands twice was copied by the seller. */
export function eachOnce<Archived extends ArchivedLine>(archived: readonly Archived[]): readonly Archived[] {
  const first = new Map<string, Archived>();
  for (const one of archived) if (!first.has(lineKey(one.line))) first.set(lineKey(one.line), one);
  return [...first.values()];
}

/** The index of the line of the very same name; `undefined` of none. */
export function indexOfLine(book: OrderBook, line: OrderLine): number | undefined {
  const key = lineKey(line);
  return book
    .linesOf(line.shop, line.orderId)
    .find((index) => lineKey(book.lines[index] as OrderLine) === key);
}

/** Nothing of an archived order was seen or bought later, epoch ms; -Infinity of none. */
export function archivedUntil(lines: readonly OrderLine[]): number {
  return lines.reduce((latest, line) => {
    const bought = Number.isNaN(line.purchasedAt) ? Number.NEGATIVE_INFINITY : line.purchasedAt;
    return Math.max(latest, endedAt(line), bought);
  }, Number.NEGATIVE_INFINITY);
}
