import type { Environment } from "../host-state.ts";
import { rectangleOf, splitTabName } from "../model/a1-notation.ts";
import type { ConditionalRule } from "../model/conditional-rule.ts";
import { assertEditable } from "../model/protected-area.ts";
import { lastColumn, lastRow, type Rectangle } from "../model/rectangle.ts";
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  renameTab,
} from "../model/restructure.ts";
import { sortRows } from "../model/sorting.ts";
import type { Tab } from "../model/tab.ts";
import { ScriptException } from "../script-exception.ts";
import { full, Service } from "../service.ts";
import { colorOf } from "./color.ts";
import { ConditionalFormatRule, conditionalRuleOf } from "./conditional-format-rule.ts";
import { addMetadata, type MetadataArguments } from "./developer-metadata.ts";
import { DeveloperMetadataFinder } from "./developer-metadata-finder.ts";
import { EmbeddedChart, EmbeddedChartBuilder } from "./embedded-chart.ts";
import { Filter } from "./filter.ts";
import { NamedRange } from "./named-range.ts";
import { Protection } from "./protection.ts";
import { Range } from "./range.ts";
import { integer, signatureMismatch } from "./signature.ts";
import { Spreadsheet } from "./spreadsheet.ts";

type Api = GoogleAppsScript.Spreadsheet.Sheet;
type ChartApi = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type RangeApi = GoogleAppsScript.Spreadsheet.Range;

const DEFAULT_ROW_HEIGHT = 21;

/** "Class Sheet". */
export class Sheet extends Service implements Partial<Api> {
  readonly serviceName = "Sheet";
  readonly #environment: Environment;
  readonly #tab: Tab;

  constructor(environment: Environment, tab: Tab) {
    super();
    this.#environment = environment;
    this.#tab = tab;
  }

  /** The tab behind a sheet that the bundle handed in. */
  static tab(sheet: unknown, method: string): Tab {
    if (!(sheet instanceof Sheet)) throw signatureMismatch(method, [sheet]);
    return sheet.#tab;
  }

  get #workbook() {
    return this.#environment.state.workbook;
  }

  get #self(): Api {
    return full<Api>(this);
  }

  #range(area: Rectangle): RangeApi {
    return full<RangeApi>(new Range(this.#environment, this.#tab, area));
  }

  #editable(area = this.#tab.whole()): void {
    assertEditable(this.#tab, area, this.#environment.user.email);
  }

  // The tab

  getName(): string {
    return this.#tab.name;
  }

  getSheetName(): string {
    return this.#tab.name;
  }

  setName(name: string): Api {
    if (typeof name !== "string") throw signatureMismatch("SpreadsheetApp.Sheet.setName", [name]);
    renameTab(this.#workbook, this.#tab, name);
    return this.#self;
  }

  getSheetId(): number {
    return this.#tab.id;
  }

  getIndex(): number {
    return this.#workbook.tabs.indexOf(this.#tab) + 1;
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return full(new Spreadsheet(this.#environment));
  }

  activate(): Api {
    this.#workbook.activate(this.#tab);
    return this.#self;
  }

  hideSheet(): Api {
    this.#workbook.setHidden(this.#tab, true);
    return this.#self;
  }

  showSheet(): Api {
    this.#workbook.setHidden(this.#tab, false);
    return this.#self;
  }

  isSheetHidden(): boolean {
    return this.#tab.hidden;
  }

  setTabColor(color: string | null): Api {
    this.#tab.color = colorOf(color);
    this.#workbook.changes.tabs();
    return this.#self;
  }

  getTabColor(): string | null {
    return this.#tab.color ?? null;
  }

  /** Gridlines are taken but not kept: the preview always shows them. */
  setHiddenGridlines(): Api {
    return this.#self;
  }

  // Ranges

  /** "Sheet.getRange": by numbers, counted from 1, or by A1 notation. */
  getRange(...given: readonly [a1Notation: string] | readonly number[]): RangeApi {
    const [first] = given;
    if (typeof first === "string" && given.length === 1) {
      const { tabName, cells } = splitTabName(first);
      const named = this.#workbook.namedAreas.get(first);
      if (named?.tab === this.#tab) return this.#range(named.area);
      if (tabName !== undefined && tabName !== this.#tab.name) throw new ScriptException("Range not found");
      return this.#inside(rectangleOf(cells, this.#tab.maxRows, this.#tab.maxColumns));
    }
    const method = "SpreadsheetApp.Sheet.getRange";
    if (given.length < 2 || given.length > 4) throw signatureMismatch(method, given);
    const [row = 0, column = 0, rows = 1, columns = 1] = given.map((value) => integer(value, method, given));
    if (row < 1) throw new ScriptException("The starting row of the range is too small.");
    if (column < 1) throw new ScriptException("The starting column of the range is too small.");
    if (rows < 1) throw new ScriptException("The number of rows in the range must be at least 1.");
    if (columns < 1) throw new ScriptException("The number of columns in the range must be at least 1.");
    return this.#inside({ row, column, rows, columns });
  }

  #inside(area: Rectangle): RangeApi {
    if (lastRow(area) > this.#tab.maxRows || lastColumn(area) > this.#tab.maxColumns) {
      throw new ScriptException("The coordinates of the range are outside the dimensions of the sheet.");
    }
    return this.#range(area);
  }

  /** "Sheet.getDataRange": from A1 to the last filled row and column; A1 when all is blank. */
  getDataRange(): RangeApi {
    return this.#range({
      row: 1,
      column: 1,
      rows: Math.max(1, this.getLastRow()),
      columns: Math.max(1, this.getLastColumn()),
    });
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return this.getRange(startRow, startColumn, numRows, numColumns).getValues();
  }

  getActiveRange(): RangeApi {
    return this.#range(this.#tab.selection);
  }

  getActiveCell(): RangeApi {
    const { row, column } = this.#tab.selection;
    return this.#range({ row, column, rows: 1, columns: 1 });
  }

  getCurrentCell(): RangeApi {
    return this.getActiveCell();
  }

  setActiveRange(range: RangeApi): RangeApi {
    const { tab, area } = Range.cells(range, "SpreadsheetApp.Sheet.setActiveRange");
    this.#workbook.activate(tab);
    tab.selection = area;
    return range;
  }

  getLastRow(): number {
    this.#workbook.calculation.settle();
    return this.#tab.lastRow();
  }

  getLastColumn(): number {
    this.#workbook.calculation.settle();
    return this.#tab.lastColumn();
  }

  getMaxRows(): number {
    return this.#tab.maxRows;
  }

  getMaxColumns(): number {
    return this.#tab.maxColumns;
  }

  /** "Sheet.appendRow": below the last filled row, in a new row if there is none left. */
  appendRow(rowContents: unknown[]): Api {
    if (!Array.isArray(rowContents)) throw signatureMismatch("SpreadsheetApp.Sheet.appendRow", [rowContents]);
    const row = this.getLastRow() + 1;
    if (row > this.#tab.maxRows) insertRows(this.#workbook, this.#tab, row, 1, row - 1);
    const missing = rowContents.length - this.#tab.maxColumns;
    if (missing > 0) insertColumns(this.#workbook, this.#tab, this.#tab.maxColumns + 1, missing, 0);
    if (rowContents.length > 0) this.getRange(row, 1, 1, rowContents.length).setValues([rowContents]);
    return this.#self;
  }

  // Rows and columns

  insertRowsBefore(beforePosition: number, howMany: number): Api {
    this.#line(beforePosition, this.#tab.maxRows, "row");
    insertRows(this.#workbook, this.#tab, beforePosition, this.#atLeastOne(howMany), beforePosition);
    return this.#self;
  }

  insertRowsAfter(afterPosition: number, howMany: number): Api {
    this.#line(afterPosition, this.#tab.maxRows, "row");
    insertRows(this.#workbook, this.#tab, afterPosition + 1, this.#atLeastOne(howMany), afterPosition);
    return this.#self;
  }

  insertRowBefore(beforePosition: number): Api {
    return this.insertRowsBefore(beforePosition, 1);
  }

  insertRowAfter(afterPosition: number): Api {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.insertRowsBefore(rowIndex, numRows);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Api {
    this.#line(beforePosition, this.#tab.maxColumns, "column");
    insertColumns(this.#workbook, this.#tab, beforePosition, this.#atLeastOne(howMany), beforePosition);
    return this.#self;
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Api {
    this.#line(afterPosition, this.#tab.maxColumns, "column");
    insertColumns(this.#workbook, this.#tab, afterPosition + 1, this.#atLeastOne(howMany), afterPosition);
    return this.#self;
  }

  insertColumnBefore(beforePosition: number): Api {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  insertColumnAfter(afterPosition: number): Api {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insertColumnsBefore(columnIndex, numColumns);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.#line(rowPosition, this.#tab.maxRows, "row");
    const count = this.#atLeastOne(howMany);
    this.#line(rowPosition + count - 1, this.#tab.maxRows, "row");
    if (count >= this.#tab.maxRows) throw new ScriptException("You can't delete all the rows on the sheet.");
    if (rowPosition <= this.#tab.frozenRows && count >= this.#tab.maxRows - this.#tab.frozenRows) {
      throw new ScriptException("Sorry, it is not possible to delete all non-frozen rows.");
    }
    this.#editable({ row: rowPosition, rows: count, column: 1, columns: this.#tab.maxColumns });
    deleteRows(this.#workbook, this.#tab, rowPosition, count);
  }

  deleteRow(rowPosition: number): Api {
    this.deleteRows(rowPosition, 1);
    return this.#self;
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.#line(columnPosition, this.#tab.maxColumns, "column");
    const count = this.#atLeastOne(howMany);
    this.#line(columnPosition + count - 1, this.#tab.maxColumns, "column");
    if (count >= this.#tab.maxColumns)
      throw new ScriptException("You can't delete all the columns on the sheet.");
    this.#editable({ row: 1, rows: this.#tab.maxRows, column: columnPosition, columns: count });
    deleteColumns(this.#workbook, this.#tab, columnPosition, count);
  }

  deleteColumn(columnPosition: number): Api {
    this.deleteColumns(columnPosition, 1);
    return this.#self;
  }

  /** "Sheet.moveColumns": the destination counts as the columns lie before the move. */
  moveColumns(columnSpec: RangeApi, destinationIndex: number): void {
    const { area } = Range.cells(columnSpec, "SpreadsheetApp.Sheet.moveColumns");
    if (destinationIndex >= area.column && destinationIndex <= lastColumn(area) + 1) return;
    moveColumns(this.#workbook, this.#tab, area.column, area.columns, destinationIndex);
  }

  moveRows(rowSpec: RangeApi, destinationIndex: number): void {
    const { area } = Range.cells(rowSpec, "SpreadsheetApp.Sheet.moveRows");
    if (destinationIndex >= area.row && destinationIndex <= lastRow(area) + 1) return;
    moveRows(this.#workbook, this.#tab, area.row, area.rows, destinationIndex);
  }

  #line(position: number, last: number, what: string): void {
    if (!(position >= 1 && position <= last)) {
      throw new ScriptException(`Those ${what}s are out of bounds.`);
    }
  }

  #atLeastOne(howMany: number): number {
    if (!(howMany >= 1)) throw new ScriptException("The number of rows or columns must be at least 1.");
    return Math.trunc(howMany);
  }

  // Looks of rows and columns

  setFrozenRows(rows: number): void {
    if (rows >= this.#tab.maxRows)
      throw new ScriptException("You can't freeze all visible rows on the sheet.");
    this.#tab.frozenRows = rows;
    this.#workbook.changes.structure(this.#tab);
  }

  getFrozenRows(): number {
    return this.#tab.frozenRows;
  }

  setFrozenColumns(columns: number): void {
    if (columns >= this.#tab.maxColumns)
      throw new ScriptException("You can't freeze all visible columns on the sheet.");
    this.#tab.frozenColumns = columns;
    this.#workbook.changes.structure(this.#tab);
  }

  getFrozenColumns(): number {
    return this.#tab.frozenColumns;
  }

  setColumnWidth(columnPosition: number, width: number): Api {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): Api {
    for (const column of this.#columns(startColumn, numColumns)) column.width = width;
    this.#workbook.changes.structure(this.#tab);
    return this.#self;
  }

  getColumnWidth(columnPosition: number): number {
    this.#line(columnPosition, this.#tab.maxColumns, "column");
    return this.#tab.column(columnPosition).width;
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    for (const column of this.#columns(columnIndex, numColumns)) column.hidden = true;
    this.#workbook.changes.structure(this.#tab);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    for (const column of this.#columns(columnIndex, numColumns)) column.hidden = false;
    this.#workbook.changes.structure(this.#tab);
  }

  hideColumn(column: RangeApi): void {
    const { area } = Range.cells(column, "SpreadsheetApp.Sheet.hideColumn");
    this.hideColumns(area.column, area.columns);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    this.#line(columnPosition, this.#tab.maxColumns, "column");
    return this.#tab.column(columnPosition).hidden;
  }

  #columns(start: number, count: number) {
    this.#line(start, this.#tab.maxColumns, "column");
    this.#line(start + count - 1, this.#tab.maxColumns, "column");
    return this.#tab.columns.slice(start - 1, start - 1 + count);
  }

  setRowHeight(rowPosition: number, height: number): Api {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): Api {
    for (const row of this.#rows(startRow, numRows)) {
      if (height === DEFAULT_ROW_HEIGHT) this.#tab.rowHeights.delete(row);
      else this.#tab.rowHeights.set(row, height);
    }
    this.#workbook.changes.structure(this.#tab);
    return this.#self;
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): Api {
    return this.setRowHeights(startRow, numRows, height);
  }

  getRowHeight(rowPosition: number): number {
    this.#line(rowPosition, this.#tab.maxRows, "row");
    return this.#tab.rowHeights.get(rowPosition) ?? DEFAULT_ROW_HEIGHT;
  }

  hideRows(rowIndex: number, numRows = 1): void {
    for (const row of this.#rows(rowIndex, numRows)) this.#tab.hiddenRows.add(row);
    this.#workbook.changes.structure(this.#tab);
  }

  showRows(rowIndex: number, numRows = 1): void {
    for (const row of this.#rows(rowIndex, numRows)) this.#tab.hiddenRows.delete(row);
    this.#workbook.changes.structure(this.#tab);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    this.#line(rowPosition, this.#tab.maxRows, "row");
    return this.#tab.hiddenRows.has(rowPosition);
  }

  #rows(start: number, count: number): number[] {
    this.#line(start, this.#tab.maxRows, "row");
    this.#line(start + count - 1, this.#tab.maxRows, "row");
    return Array.from({ length: count }, (_, i) => start + i);
  }

  // Conditional formats

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return this.#tab.conditionalRules.map((rule) =>
      full(new ConditionalFormatRule(this.#environment, this.#tab, rule)),
    );
  }

  /** "Sheet.setConditionalFormatRules": replaces all rules of the sheet. */
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    if (!Array.isArray(rules))
      throw signatureMismatch("SpreadsheetApp.Sheet.setConditionalFormatRules", [rules]);
    this.#tab.conditionalRules = rules.map((rule): ConditionalRule => conditionalRuleOf(rule, this.#tab));
    this.#workbook.changes.structure(this.#tab);
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  // Charts

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return full<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>(
      new EmbeddedChartBuilder(this.#environment),
    );
  }

  getCharts(): ChartApi[] {
    return this.#tab.charts.map(({ id, spec }) =>
      full<ChartApi>(new EmbeddedChart(this.#environment, id, spec)),
    );
  }

  /** "Sheet.insertChart". The chart that was handed in does not learn its id: the documentation does not say so. */
  insertChart(chart: ChartApi): void {
    const { spec } = EmbeddedChart.parts(chart, "SpreadsheetApp.Sheet.insertChart");
    this.#editable();
    this.#setCharts([...this.#tab.charts, { id: this.#workbook.nextId++, spec }]);
  }

  updateChart(chart: ChartApi): void {
    const { id, spec } = EmbeddedChart.parts(chart, "SpreadsheetApp.Sheet.updateChart");
    this.#assertHolds(id);
    this.#setCharts(this.#tab.charts.map((one) => (one.id === id ? { id, spec } : one)));
  }

  removeChart(chart: ChartApi): void {
    const { id } = EmbeddedChart.parts(chart, "SpreadsheetApp.Sheet.removeChart");
    this.#assertHolds(id);
    this.#setCharts(this.#tab.charts.filter((one) => one.id !== id));
  }

  #assertHolds(id: number | null): void {
    this.#editable();
    if (!this.#tab.charts.some((one) => one.id === id)) {
      throw new ScriptException("The chart is not on this sheet.");
    }
  }

  #setCharts(charts: Tab["charts"]): void {
    this.#tab.charts = charts;
    this.#workbook.changes.structure(this.#tab);
  }

  // Developer metadata

  addDeveloperMetadata(...given: MetadataArguments): Api {
    addMetadata(this.#workbook, { kind: "tab", tab: this.#tab }, given);
    return this.#self;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return new DeveloperMetadataFinder(
      this.#environment,
      ({ place }) => place.kind === "tab" && place.tab === this.#tab,
    ).find();
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return full(
      new DeveloperMetadataFinder(
        this.#environment,
        ({ place }) => place.kind !== "spreadsheet" && place.tab === this.#tab,
      ),
    );
  }

  // The rest

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return [...this.#workbook.namedAreas]
      .filter(([, { tab }]) => tab === this.#tab)
      .map(([name]) => full(new NamedRange(this.#environment, name)));
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this.#tab.filter
      ? full<GoogleAppsScript.Spreadsheet.Filter>(new Filter(this.#environment, this.#tab))
      : null;
  }

  /** "Sheet.sort": all rows below the frozen ones. */
  sort(columnPosition: number, ascending = true): Api {
    this.#line(columnPosition, this.#tab.maxColumns, "column");
    const first = this.#tab.frozenRows + 1;
    const rows = this.getLastRow() - first + 1;
    if (rows < 1) return this.#self;
    const area = { row: first, column: 1, rows, columns: this.#tab.maxColumns };
    this.#editable(area);
    sortRows(this.#workbook, this.#tab, area, [{ column: columnPosition, ascending }]);
    return this.#self;
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return full(Protection.create(this.#environment, this.#tab, undefined));
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const ofSheet = String(type) === "SHEET";
    return this.#tab.protections
      .filter(({ area }) => (area === undefined) === ofSheet)
      .map((protection) => full(new Protection(this.#environment, this.#tab, protection)));
  }

  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}): Api {
    this.#range(this.#tab.whole()).clear(options);
    return this.#self;
  }

  clearContents(): Api {
    this.#range(this.#tab.whole()).clearContent();
    return this.#self;
  }

  clearFormats(): Api {
    this.#range(this.#tab.whole()).clearFormat();
    return this.#self;
  }

  clearNotes(): Api {
    this.#range(this.#tab.whole()).clearNote();
    return this.#self;
  }
}
