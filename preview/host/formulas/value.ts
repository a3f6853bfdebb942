import type { CellError } from "../model/cell-error.ts";
import type { Rectangle } from "../model/rectangle.ts";
import type { Tab } from "../model/tab.ts";

/** A number that shows as a date: its format comes from the cell or function it was taken from. */
export class DatedNumber {
  constructor(
    readonly serial: number,
    readonly format: string,
  ) {}
}

/** What one cell may hold in a calculation; null is blank. */
export type Scalar = null | number | string | boolean | CellError | DatedNumber;

/** Cells referred to, not yet read. */
export class CellArea {
  constructor(
    readonly tab: Tab,
    readonly area: Rectangle,
  ) {}
}

/** Values in rows and columns; all rows are of one length. */
export class ValueTable {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}
}

export type Value = Scalar | CellArea | ValueTable;
