import { rewriteReferences } from "../formulas/lexer.ts";
import { parseFormula } from "../formulas/parser.ts";
import { type Corner, type Reference, referenceText } from "../formulas/reference.ts";
import { chartsAfter } from "./chart.ts";
import { Column } from "./column.ts";
import type { ConditionalRule } from "./conditional-rule.ts";
import { rectangleAfter, type Span, type StructureChange, spanAfter } from "./structure-change.ts";
import type { Tab } from "./tab.ts";
import type { Workbook } from "./workbook.ts";

/** Inserts blank rows before a row; they look like the row `likeRow` (0: plain). */
export function insertRows(
  workbook: Workbook,
  tab: Tab,
  before: number,
  count: number,
  likeRow: number,
): void {
  workbook.assertRoomFor(count * tab.maxColumns);
  around(workbook, tab, { kind: "insert", axis: "row", before, count }, () => {
    for (const column of tab.columns) column.insertRows(before, count, likeRow, tab.maxRows);
    tab.maxRows += count;
  });
}

export function deleteRows(workbook: Workbook, tab: Tab, first: number, count: number): void {
  around(workbook, tab, { kind: "delete", axis: "row", first, count }, () => {
    for (const column of tab.columns) column.deleteRows(first, count);
    tab.maxRows -= count;
  });
}

/** Moves rows before another row, counted as they stood before the move. */
export function moveRows(workbook: Workbook, tab: Tab, first: number, count: number, before: number): void {
  around(workbook, tab, { kind: "move", axis: "row", first, count, before }, () => {
    const [from, to] = first < before ? [first, before] : [before, first + count];
    const order = Array.from({ length: to - from }, (_, i) => from + i);
    const moved = order.splice(first - from, count);
    order.splice(before > first ? order.length : 0, 0, ...moved);
    for (const column of tab.columns) column.reorderRows(from, order);
  });
}

/** Inserts blank columns before a column; they look like the column `likeColumn` (0: plain). */
export function insertColumns(
  workbook: Workbook,
  tab: Tab,
  before: number,
  count: number,
  likeColumn: number,
): void {
  workbook.assertRoomFor(count * tab.maxRows);
  around(workbook, tab, { kind: "insert", axis: "column", before, count }, () => {
    const like = tab.columns[likeColumn - 1];
    const opened = Array.from({ length: count }, () => {
      const column = new Column();
      if (!like) return column;
      column.width = like.width;
      for (let row = 1; row <= tab.maxRows; row++) {
        column.setStyle(row, like.styleAt(row), tab.maxRows);
        column.setValidation(row, like.validationAt(row), tab.maxRows);
      }
      return column;
    });
    tab.columns.splice(before - 1, 0, ...opened);
  });
}

export function deleteColumns(workbook: Workbook, tab: Tab, first: number, count: number): void {
  around(workbook, tab, { kind: "delete", axis: "column", first, count }, () => {
    const gone = new Set(tab.columns.splice(first - 1, count));
    workbook.metadata = workbook.metadata.filter(
      ({ place }) => place.kind !== "column" || !gone.has(place.column),
    );
  });
}

/** Moves columns before another column, counted as they stood before the move. */
export function moveColumns(
  workbook: Workbook,
  tab: Tab,
  first: number,
  count: number,
  before: number,
): void {
  around(workbook, tab, { kind: "move", axis: "column", first, count, before }, () => {
    const moved = tab.columns.splice(first - 1, count);
    tab.columns.splice((before > first ? before - count : before) - 1, 0, ...moved);
  });
}

/** Everything that refers to cells of the tab follows the change. */
function around(workbook: Workbook, tab: Tab, change: StructureChange, apply: () => void): void {
  workbook.calculation.retractResults(tab, tab.whole());
  apply();
  tab.placeFormulas();
  followFormulas(workbook, tab, change);
  for (const [name, named] of workbook.namedAreas) {
    if (named.tab !== tab) continue;
    const area = rectangleAfter(named.area, change);
    if (area) workbook.namedAreas.set(name, { tab, area });
    else workbook.namedAreas.delete(name);
  }
  tab.conditionalRules = tab.conditionalRules.flatMap((rule) => followRule(rule, change));
  if (tab.filter) tab.filter = rectangleAfter(tab.filter, change);
  for (const other of workbook.tabs) {
    if (other.charts.length === 0) continue;
    other.charts = chartsAfter(other, tab, change);
    workbook.changes.structure(other);
  }
  tab.protections = tab.protections.filter((protection) => {
    if (!protection.area) return true;
    const area = rectangleAfter(protection.area, change);
    if (area) protection.area = area;
    return area !== undefined;
  });
  if (change.axis === "row") followRowLooks(tab, change);
  workbook.changes.structure(tab);
  workbook.calculation.restructured(tab);
}

function followRowLooks(tab: Tab, change: StructureChange): void {
  const heights = [...tab.rowHeights];
  tab.rowHeights.clear();
  for (const [row, height] of heights) {
    const after = spanAfter({ first: row, last: row }, change);
    if (after) tab.rowHeights.set(after.first, height);
  }
  const hidden = [...tab.hiddenRows];
  tab.hiddenRows.clear();
  for (const row of hidden) {
    const after = spanAfter({ first: row, last: row }, change);
    if (after) tab.hiddenRows.add(after.first);
  }
}

function followFormulas(workbook: Workbook, tab: Tab, change: StructureChange): void {
  for (const other of workbook.tabs) {
    for (const column of other.columns) {
      for (const formula of column.formulas.values()) {
        const text = rewriteReferences(formula.text, (reference) => {
          const target = reference.tabName === undefined ? other.name : reference.tabName;
          return target === tab.name
            ? (referenceAfter(reference, change) ?? "#REF!")
            : referenceText(reference);
        });
        if (text !== formula.text) formula.rewrite(text);
      }
    }
  }
}

/** The reference after the change, as text; undefined when its cells were deleted. */
function referenceAfter(reference: Reference, change: StructureChange): string | undefined {
  const { start, end } = reference;
  const part = change.axis;
  const first = start[part];
  const last = (end ?? start)[part];
  if (first === undefined && last === undefined) return referenceText(reference);
  // An open end stays open: only its other end moves.
  const far = Number.MAX_SAFE_INTEGER / 2;
  const span: Span = { first: first ?? 1, last: last ?? far };
  const after = spanAfter(span, change);
  if (!after) return undefined;
  const moved = (corner: Corner, line: number): Corner =>
    corner[part] === undefined ? corner : { ...corner, [part]: line };
  return referenceText({
    ...reference,
    start: moved(start, after.first),
    end: end && moved(end, after.last),
  });
}

function followRule(rule: ConditionalRule, change: StructureChange): ConditionalRule[] {
  const ranges = rule.ranges.flatMap((area) => rectangleAfter(area, change) ?? []);
  const [anchor] = ranges;
  const [oldAnchor] = rule.ranges;
  if (!anchor || !oldAnchor) return [];
  if (!rule.expression) return [{ ...rule, ranges }];
  const text = rewriteReferences(String(rule.condition.values[0]), (reference) => {
    const after = referenceAfter(reference, change);
    if (after !== undefined) return after;
    // The first row of the range is gone, and with it the row that the formula was written for.
    const part = change.axis;
    if (reference.start[`${part}Fixed`] || anchor[part] !== oldAnchor[part]) return "#REF!";
    return referenceText(reference);
  });
  const expression = parseFormula(text);
  const condition = { ...rule.condition, values: [text] };
  return [expression ? { ...rule, ranges, condition, expression } : { ...rule, ranges, condition }];
}

/** Renames a tab; formulas that name it follow. */
export function renameTab(workbook: Workbook, tab: Tab, name: string): void {
  workbook.assertFreeName(name, tab);
  const old = tab.name;
  if (name === old) return;
  tab.name = name;
  for (const other of workbook.tabs) {
    for (const column of other.columns) {
      for (const formula of column.formulas.values()) {
        const text = rewriteReferences(formula.text, (reference) =>
          referenceText(reference.tabName === old ? { ...reference, tabName: name } : reference),
        );
        if (text !== formula.text) formula.rewrite(text);
      }
    }
  }
  workbook.changes.tabs();
  workbook.calculation.tabsChanged();
}
