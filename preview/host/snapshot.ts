import { walk } from "./formulas/parser.ts";
import { CellError } from "./model/cell-error.ts";
import type { Chart } from "./model/chart.ts";
import type { Column } from "./model/column.ts";
import { DEFAULT_COLUMN_WIDTH } from "./model/column.ts";
import { conditionalLooks } from "./model/conditional-formats.ts";
import { showsDates } from "./model/number-format.ts";
import { lastColumn, lastRow, type Rectangle } from "./model/rectangle.ts";
import type { Style } from "./model/style.ts";
import type { Tab } from "./model/tab.ts";
import { choicesOf } from "./model/validity.ts";
import type { Workbook } from "./model/workbook.ts";
import type {
  CellStyle,
  CellValue,
  HostChange,
  Snapshot,
  SnapshotCell,
  SnapshotChart,
  SnapshotSheet,
} from "./types.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The whole spreadsheet as the view shows it. */
export function snapshotOf(workbook: Workbook): Snapshot {
  workbook.calculation.settle();
  return {
    spreadsheetName: workbook.name,
    spreadsheetUrl: workbook.url,
    locale: workbook.locale,
    timeZone: workbook.clock.timeZone,
    activeSheetId: workbook.activeTab.id,
    sheets: workbook.tabs.map((tab) => snapshotOfTab(workbook, tab)),
  };
}

export function snapshotOfTab(workbook: Workbook, tab: Tab): SnapshotSheet {
  workbook.calculation.settle();
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  tab.columns.forEach(({ width, hidden }, index) => {
    if (width !== DEFAULT_COLUMN_WIDTH) columnWidths[index + 1] = width;
    if (hidden) hiddenColumns.push(index + 1);
  });
  return {
    sheetId: tab.id,
    name: tab.name,
    hidden: tab.hidden,
    maxRows: tab.maxRows,
    maxColumns: tab.maxColumns,
    frozenRows: tab.frozenRows,
    frozenColumns: tab.frozenColumns,
    ...(tab.color !== undefined && { tabColor: tab.color }),
    columnWidths,
    rowHeights: Object.fromEntries(tab.rowHeights),
    hiddenColumns,
    hiddenRows: [...tab.hiddenRows].sort((a, b) => a - b),
    ...(tab.filter && { filter: tab.filter }),
    cells: cellsIn(workbook, tab, tab.whole(), false),
    charts: tab.charts.map(snapshotChart),
  };
}

function snapshotChart({ id, spec }: Chart): SnapshotChart {
  return {
    id,
    type: spec.type,
    sources: spec.sources.map(({ tab, area }) => ({ sheetId: tab.id, ...area })),
    headers: spec.headers,
    options: Object.fromEntries(spec.options),
    position: spec.position,
  };
}

/** The cells of an area; blank ones without a visible look only if asked for, so that the view clears them. */
function cellsIn(workbook: Workbook, tab: Tab, area: Rectangle, withBlanks: boolean): SnapshotCell[] {
  const reader = new CellReader(workbook, tab);
  const columns = tab.columnsOf(area);
  const cells: SnapshotCell[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c];
      if (!column) continue;
      const cell = reader.cell(column, row, area.column + c);
      if (cell) cells.push(cell);
      else if (withBlanks) cells.push({ row, column: area.column + c, value: BLANK });
    }
  }
  return cells;
}

const BLANK: CellValue = { kind: "blank" };

/** Reads single cells; what many cells share (styles, choices, conditional formats) is worked out once. */
class CellReader {
  readonly #looks: (CellStyle | undefined)[] = [];
  readonly #choices: (readonly string[] | undefined)[] = [];
  readonly #conditional: (row: number, column: number) => CellStyle | undefined;
  readonly #hasRules: boolean;

  constructor(
    readonly workbook: Workbook,
    readonly tab: Tab,
  ) {
    this.#conditional = conditionalLooks(workbook, tab);
    this.#hasRules = tab.conditionalRules.length > 0;
  }

  /** Undefined for a cell that shows nothing. */
  cell(column: Column, row: number, position: number): SnapshotCell | undefined {
    const content = column.values[row - 1];
    const styleNumber = column.styleAt(row);
    const validation = column.validationAt(row);
    const note = column.notes.get(row);
    const conditional = this.#hasRules ? this.#conditional(row, position) : undefined;
    const style = this.workbook.styles.get(styleNumber);
    const shows = style.background !== undefined;
    if (content === undefined && validation === 0 && note === undefined && !conditional && !shows)
      return undefined;
    const cell: Mutable<SnapshotCell> = { row, column: position, value: cellValue(content, style) };
    const formula = column.formulas.get(row);
    if (formula) cell.formula = formula.text;
    const look = styleNumber === 0 ? undefined : this.#look(styleNumber, style);
    if (look) cell.style = look;
    if (conditional) cell.conditional = conditional;
    if (note !== undefined) cell.note = note;
    const choices = validation === 0 ? undefined : this.#choicesOf(validation);
    if (choices) cell.choices = choices;
    return cell;
  }

  #look(number: number, style: Style): CellStyle {
    const known = this.#looks[number];
    if (known) return known;
    const { inferred: _, underline: __, ...look } = style;
    this.#looks[number] = look;
    return look;
  }

  #choicesOf(number: number): readonly string[] | undefined {
    const known = this.#choices[number];
    if (known) return known;
    const validation = this.workbook.validations.get(number);
    const choices = validation && choicesOf(this.workbook, validation);
    this.#choices[number] = choices;
    return choices;
  }
}

function cellValue(content: Column["values"][number], { numberFormat }: Style): CellValue {
  if (content === undefined) return BLANK;
  if (typeof content === "string") return { kind: "text", value: content };
  if (typeof content === "boolean") return { kind: "boolean", value: content };
  if (content instanceof CellError) return { kind: "error", value: content.code, message: content.message };
  return showsDates(numberFormat) ? { kind: "date", serial: content } : { kind: "number", value: content };
}

/** What the view has to repaint since it last asked. */
export function drainChanges(workbook: Workbook): readonly HostChange[] {
  workbook.calculation.settle();
  const { tabsChanged, wholeTabs, areas, activated } = workbook.changes.drain();
  const alive = new Set(workbook.tabs);
  const changes: HostChange[] = [];
  if (tabsChanged) changes.push({ kind: "sheets" });
  for (const tab of wholeTabs) if (alive.has(tab)) changes.push({ kind: "structure", sheetId: tab.id });
  for (const { tab, areas: changed } of areas) {
    if (!alive.has(tab)) continue;
    const repainted = repaintedAreas(tab, changed);
    changes.push(
      repainted
        ? { kind: "cells", sheetId: tab.id, cells: distinctCells(workbook, tab, repainted) }
        : { kind: "structure", sheetId: tab.id },
    );
  }
  if (activated && alive.has(activated)) changes.push({ kind: "activate", sheetId: activated.id });
  return changes;
}

function distinctCells(workbook: Workbook, tab: Tab, areas: readonly Rectangle[]): SnapshotCell[] {
  const cells = new Map<number, SnapshotCell>();
  for (const area of areas) {
    for (const cell of cellsIn(workbook, tab, area, true))
      cells.set(cell.row * tab.maxColumns + cell.column, cell);
  }
  return [...cells.values()];
}

/**
 * The changed areas with what their conditional formats may have recoloured: the row, where formulas look along it.
 * Undefined when a formula looks further, so that the whole tab may have changed its colours.
 */
function repaintedAreas(tab: Tab, changed: readonly Rectangle[]): readonly Rectangle[] | undefined {
  const formulas = tab.conditionalRules.filter(({ expression }) => expression);
  if (formulas.length === 0) return changed;
  if (!formulas.every(looksAlongRow)) return undefined;
  const last = Math.max(...formulas.flatMap(({ ranges }) => ranges.map(lastColumn)));
  return changed.map((area) => {
    const end = Math.max(lastColumn(area), Math.min(last, tab.maxColumns));
    const first = Math.min(
      area.column,
      ...formulas.flatMap(({ ranges }) => ranges.map(({ column }) => column)),
    );
    return { ...area, column: first, columns: end - first + 1 };
  });
}

/** Whether a rule's formula reads only its own row. */
function looksAlongRow(rule: Tab["conditionalRules"][number]): boolean {
  const [first] = rule.ranges;
  if (!rule.expression || !first) return true;
  for (const part of walk(rule.expression)) {
    if (part.kind === "name") return false;
    if (part.kind !== "reference") continue;
    const { start, end = start } = part.reference;
    for (const { row, rowFixed } of [start, end]) if (rowFixed || row !== first.row) return false;
  }
  return true;
}
