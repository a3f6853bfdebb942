/** The least that has to be written to make one sheet of another: what differs, in few blocks. */
import type { CellBlock } from "../../preview/host/types.ts";

export type Grid = readonly (readonly unknown[])[];

export type Block = Pick<CellBlock, "row" | "column" | "rows" | "columns">;

/** As many separate blocks as a tab's changes may go out in; beyond, the smallest gaps are written with them. */
const MAX_BLOCKS = 20;

/** @param after with the rows of `before` in their places */
export function leastWrites(before: Grid, after: Grid): readonly Block[] {
  const width = after[0]?.length ?? 0;
  const changedRows: number[][] = Array.from({ length: width }, () => []);
  for (let row = 0; row < before.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (!isSame(before[row]?.[column], after[row]?.[column])) changedRows[column]?.push(row);
    }
  }
  const blocks: Block[] = [];
  for (let column = 0; column < width; column += 1) {
    if (changedRows[column]?.length === 0) continue;
    let end = column;
    while ((changedRows[end + 1]?.length ?? 0) > 0) end += 1;
    const rows = [...new Set(changedRows.slice(column, end + 1).flat())].sort((one, other) => one - other);
    for (const [first, last] of joined(rows)) {
      blocks.push({ row: first + 1, column: column + 1, rows: last - first + 1, columns: end - column + 1 });
    }
    column = end;
  }
  const added = after.length - before.length;
  if (added > 0) blocks.push({ row: before.length + 1, column: 1, rows: added, columns: width });
  return blocks;
}

/** First and last row of each block. @param rows ascending */
function joined(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const gaps = rows
    .slice(1)
    .map((row, index) => ({ index, size: row - (rows[index] ?? 0) - 1 }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size);
  const open = new Set(gaps.slice(0, MAX_BLOCKS - 1).map(({ index }) => index));
  const blocks: [number, number][] = [];
  rows.forEach((row, index) => {
    const block = blocks[blocks.length - 1];
    if (block === undefined || open.has(index - 1)) blocks.push([row, row]);
    else block[1] = row;
  });
  return blocks;
}

function isSame(one: unknown, other: unknown): boolean {
  return one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;
}
