import type { ClockTrigger } from "./clock-triggers.ts";
import { FormulaCell } from "./formulas/formula-cell.ts";
import { VOLATILE_FUNCTIONS } from "./formulas/functions.ts";
import { parseFormula, walk } from "./formulas/parser.ts";
import type { HostState } from "./host-state.ts";
import { CellError } from "./model/cell-error.ts";
import type { Chart, ChartOption, ChartSpec } from "./model/chart.ts";
import { type Column, type Content, DEFAULT_COLUMN_WIDTH } from "./model/column.ts";
import type { Condition } from "./model/conditional-rule.ts";
import type { MetadataPlace } from "./model/developer-metadata.ts";
import type { ProtectedArea } from "./model/protected-area.ts";
import type { Rectangle } from "./model/rectangle.ts";
import type { Style } from "./model/style.ts";
import { Tab } from "./model/tab.ts";
import type { Validation } from "./model/validation.ts";
import type { Workbook } from "./model/workbook.ts";
import type { SentMail } from "./types.ts";

const VERSION = 1;

type SavedContent = string | number | boolean | null | { readonly error: string; readonly message: string };
/** Numbers with how often they repeat: `[number, times, number, times…]`. */
type Runs = readonly number[];

interface SavedColumn {
  readonly values?: readonly SavedContent[];
  readonly styles?: Runs;
  readonly validations?: Runs;
  readonly notes?: readonly (readonly [number, string])[];
  /** Row, text, rows and columns of the result. */
  readonly formulas?: readonly (readonly [number, string, number, number])[];
  readonly width?: number;
  readonly hidden?: true;
}

interface SavedTab {
  readonly id: number;
  readonly name: string;
  readonly maxRows: number;
  readonly columns: readonly SavedColumn[];
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly color?: string;
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly hiddenRows: readonly number[];
  readonly rules: readonly { ranges: readonly Rectangle[]; condition: SavedCondition; style: Style }[];
  readonly filter?: Rectangle;
  readonly protections: readonly ProtectedArea[];
  readonly charts?: readonly SavedChart[];
}

interface SavedChart extends Omit<ChartSpec, "sources" | "options"> {
  readonly id: number;
  readonly sources: readonly { readonly tab: number; readonly area: Rectangle }[];
  readonly options: readonly (readonly [string, ChartOption])[];
}

interface SavedCondition {
  readonly criterion: string;
  readonly values: Condition["values"];
}

type SavedValidation = Omit<Validation, "source"> & {
  readonly source?: { readonly tab: number; readonly area: Rectangle };
};

interface SavedState {
  readonly version: typeof VERSION;
  readonly name: string;
  readonly activeTab: number;
  readonly nextId: number;
  readonly styles: readonly Style[];
  readonly validations: readonly (SavedValidation | null)[];
  readonly tabs: readonly SavedTab[];
  readonly namedAreas: readonly { name: string; tab: number; area: Rectangle }[];
  readonly metadata: readonly {
    id: number;
    key: string;
    value?: string;
    visibility: "DOCUMENT" | "PROJECT";
    tab?: number;
    column?: number;
  }[];
  readonly properties: Record<string, Record<string, string>>;
  readonly triggers: readonly ClockTrigger[];
  readonly outbox: readonly SentMail[];
}

/** Everything that outlives the host, as one string. */
export function saveState(state: HostState): string {
  const { workbook } = state;
  workbook.calculation.settle();
  const saved: SavedState = {
    version: VERSION,
    name: workbook.name,
    activeTab: workbook.activeTab.id,
    nextId: workbook.nextId,
    styles: workbook.styles.all(),
    validations: workbook.validations
      .all()
      .map((validation) => (validation ? saveValidation(validation) : null)),
    tabs: workbook.tabs.map(saveTab),
    namedAreas: [...workbook.namedAreas].map(([name, { tab, area }]) => ({ name, tab: tab.id, area })),
    metadata: workbook.metadata.map(({ id, key, value, visibility, place }) => ({
      id,
      key,
      visibility,
      ...(value !== undefined && { value }),
      ...(place.kind !== "spreadsheet" && { tab: place.tab.id }),
      ...(place.kind === "column" && { column: place.tab.columns.indexOf(place.column) }),
    })),
    properties: state.properties.all(),
    triggers: state.triggers.all(),
    outbox: state.outbox,
  };
  return JSON.stringify(saved);
}

function saveValidation({ source, ...rest }: Validation): SavedValidation {
  return source ? { ...rest, source: { tab: source.tab.id, area: source.area } } : rest;
}

function saveTab(tab: Tab): SavedTab {
  return {
    id: tab.id,
    name: tab.name,
    maxRows: tab.maxRows,
    columns: tab.columns.map((column) => saveColumn(column, tab.maxRows)),
    hidden: tab.hidden,
    frozenRows: tab.frozenRows,
    frozenColumns: tab.frozenColumns,
    ...(tab.color !== undefined && { color: tab.color }),
    rowHeights: [...tab.rowHeights],
    hiddenRows: [...tab.hiddenRows],
    rules: tab.conditionalRules.map(({ ranges, condition, style }) => ({ ranges, condition, style })),
    ...(tab.filter && { filter: tab.filter }),
    protections: tab.protections,
    ...(tab.charts.length > 0 && { charts: tab.charts.map(saveChart) }),
  };
}

function saveChart({ id, spec }: Chart): SavedChart {
  return {
    ...spec,
    id,
    sources: spec.sources.map(({ tab, area }) => ({ tab: tab.id, area })),
    options: [...spec.options],
  };
}

function restoreChart(tabById: ReadonlyMap<number, Tab>, { id, ...saved }: SavedChart): Chart {
  const sources = saved.sources.flatMap(({ tab, area }) => {
    const found = tabById.get(tab);
    return found === undefined ? [] : [{ tab: found, area }];
  });
  return { id, spec: { ...saved, sources, options: new Map(saved.options) } };
}

function saveColumn(column: Column, maxRows: number): SavedColumn {
  const runs = (numberAt: (row: number) => number): Runs => {
    const result: number[] = [];
    for (let row = 1; row <= maxRows; row++) {
      const number = numberAt(row);
      if (result[result.length - 2] === number)
        result[result.length - 1] = (result[result.length - 1] ?? 0) + 1;
      else result.push(number, 1);
    }
    return result;
  };
  return {
    ...(column.values.length > 0 && { values: column.values.map(saveContent) }),
    ...(column.hasStyles && { styles: runs((row) => column.styleAt(row)) }),
    ...(column.hasValidations && { validations: runs((row) => column.validationAt(row)) }),
    ...(column.notes.size > 0 && { notes: [...column.notes] }),
    ...(column.formulas.size > 0 && {
      formulas: [...column.formulas].map(
        ([row, { text, spill }]) => [row, text, spill.rows, spill.columns] as const,
      ),
    }),
    ...(column.width !== DEFAULT_COLUMN_WIDTH && { width: column.width }),
    ...(column.hidden && { hidden: true }),
  };
}

const saveContent = (content: Content): SavedContent => {
  if (content === undefined) return null;
  return content instanceof CellError ? { error: content.code, message: content.message } : content;
};

function restoreContent(saved: SavedContent): Content {
  if (saved === null) return undefined;
  return typeof saved === "object" ? new CellError(saved.error, saved.message) : saved;
}

/** Puts a saved state into a host that is still empty. */
export function restoreState(state: HostState, text: string): void {
  const saved = JSON.parse(text) as SavedState;
  if (saved.version !== VERSION) throw new Error(`a saved state of version ${saved.version} cannot be read`);
  const { workbook } = state;
  workbook.name = saved.name;
  workbook.nextId = saved.nextId;
  for (const style of saved.styles) workbook.styles.numberOf(style);
  for (const tab of saved.tabs) workbook.tabs.push(restoreTab(workbook, tab));
  const tabById = new Map(workbook.tabs.map((tab) => [tab.id, tab]));
  for (const { id, charts = [] } of saved.tabs) {
    const tab = tabById.get(id);
    if (tab) tab.charts = charts.map((chart) => restoreChart(tabById, chart));
  }
  for (const validation of saved.validations) {
    if (!validation) continue;
    const { source, ...rest } = validation;
    const tab = source && tabById.get(source.tab);
    workbook.validations.numberOf(tab ? { ...rest, source: { tab, area: source.area } } : rest);
  }
  for (const { name, tab, area } of saved.namedAreas) {
    const found = tabById.get(tab);
    if (found) workbook.namedAreas.set(name, { tab: found, area });
  }
  for (const { id, key, value, visibility, tab, column } of saved.metadata) {
    const found = tab === undefined ? undefined : tabById.get(tab);
    const cells = column === undefined ? undefined : found?.columns[column];
    const place: MetadataPlace =
      found === undefined
        ? { kind: "spreadsheet" }
        : cells
          ? { kind: "column", tab: found, column: cells }
          : { kind: "tab", tab: found };
    workbook.metadata.push({ id, key, value, visibility, place });
  }
  const active = tabById.get(saved.activeTab);
  if (active) workbook.activate(active);
  workbook.changes.drain();
  state.properties.restore(saved.properties);
  state.triggers.restore(saved.triggers);
  state.outbox.push(...saved.outbox);
}

function restoreTab(workbook: Workbook, saved: SavedTab): Tab {
  const tab = new Tab(saved.id, saved.name, saved.maxRows, saved.columns.length);
  tab.hidden = saved.hidden;
  tab.frozenRows = saved.frozenRows;
  tab.frozenColumns = saved.frozenColumns;
  tab.color = saved.color;
  for (const [row, height] of saved.rowHeights) tab.rowHeights.set(row, height);
  for (const row of saved.hiddenRows) tab.hiddenRows.add(row);
  tab.conditionalRules = saved.rules.map((rule) => {
    if (rule.condition.criterion !== "CUSTOM_FORMULA") return rule;
    const expression = parseFormula(String(rule.condition.values[0]));
    return expression ? { ...rule, expression } : rule;
  });
  tab.filter = saved.filter;
  // A key that holds undefined is lost in JSON.
  tab.protections = saved.protections.map(({ area, editors, ...rest }) => ({ ...rest, area, editors }));
  saved.columns.forEach((column, index) => {
    restoreColumn(workbook, tab, tab.column(index + 1), index + 1, column);
  });
  return tab;
}

function restoreColumn(
  workbook: Workbook,
  tab: Tab,
  column: Column,
  position: number,
  saved: SavedColumn,
): void {
  for (const content of saved.values ?? []) column.values.push(restoreContent(content));
  eachInRuns(saved.styles, (row, number) => {
    column.setStyle(row, number, tab.maxRows);
  });
  eachInRuns(saved.validations, (row, number) => {
    column.setValidation(row, number, tab.maxRows);
  });
  for (const [row, note] of saved.notes ?? []) column.notes.set(row, note);
  for (const [row, text, rows, columns] of saved.formulas ?? []) {
    const formula = new FormulaCell(text, tab, row, position);
    formula.spill = { rows, columns };
    column.formulas.set(row, formula);
    // Time went on while nothing ran.
    if (readsClock(formula)) workbook.calculation.added(formula);
  }
  if (saved.width !== undefined) column.width = saved.width;
  column.hidden = saved.hidden === true;
  workbook.calculation.removed();
}

function readsClock({ expression }: FormulaCell): boolean {
  if (!expression) return false;
  for (const part of walk(expression)) {
    if (part.kind === "call" && VOLATILE_FUNCTIONS.has(part.name.toUpperCase())) return true;
  }
  return false;
}

function eachInRuns(runs: Runs | undefined, visit: (row: number, number: number) => void): void {
  let row = 1;
  for (let i = 0; runs && i < runs.length; i += 2) {
    const number = runs[i] ?? 0;
    for (const end = row + (runs[i + 1] ?? 0); row < end; row++) visit(row, number);
  }
}
