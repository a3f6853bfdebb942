import fc from "fast-check";
import type { SnapshotCell, SnapshotSheet } from "../../../../preview/host/types.ts";
import { ShownSheet } from "../../../../preview/page/grid/shown-sheet.ts";

const sheet = (cells: readonly SnapshotCell[]): SnapshotSheet => ({
  sheetId: 1,
  name: "注文",
  hidden: false,
  maxRows: 10,
  maxColumns: 10,
  frozenRows: 0,
  frozenColumns: 0,
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [],
  hiddenRows: [],
  charts: [],
  cells,
});

const text = (row: number, column: number, value: string): SnapshotCell => ({
  row,
  column,
  value: { kind: "text", value },
});

const place = fc.integer({ min: 1, max: 4 });
const cells = fc.uniqueArray(fc.tuple(place, place, fc.constantFrom("あ", "い", "う")), {
  selector: ([row, column]) => `${row}:${column}`,
});
const asCells = (tuples: readonly (readonly [number, number, string])[]) =>
  tuples.map(([row, column, value]) => text(row, column, value));

describe("a shown sheet", () => {
  it("finds nothing to repaint where nothing differs", () => {
    fc.assert(
      fc.property(cells, (tuples) => {
        expect(new ShownSheet(sheet(asCells(tuples))).changedCells(asCells(tuples))).toEqual([]);
      }),
    );
  });

  it("shows the next state once the changed cells are repainted", () => {
    fc.assert(
      fc.property(cells, cells, (before, after) => {
        const shown = new ShownSheet(sheet(asCells(before)));
        shown.setCells(shown.changedCells(asCells(after)));
        const places = [...shown.cells].map((cell) => JSON.stringify(cell)).sort();
        expect(places).toEqual(
          asCells(after)
            .map((cell) => JSON.stringify(cell))
            .sort(),
        );
      }),
    );
  });

  it("repaints only what changed, and what is gone as blank", () => {
    const shown = new ShownSheet(sheet([text(1, 1, "あ"), text(1, 2, "い"), text(2, 1, "う")]));
    expect(shown.changedCells([text(1, 1, "あ"), text(1, 2, "え")])).toEqual([
      text(1, 2, "え"),
      { row: 2, column: 1, value: { kind: "blank" } },
    ]);
  });
});
