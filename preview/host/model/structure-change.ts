import { lastColumn, lastRow, type Rectangle } from "./rectangle.ts";

/** Rows or columns that come, go or move. Everything that refers to cells follows it. */
export type StructureChange =
  | { readonly kind: "insert"; readonly axis: Axis; readonly before: number; readonly count: number }
  | { readonly kind: "delete"; readonly axis: Axis; readonly first: number; readonly count: number }
  | Move;

/** `before` is counted as the lines stood before the move. */
interface Move {
  readonly kind: "move";
  readonly axis: Axis;
  readonly first: number;
  readonly count: number;
  readonly before: number;
}

export type Axis = "row" | "column";

/** First and last line, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

function spanAfterInsert({ first, last }: Span, before: number, count: number): Span {
  return { first: first >= before ? first + count : first, last: last >= before ? last + count : last };
}

function spanAfterDelete({ first, last }: Span, from: number, count: number): Span | undefined {
  const to = from + count - 1;
  const newFirst = first < from ? first : first > to ? first - count : from;
  const newLast = last < from ? last : last > to ? last - count : from - 1;
  return newLast < newFirst ? undefined : { first: newFirst, last: newLast };
}

/** The lines where the span's own lines went, if they lie together; else what stayed, with what moved in between. */
function spanAfterMove({ first, last }: Span, { first: block, count, before }: Move): Span | undefined {
  const target = before > block ? before - count : before;
  const blockEnd = block + count - 1;
  const kept = spanAfterDelete({ first, last }, block, count);
  const stayed = kept && spanAfterInsert(kept, target, count);
  const movedFirst = Math.max(first, block);
  const movedLast = Math.min(last, blockEnd);
  if (movedFirst > movedLast) return stayed;
  const moved: Span = { first: movedFirst - block + target, last: movedLast - block + target };
  if (!stayed) return moved;
  const whole: Span = { first: Math.min(stayed.first, moved.first), last: Math.max(stayed.last, moved.last) };
  return whole.last - whole.first === last - first ? whole : stayed;
}

/** The span after the change; undefined when nothing is left of it. */
export function spanAfter(span: Span, change: StructureChange): Span | undefined {
  switch (change.kind) {
    case "insert":
      return spanAfterInsert(span, change.before, change.count);
    case "delete":
      return spanAfterDelete(span, change.first, change.count);
    case "move":
      return spanAfterMove(span, change);
  }
}

/** The rectangle after the change; undefined when all of it was deleted. */
export function rectangleAfter(area: Rectangle, change: StructureChange): Rectangle | undefined {
  if (change.axis === "row") {
    const span = spanAfter({ first: area.row, last: lastRow(area) }, change);
    return span && { ...area, row: span.first, rows: span.last - span.first + 1 };
  }
  const span = spanAfter({ first: area.column, last: lastColumn(area) }, change);
  return span && { ...area, column: span.first, columns: span.last - span.first + 1 };
}
