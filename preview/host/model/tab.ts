import type { Chart } from "./chart.ts";
import { Column } from "./column.ts";
import type { ConditionalRule } from "./conditional-rule.ts";
import type { ProtectedArea } from "./protected-area.ts";
import type { Rectangle } from "./rectangle.ts";

export const NEW_TAB_ROWS = 1000;
export const NEW_TAB_COLUMNS = 26;

/** One tab of the spreadsheet. Rows and columns are 1-based. */
export class Tab {
  readonly columns: Column[] = [];
  hidden = false;
  frozenRows = 0;
  frozenColumns = 0;
  color: string | undefined;
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  /** In order: the first that matches wins. */
  conditionalRules: readonly ConditionalRule[] = [];
  filter: Rectangle | undefined;
  /** The one that was added last lies over the others. */
  charts: readonly Chart[] = [];
  protections: readonly ProtectedArea[] = [];
  /** What `Range.activate` chose. */
  selection: Rectangle = { row: 1, column: 1, rows: 1, columns: 1 };

  constructor(
    readonly id: number,
    public name: string,
    public maxRows = NEW_TAB_ROWS,
    maxColumns = NEW_TAB_COLUMNS,
  ) {
    for (let i = 0; i < maxColumns; i++) this.columns.push(new Column());
  }

  get maxColumns(): number {
    return this.columns.length;
  }

  column(position: number): Column {
    const column = this.columns[position - 1];
    if (!column) throw new Error(`tab ${this.name} has no column ${position}`);
    return column;
  }

  /** The columns of an area, left to right. */
  columnsOf(area: Rectangle): readonly Column[] {
    return this.columns.slice(area.column - 1, area.column - 1 + area.columns);
  }

  /** The last row that holds something, 0 when all is blank. */
  lastRow(): number {
    return this.columns.reduce((last, { values }) => Math.max(last, values.length), 0);
  }

  /** The last column that holds something, 0 when all is blank. */
  lastColumn(): number {
    return this.columns.reduce((last, { values }, index) => (values.length > 0 ? index + 1 : last), 0);
  }

  /** All cells there are. */
  whole(): Rectangle {
    return { row: 1, column: 1, rows: this.maxRows, columns: this.maxColumns };
  }

  /** Puts every formula right about its place, after rows or columns came, went or moved. */
  placeFormulas(): void {
    this.columns.forEach(({ formulas }, index) => {
      for (const [row, formula] of formulas) {
        formula.row = row;
        formula.column = index + 1;
      }
    });
  }
}
