import type { SnapshotCell, SnapshotSheet } from "../../host/types.ts";

/** A tab as the grid shows it, kept so that only what differs is repainted. */
export class ShownSheet {
  #layout: Omit<SnapshotSheet, "cells">;
  readonly #cells = new Map<string, SnapshotCell>();

  constructor({ cells, ...layout }: SnapshotSheet) {
    this.#layout = layout;
    this.setCells(cells);
  }

  get layout(): Omit<SnapshotSheet, "cells"> {
    return this.#layout;
  }

  get cells(): Iterable<SnapshotCell> {
    return this.#cells.values();
  }

  /** The cell at a 1-based place; a blank one where it holds nothing. */
  cell({ row, column }: { readonly row: number; readonly column: number }): SnapshotCell {
    return this.#cells.get(key(row, column)) ?? { row, column, value: { kind: "blank" } };
  }

  /** Of a whole tab's cells those that differ from what is shown, the ones that are gone as blanks. */
  changedCells(next: readonly SnapshotCell[]): SnapshotCell[] {
    const gone = new Map(this.#cells);
    const changed = next.filter((cell) => {
      const place = key(cell.row, cell.column);
      const shown = gone.get(place);
      gone.delete(place);
      return shown === undefined || JSON.stringify(shown) !== JSON.stringify(cell);
    });
    return [...changed, ...[...gone.values()].map(({ row, column }) => blank(row, column))];
  }

  setLayout({ cells: _cells, ...layout }: SnapshotSheet): void {
    this.#layout = layout;
  }

  setCells(cells: readonly SnapshotCell[]): void {
    for (const cell of cells) {
      if (holdsNothing(cell)) this.#cells.delete(key(cell.row, cell.column));
      else this.#cells.set(key(cell.row, cell.column), cell);
    }
  }
}

const key = (row: number, column: number) => `${row}:${column}`;

const blank = (row: number, column: number): SnapshotCell => ({ row, column, value: { kind: "blank" } });

function holdsNothing({ value, style, conditional, note, choices }: SnapshotCell): boolean {
  return value.kind === "blank" && !style && !conditional && note === undefined && choices === undefined;
}
