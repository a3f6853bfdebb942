/**
 * Folding: all that the log says of a line that ended long ago becomes one row. Every change of status, units and total
 * stays, with its time and its import; what is given up is taking one of these imports back.
 */
import { ORDER_STATUSES, type OrderStatus } from "../reports/observation.ts";
import { foldedToText } from "./folded-text.ts";
import { lineKey, orderKey } from "./keys.ts";
import { lineState } from "./line-state.ts";
import type { OrderLine } from "./order-line.ts";
import { type MadeStatement, RememberedBook } from "./remembered-book.ts";
import { marksIn } from "./statement.ts";
import { type FoldedChange, type LogEntry, statementsOf } from "./without-import.ts";

export interface Fold {
  /** To be added to the log. */
  readonly folded: readonly LogEntry[];
  /** Positions of entries that go. */
  readonly removed: readonly number[];
  /** Position → the marks that are left in it. */
  readonly marks: ReadonlyMap<number, string>;
  /** Imports that can no longer be taken back. */
  readonly imports: readonly string[];
}

/**
 * When a line ended, as seen: its hold, or, where it was never held, its last sight as shipped or cancelled. NaN for a
 * line that has not.
 */
export function endedAt(line: OrderLine): number {
  const state = lineState(line);
  if (state.end !== null) return Math.max(state.end.by, state.lastSeenAt);
  return state.status === "shipped" || state.status === "cancelled" ? state.lastSeenAt : Number.NaN;
}

/** The orders all of whose lines ended before a time, as `orderKey`s. */
export function ordersEndedBefore(lines: readonly OrderLine[], before: number): ReadonlySet<string> {
  const ended = new Set<string>();
  const going = new Set<string>();
  for (const line of lines) {
    (endedAt(line) < before ? ended : going).add(orderKey(line.shop, line.orderId));
  }
  for (const key of going) ended.delete(key);
  return ended;
}

/**
 * What folding these orders does to the log. Lines that are folded already stay as they are; what stands twice, as a
 * folding that was cut off leaves it, goes.
 *
 * @param isWhole whether these are all entries of the log, not only all that speak of these orders
 */
export function fold(entries: readonly LogEntry[], orders: ReadonlySet<string>, isWhole = true): Fold {
  const statements = new Map(
    entries.flatMap((entry) => (entry.kind === "statement" ? [[entry.statement.mark, entry.statement]] : [])),
  );
  const wanted = new Set<string>();
  const foldedLines = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === "folded") {
      const line = lineKey(entry.line);
      if (foldedLines.has(line)) wanted.add(orderKey(entry.shop, entry.line.orderId));
      foldedLines.add(line);
    }
    for (const { seen } of statementsOf(entry, statements)) {
      const key = orderKey(entry.shop, seen.orderId);
      if (orders.has(key)) wanted.add(key);
    }
  }
  const remembered = new RememberedBook();
  const changes = new Map<number, FoldedChange[]>();
  const note = (index: number, more: readonly FoldedChange[]): void => {
    changes.set(index, [...(changes.get(index) ?? []), ...more]);
  };
  const made: (MadeStatement & Pick<LogEntry, "importId">)[] = [];
  const removed: number[] = [];
  const marks = new Map<number, string>();
  const standing = new Set<string>();
  entries.forEach((entry, position) => {
    const { shop, at, importId } = entry;
    if (entry.kind === "folded") {
      if (!wanted.has(orderKey(shop, entry.line.orderId))) return;
      removed.push(position);
      note(remembered.book.join(entry.line), entry.changes);
      return;
    }
    for (const statement of statementsOf(entry, statements)) {
      if (!wanted.has(orderKey(shop, statement.seen.orderId))) continue;
      made.push({ ...statement, shop, at, importId });
    }
    if (entry.kind === "statement") {
      const twice = standing.has(textOf(entry));
      standing.add(textOf(entry));
      if (twice || wanted.has(orderKey(shop, entry.statement.seen.orderId))) removed.push(position);
      return;
    }
    if (standing.has(textOf(entry))) {
      removed.push(position);
      return;
    }
    standing.add(textOf(entry));
    const left = marksIn(entry.marks).filter((mark) => {
      const statement = statements.get(mark);
      // A mark whose statement is gone says nothing.
      if (statement === undefined) return !isWhole;
      return !wanted.has(orderKey(shop, statement.seen.orderId));
    });
    const text = left.join("");
    if (text === "") removed.push(position);
    else if (text !== entry.marks) marks.set(position, text);
  });
  const standingAt = new Map(
    entries.flatMap((entry, position) =>
      entry.kind === "folded" ? [[foldedToText(entry.line, entry.changes), position] as const] : [],
    ),
  );
  remembered.replay(made).lineOf.forEach((index, position) => {
    const { seen, at, importId } = made[position] as (typeof made)[number];
    const { status, quantity, total } = seen;
    note(index, [{ status, quantity, total, at, importId }]);
  });
  const staying = new Set<number>();
  const folded = remembered.book.lines.flatMap((line, index): LogEntry[] => {
    const kept = eachChange(changes.get(index) ?? []);
    const position = standingAt.get(foldedToText(line, kept));
    if (position === undefined) {
      const at = lineState(line).lastSeenAt;
      return [{ importId: "", shop: line.shop, at, kind: "folded", line, changes: kept }];
    }
    staying.add(position);
    return [];
  });
  const gone = removed.filter((position) => !staying.has(position));
  return { folded, removed: gone, marks, imports: [...new Set(made.map(({ importId }) => importId))] };
}

function textOf({ importId, at, ...entry }: Exclude<LogEntry, { kind: "folded" }>): string {
  return `${importId} ${at} ${entry.kind === "statement" ? entry.statement.mark : entry.marks}`;
}

/** The log as it is when it was folded. */
export function logFolded(
  entries: readonly LogEntry[],
  { folded, removed, marks }: Fold,
): readonly LogEntry[] {
  const gone = new Set(removed);
  const rest = entries.flatMap((entry, position): LogEntry[] => {
    if (gone.has(position)) return [];
    const left = marks.get(position);
    return [left === undefined ? entry : { ...entry, kind: "again", marks: left }];
  });
  return [...rest, ...folded];
}

/**
 * What was said of a line in the order of its times, without what only repeats the status, units and total before, and
 * without what a folding that was cut off left twice.
 */
function eachChange(said: readonly FoldedChange[]): readonly FoldedChange[] {
  let status: OrderStatus = "unknown";
  let [quantity, total] = [Number.NaN, Number.NaN];
  const isNew = (value: number, known: number): boolean => !Number.isNaN(value) && value !== known;
  const once = new Map(said.map((one) => [JSON.stringify(one), one]));
  return [...once]
    .sort(byTimeThenStage)
    .map(([, one]) => one)
    .filter((one, index) => {
      const changed =
        (one.status !== "unknown" && one.status !== status) ||
        isNew(one.quantity, quantity) ||
        isNew(one.total, total);
      if (one.status !== "unknown") status = one.status;
      if (!Number.isNaN(one.quantity)) quantity = one.quantity;
      if (!Number.isNaN(one.total)) total = one.total;
      return changed || index === 0;
    });
}

type Written = readonly [text: string, change: FoldedChange];

/** A total order: folding again what was folded gives the same. */
function byTimeThenStage([text, one]: Written, [otherText, other]: Written): number {
  const stages = ORDER_STATUSES.indexOf(one.status) - ORDER_STATUSES.indexOf(other.status);
  return one.at - other.at || stages || (text < otherText ? -1 : 1);
}
