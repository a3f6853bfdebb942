import { rewriteReferences } from "../formulas/lexer.ts";
import { type Corner, referenceText } from "../formulas/reference.ts";
import { CellError } from "./cell-error.ts";
import type { Content } from "./column.ts";
import { lastRow, type Rectangle } from "./rectangle.ts";
import type { Tab } from "./tab.ts";
import type { Workbook } from "./workbook.ts";

export interface SortKey {
  /** Position on the tab. */
  readonly column: number;
  readonly ascending: boolean;
}

const rank = (content: Exclude<Content, undefined>): number =>
  typeof content === "number" ? 0 : typeof content === "string" ? 1 : typeof content === "boolean" ? 2 : 3;

/** Sorts an area's rows with their values, formulas, looks and notes; blanks go last whatever the order. */
export function sortRows(workbook: Workbook, tab: Tab, area: Rectangle, keys: readonly SortKey[]): void {
  workbook.calculation.settle();
  workbook.calculation.retractResults(tab, area);
  const collator = new Intl.Collator(workbook.locale.replace("_", "-"));
  const compare = (a: Content, b: Content, ascending: boolean): number => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    let difference = rank(a) - rank(b);
    if (difference === 0) {
      if (typeof a === "string" && typeof b === "string") difference = collator.compare(a, b);
      else if (a instanceof CellError || b instanceof CellError) difference = 0;
      else difference = Number(a) - Number(b);
    }
    return ascending ? difference : -difference;
  };
  const sortedBy = keys.map(({ column, ascending }) => ({ values: tab.column(column).values, ascending }));
  const order = Array.from({ length: area.rows }, (_, i) => area.row + i).sort((a, b) => {
    for (const { values, ascending } of sortedBy) {
      const difference = compare(values[a - 1], values[b - 1], ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  if (order.every((row, i) => row === area.row + i)) return;
  for (const column of tab.columnsOf(area)) {
    column.reorderRows(area.row, order);
    for (const [row, formula] of column.formulas) {
      if (row < area.row || row > lastRow(area)) continue;
      moveFormula(formula, row - formula.row);
    }
  }
  tab.placeFormulas();
  workbook.changes.cells(tab, area);
  workbook.calculation.restructured(tab);
}

/** A formula that moved with its row refers to its new row, as after a copy. */
function moveFormula(formula: { text: string; rewrite(text: string): void }, rows: number): void {
  if (rows === 0) return;
  const moved = (corner: Corner): Corner =>
    corner.row === undefined || corner.rowFixed ? corner : { ...corner, row: Math.max(1, corner.row + rows) };
  formula.rewrite(
    rewriteReferences(formula.text, (reference) =>
      reference.tabName === undefined
        ? referenceText({
            ...reference,
            start: moved(reference.start),
            end: reference.end && moved(reference.end),
          })
        : referenceText(reference),
    ),
  );
}
