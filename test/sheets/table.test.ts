import { Table } from "../../src/sheets/table.ts";
import { OBSERVATIONS_TAB } from "../../src/sheets/tabs/observations-columns.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet that keeps its cells, and notes how many each call takes. */
function sheetNoting(cellsOfCalls: number[]): Sheet {
  const grid: unknown[][] = [];
  const range = (row: number, column: number, rows: number, columns: number) => ({
    getValues: () => {
      cellsOfCalls.push(rows * columns);
      return Array.from({ length: rows }, (_, index) =>
        (grid[row + index] ?? []).slice(column, column + columns),
      );
    },
    setValues: (values: unknown[][]) => {
      cellsOfCalls.push(rows * columns);
      expect(values).toHaveLength(rows);
      values.forEach((cells, index) => {
        const standing = grid[row + index] ?? [];
        cells.forEach((cell, place) => {
          standing[column + place] = cell;
        });
        grid[row + index] = standing;
      });
    },
  });
  const sheet = { getRange: range, getMaxRows: () => 1_000_000, setRowHeightsForced: () => {} };
  return sheet as unknown as Sheet;
}

describe("a table of very many rows", () => {
  it("is written and read in parts, each row once and in its place", () => {
    const calls: number[] = [];
    const columnOf = { importId: 1, asOf: 2, shop: 3, orderId: 4, itemId: 5, content: 6 };
    const table = new Table(sheetNoting(calls), OBSERVATIONS_TAB, columnOf, 1);
    const rows = Array.from({ length: 170_001 }, (_, number) => ({ orderId: `order ${number}` }));
    table.append(rows);
    const read = table.read(["orderId", "importId"]);
    expect(read).toHaveLength(rows.length);
    expect(read.every(({ orderId }, index) => orderId === rows[index]?.orderId)).toBe(true);
    expect(calls.length).toBeLessThanOrEqual(5);
    expect(Math.max(...calls)).toBeLessThanOrEqual(500_000);
    calls.length = 0;
    table.write(
      rows.map((_row, index) => ({ row: index + 2, values: { content: String(index) } })),
      ["content"],
      () => null,
    );
    expect(calls).toEqual([rows.length]);
    expect(table.read(["content"], rows.length + 1, 1)).toEqual([{ content: String(rows.length - 1) }]);
  });
});
