import { types } from "node:util";
import type { Environment } from "../host-state.ts";
import { a1Of } from "../model/a1-notation.ts";
import { CellError } from "../model/cell-error.ts";
import { CellWriter } from "../model/cell-writing.ts";
import type { Column } from "../model/column.ts";
import { displayCell } from "../model/display.ts";
import { AUTOMATIC_FORMAT, showsDates } from "../model/number-format.ts";
import { assertEditable } from "../model/protected-area.ts";
import { lastColumn, lastRow, type Rectangle } from "../model/rectangle.ts";
import { type SortKey, sortRows } from "../model/sorting.ts";
import type { Style } from "../model/style.ts";
import type { Tab } from "../model/tab.ts";
import { assertValid } from "../model/validity.ts";
import { ScriptException } from "../script-exception.ts";
import { enumerated, full, Service } from "../service.ts";
import { colorOf } from "./color.ts";
import { DataValidation, validationOf } from "./data-validation.ts";
import { addMetadata, type MetadataArguments } from "./developer-metadata.ts";
import { DeveloperMetadataFinder } from "./developer-metadata-finder.ts";
import { WRAP_STRATEGY } from "./enumerations.ts";
import { Filter } from "./filter.ts";
import { Protection } from "./protection.ts";
import { Sheet } from "./sheet.ts";
import { signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.Spreadsheet.Range;
type Grid<Value> = readonly (readonly Value[])[];

/** "Files you can store in Google Drive": at most 50,000 characters a cell. */
const MOST_CHARACTERS = 50_000;
const NO_BACKGROUND = "#ffffff";
const NO_FONT_COLOR = "#000000";
const DEFAULT_FONT_SIZE = 10;

/** "Class Range". */
export class Range extends Service implements Partial<Api> {
  readonly serviceName = "Range";
  readonly #environment: Environment;
  readonly #tab: Tab;
  readonly #area: Rectangle;

  constructor(environment: Environment, tab: Tab, area: Rectangle) {
    super();
    this.#environment = environment;
    this.#tab = tab;
    this.#area = area;
  }

  /** The cells behind a range that the bundle handed in. */
  static cells(range: unknown, method: string): { readonly tab: Tab; readonly area: Rectangle } {
    if (!(range instanceof Range)) throw signatureMismatch(method, [range]);
    return { tab: range.#tab, area: range.#area };
  }

  get #workbook() {
    return this.#environment.state.workbook;
  }

  #range(area: Rectangle): Api {
    return full<Api>(new Range(this.#environment, this.#tab, area));
  }

  get #self(): Api {
    return full<Api>(this);
  }

  // Where it is

  getRow(): number {
    return this.#area.row;
  }

  getRowIndex(): number {
    return this.#area.row;
  }

  getColumn(): number {
    return this.#area.column;
  }

  getNumRows(): number {
    return this.#area.rows;
  }

  getNumColumns(): number {
    return this.#area.columns;
  }

  getHeight(): number {
    return this.#area.rows;
  }

  getWidth(): number {
    return this.#area.columns;
  }

  getLastRow(): number {
    return lastRow(this.#area);
  }

  getLastColumn(): number {
    return lastColumn(this.#area);
  }

  getA1Notation(): string {
    return a1Of(this.#area);
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return full(new Sheet(this.#environment, this.#tab));
  }

  getGridId(): number {
    return this.#tab.id;
  }

  /** The cell at a place inside the range, counted from 1. */
  getCell(row: number, column: number): Api {
    if (row < 1 || column < 1 || row > this.#area.rows || column > this.#area.columns) {
      throw new ScriptException("Cell reference out of range");
    }
    return this.#range({
      row: this.#area.row + row - 1,
      column: this.#area.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }

  offset(rowOffset: number, columnOffset: number, rows = this.#area.rows, columns = this.#area.columns): Api {
    const sheet = new Sheet(this.#environment, this.#tab);
    return sheet.getRange(this.#area.row + rowOffset, this.#area.column + columnOffset, rows, columns);
  }

  getMergedRanges(): Api[] {
    return [];
  }

  activate(): Api {
    this.#workbook.activate(this.#tab);
    this.#tab.selection = this.#area;
    return this.#self;
  }

  // Values

  getValue(): unknown {
    const { row, column } = this.#area;
    return this.#read({ row, column, rows: 1, columns: 1 })[0]?.[0];
  }

  // biome-ignore lint/suspicious/noExplicitAny: the interface says so
  getValues(): any[][] {
    return this.#environment.native(this.#read(this.#area));
  }

  /** "Range.getValues": numbers, booleans, Dates or strings; empty cells are empty strings. */
  #read(area: Rectangle): unknown[][] {
    const workbook = this.#workbook;
    const { realm } = this.#environment;
    workbook.calculation.settle();
    this.#environment.cellsRead(this.#tab, area);
    const columns = this.#tab.columnsOf(area);
    const dated = workbook.styles.all().map(({ numberFormat }) => showsDates(numberFormat));
    const rows = realm.array(area.rows) as unknown[][];
    for (let r = 0; r < area.rows; r++) {
      const row = realm.array(columns.length);
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c] as Column;
        const content = column.values[area.row - 1 + r];
        if (content === undefined) row[c] = "";
        else if (isDay(content) && column.hasStyles && dated[column.styleAt(area.row + r)]) {
          row[c] = realm.date(workbook.clock.instantOfSerial(content));
        } else row[c] = content instanceof CellError ? content.code : content;
      }
      rows[r] = row;
    }
    return rows;
  }

  setValue(value: unknown): Api {
    const { rows, columns } = this.#area;
    const row = new Array<unknown>(columns).fill(value);
    return this.#write(new Array<unknown[]>(rows).fill(row), "setValue", [value]);
  }

  setValues(values: unknown[][]): Api {
    return this.#write(this.#sized(values, "setValues"), "setValues", [values]);
  }

  /** "Range.setValues": the data must have the range's size; strings are parsed as if a user typed them. */
  #write(values: Grid<unknown>, method: string, given: readonly unknown[]): Api {
    this.#editable();
    for (const row of values) {
      for (const value of row) {
        if (typeof value === "string") {
          if (value.length > MOST_CHARACTERS) {
            throw new ScriptException(
              `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
            );
          }
        } else if (
          value === undefined ||
          (typeof value === "object" && value !== null && !types.isDate(value))
        ) {
          // Apps Script writes such values as text that nobody wants; here they are refused.
          throw signatureMismatch(`SpreadsheetApp.Range.${method}`, given);
        } else if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") {
          throw signatureMismatch(`SpreadsheetApp.Range.${method}`, given);
        }
      }
    }
    assertValid(this.#workbook, this.#tab, this.#area, values);
    new CellWriter(this.#workbook, this.#tab).write(this.#area, values);
    this.#environment.cellsWritten(this.#tab, this.#area);
    return this.#self;
  }

  #editable(): void {
    assertEditable(this.#tab, this.#area, this.#environment.user.email);
  }

  /** Checks that a table has the range's size. */
  #sized<Value>(values: readonly (readonly Value[])[], method: string): Grid<Value> {
    if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) {
      throw signatureMismatch(`SpreadsheetApp.Range.${method}`, [values]);
    }
    const { rows, columns } = this.#area;
    if (values.length !== rows) {
      throw new ScriptException(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    }
    const uneven = values.find((row) => row.length !== columns);
    if (uneven) {
      throw new ScriptException(
        `The number of columns in the data does not match the number of columns in the range. The data has ${uneven.length} but the range has ${columns}.`,
      );
    }
    return values;
  }

  getDisplayValue(): string {
    return this.getCell(1, 1).getDisplayValues()[0]?.[0] ?? "";
  }

  getDisplayValues(): string[][] {
    this.#workbook.calculation.settle();
    this.#environment.cellsRead(this.#tab, this.#area);
    return this.#each((column, row) => displayCell(this.#workbook, column, row));
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? "";
  }

  getFormulas(): string[][] {
    this.#environment.cellsRead(this.#tab, this.#area);
    return this.#each((column, row) => column.formulas.get(row)?.text ?? "");
  }

  setFormula(formula: string): Api {
    const { rows, columns } = this.#area;
    return this.setFormulas(Array.from({ length: rows }, () => new Array<string>(columns).fill(formula)));
  }

  setFormulas(formulas: string[][]): Api {
    this.#editable();
    new CellWriter(this.#workbook, this.#tab).writeFormulas(this.#area, this.#sized(formulas, "setFormulas"));
    this.#environment.cellsWritten(this.#tab, this.#area);
    return this.#self;
  }

  isBlank(): boolean {
    this.#workbook.calculation.settle();
    const last = lastRow(this.#area);
    return this.#tab
      .columnsOf(this.#area)
      .every(({ values }) =>
        values.slice(this.#area.row - 1, last).every((content) => content === undefined),
      );
  }

  clear(options?: {
    commentsOnly?: boolean | undefined;
    contentsOnly?: boolean | undefined;
    formatOnly?: boolean | undefined;
    validationsOnly?: boolean | undefined;
    skipFilteredRows?: boolean | undefined;
  }): Api {
    const chosen = options && Object.values(options).some(Boolean) ? options : undefined;
    if (!chosen || chosen.contentsOnly) this.clearContent();
    if (!chosen || chosen.formatOnly) this.clearFormat();
    if (!chosen || chosen.validationsOnly) this.clearDataValidations();
    if (!chosen || chosen.commentsOnly) this.clearNote();
    return this.#self;
  }

  clearContent(): Api {
    this.#editable();
    new CellWriter(this.#workbook, this.#tab).clear(this.#area);
    this.#environment.cellsWritten(this.#tab, this.#area);
    return this.#self;
  }

  // Looks

  /** Every cell of the range, row by row. */
  #each<Result>(read: (column: Column, row: number) => Result): Result[][] {
    const columns = this.#tab.columnsOf(this.#area);
    const rows: Result[][] = [];
    for (let row = this.#area.row; row <= lastRow(this.#area); row++) {
      rows.push(columns.map((column) => read(column, row)));
    }
    return rows;
  }

  #looks<Result>(read: (style: Style) => Result): Result[][] {
    const { styles } = this.#workbook;
    return this.#each((column, row) => read(styles.get(column.styleAt(row))));
  }

  #look<Result>(read: (style: Style) => Result): Result {
    return read(this.#workbook.styles.get(this.#tab.column(this.#area.column).styleAt(this.#area.row)));
  }

  /** Changes every cell's style; `change` gets the place inside the range, counted from 0, unless it is the same `everywhere`. */
  #restyle(change: (style: Style, row: number, column: number) => Style, everywhere = false): Api {
    this.#editable();
    const { styles } = this.#workbook;
    const changedNumbers: number[] = [];
    this.#tab.columnsOf(this.#area).forEach((column, c) => {
      for (let r = 0; r < this.#area.rows; r++) {
        const row = this.#area.row + r;
        const old = column.styleAt(row);
        const known = everywhere ? changedNumbers[old] : undefined;
        const changed = known ?? styles.numberOf(change(styles.get(old), r, c));
        changedNumbers[old] = changed;
        column.setStyle(row, changed, this.#tab.maxRows);
      }
    });
    this.#workbook.changes.cells(this.#tab, this.#area);
    return this.#self;
  }

  /** Sets the same properties everywhere; undefined takes one away. */
  #restyleAll(patch: { readonly [Key in keyof Style]?: Style[Key] | undefined }): Api {
    return this.#restyle((style) => ({ ...style, ...patch }) as Style, true);
  }

  getNumberFormat(): string {
    return this.#look(({ numberFormat }) => numberFormat ?? AUTOMATIC_FORMAT);
  }

  getNumberFormats(): string[][] {
    return this.#looks(({ numberFormat }) => numberFormat ?? AUTOMATIC_FORMAT);
  }

  setNumberFormat(numberFormat: string): Api {
    if (typeof numberFormat !== "string")
      throw signatureMismatch("SpreadsheetApp.Range.setNumberFormat", [numberFormat]);
    const set = this.#restyleAll({ numberFormat: givenFormat(numberFormat), inferred: undefined });
    this.#workbook.calculation.noteWrite(this.#tab, this.#area);
    return set;
  }

  setNumberFormats(numberFormats: string[][]): Api {
    const formats = this.#sized(numberFormats, "setNumberFormats");
    const set = this.#restyle(({ inferred: _, ...style }, row, column) =>
      withFormat(style, givenFormat(formats[row]?.[column] ?? "")),
    );
    this.#workbook.calculation.noteWrite(this.#tab, this.#area);
    return set;
  }

  getBackground(): string {
    return this.#look(({ background }) => background ?? NO_BACKGROUND);
  }

  getBackgrounds(): string[][] {
    return this.#looks(({ background }) => background ?? NO_BACKGROUND);
  }

  setBackground(color: string | null): Api {
    return this.#restyleAll({ background: colorOf(color) });
  }

  setBackgrounds(colors: (string | null)[][]): Api {
    const given = this.#sized(colors, "setBackgrounds");
    return this.#restyle((style, row, column) => {
      const { background: _, ...rest } = style;
      const background = colorOf(given[row]?.[column]);
      return background === undefined ? rest : { ...rest, background };
    });
  }

  getFontColor(): string {
    return this.#look(({ fontColor }) => fontColor ?? NO_FONT_COLOR);
  }

  getFontColors(): string[][] {
    return this.#looks(({ fontColor }) => fontColor ?? NO_FONT_COLOR);
  }

  setFontColor(color: string | null): Api {
    return this.#restyleAll({ fontColor: colorOf(color) });
  }

  setFontColors(colors: (string | null)[][]): Api {
    const given = this.#sized(colors, "setFontColors");
    return this.#restyle((style, row, column) => {
      const { fontColor: _, ...rest } = style;
      const fontColor = colorOf(given[row]?.[column]);
      return fontColor === undefined ? rest : { ...rest, fontColor };
    });
  }

  getFontWeight(): "bold" | "normal" {
    return this.#look(({ bold }) => (bold ? "bold" : "normal"));
  }

  getFontWeights(): ("bold" | "normal")[][] {
    return this.#looks(({ bold }) => (bold ? "bold" : "normal"));
  }

  setFontWeight(weight: "bold" | "normal" | null): Api {
    return this.#restyleAll({ bold: weight === "bold" || undefined });
  }

  setFontStyle(style: "italic" | "normal" | null): Api {
    return this.#restyleAll({ italic: style === "italic" || undefined });
  }

  setFontLine(line: "underline" | "line-through" | "none" | null): Api {
    return this.#restyleAll({
      underline: line === "underline" || undefined,
      strikethrough: line === "line-through" || undefined,
    });
  }

  getFontSize(): number {
    return this.#look(({ fontSize }) => fontSize ?? DEFAULT_FONT_SIZE);
  }

  setFontSize(size: number): Api {
    return this.#restyleAll({ fontSize: size });
  }

  setHorizontalAlignment(alignment: "left" | "center" | "normal" | "right" | null): Api {
    return this.#restyleAll({
      horizontalAlignment: alignment === null || alignment === "normal" ? undefined : alignment,
    });
  }

  getHorizontalAlignment(): string {
    return this.#look(({ horizontalAlignment }) => horizontalAlignment ?? "general");
  }

  setVerticalAlignment(alignment: "top" | "middle" | "bottom" | null): Api {
    return this.#restyleAll({ verticalAlignment: alignment ?? undefined });
  }

  getVerticalAlignment(): string {
    return this.#look(({ verticalAlignment }) => verticalAlignment ?? "bottom");
  }

  setWrap(isWrapEnabled: boolean): Api {
    return this.#restyleAll({ wrap: isWrapEnabled ? "wrap" : "overflow" });
  }

  getWrap(): boolean {
    return this.#look(({ wrap }) => wrap === "wrap");
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Api {
    return this.#restyleAll({ wrap: String(strategy).toLowerCase() as "wrap" | "overflow" | "clip" });
  }

  getWrapStrategy(): GoogleAppsScript.Spreadsheet.WrapStrategy {
    return enumerated(WRAP_STRATEGY, this.#look(({ wrap }) => wrap ?? "overflow").toUpperCase());
  }

  /** Borders are taken but not kept: the preview does not show them and nothing reads them back. */
  setBorder(): Api {
    this.#editable();
    return this.#self;
  }

  clearFormat(): Api {
    this.#restyle(() => ({}), true);
    this.#workbook.calculation.noteWrite(this.#tab, this.#area);
    return this.#self;
  }

  // Validations and notes

  getDataValidation(): GoogleAppsScript.Spreadsheet.DataValidation | null {
    return this.getCell(1, 1).getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    return this.#each((column, row) => {
      const validation = this.#workbook.validations.get(column.validationAt(row));
      return validation
        ? full<GoogleAppsScript.Spreadsheet.DataValidation>(new DataValidation(this.#environment, validation))
        : null;
    });
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Api {
    const number = this.#workbook.validations.numberOf(rule === null ? undefined : validationOf(rule));
    return this.#validate(() => number);
  }

  setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]): Api {
    const numbers = this.#sized(rules, "setDataValidations").map((row) =>
      row.map((rule) => this.#workbook.validations.numberOf(rule === null ? undefined : validationOf(rule))),
    );
    return this.#validate((row, column) => numbers[row]?.[column] ?? 0);
  }

  clearDataValidations(): Api {
    return this.#validate(() => 0);
  }

  #validate(numberAt: (row: number, column: number) => number): Api {
    this.#editable();
    this.#tab.columnsOf(this.#area).forEach((column, c) => {
      for (let r = 0; r < this.#area.rows; r++) {
        column.setValidation(this.#area.row + r, numberAt(r, c), this.#tab.maxRows);
      }
    });
    this.#workbook.changes.cells(this.#tab, this.#area);
    return this.#self;
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? "";
  }

  getNotes(): string[][] {
    return this.#each((column, row) => column.notes.get(row) ?? "");
  }

  setNote(note: string | null): Api {
    const { rows, columns } = this.#area;
    return this.setNotes(Array.from({ length: rows }, () => new Array<string | null>(columns).fill(note)));
  }

  setNotes(notes: (string | null)[][]): Api {
    this.#editable();
    const given = this.#sized(notes, "setNotes");
    this.#tab.columnsOf(this.#area).forEach((column, c) => {
      for (let r = 0; r < this.#area.rows; r++) {
        const note = given[r]?.[c] ?? "";
        if (note === "") column.notes.delete(this.#area.row + r);
        else column.notes.set(this.#area.row + r, String(note));
      }
    });
    this.#workbook.changes.cells(this.#tab, this.#area);
    return this.#self;
  }

  clearNote(): Api {
    return this.setNote(null);
  }

  // The rest

  /** "Range.createFilter": a sheet has one filter at most. */
  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    if (this.#tab.filter) {
      throw new ScriptException("You can't create a filter in a sheet that already has a filter.");
    }
    this.#tab.filter = this.#area;
    this.#workbook.changes.structure(this.#tab);
    return full(new Filter(this.#environment, this.#tab));
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return new Sheet(this.#environment, this.#tab).getFilter();
  }

  /** "Range.sort": by column numbers of the sheet, or objects of `column` and `ascending`. */
  sort(sortSpecObj: unknown): Api {
    this.#editable();
    const specs = Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj];
    const keys = specs.map((spec: unknown): SortKey => {
      if (typeof spec === "number") return { column: spec, ascending: true };
      const { column, ascending = true } = Object(spec) as { column?: unknown; ascending?: boolean };
      if (typeof column !== "number") throw signatureMismatch("SpreadsheetApp.Range.sort", [sortSpecObj]);
      return { column, ascending };
    });
    if (keys.some(({ column }) => column < this.#area.column || column > lastColumn(this.#area))) {
      throw new ScriptException("The sort column is out of range.");
    }
    sortRows(this.#workbook, this.#tab, this.#area, keys);
    return this.#self;
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return full(Protection.create(this.#environment, this.#tab, this.#area));
  }

  /** "Range.addDeveloperMetadata": whole columns only; rows are not imitated. */
  addDeveloperMetadata(...given: MetadataArguments): Api {
    const wholeColumn =
      this.#area.row === 1 && this.#area.rows === this.#tab.maxRows && this.#area.columns === 1;
    if (!wholeColumn) {
      throw new ScriptException(
        "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
      );
    }
    addMetadata(
      this.#workbook,
      { kind: "column", tab: this.#tab, column: this.#tab.column(this.#area.column) },
      given,
    );
    return this.#self;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().find();
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const columns = new Set(this.#tab.columnsOf(this.#area));
    return full(
      new DeveloperMetadataFinder(
        this.#environment,
        ({ place }) => place.kind === "column" && columns.has(place.column),
      ),
    );
  }
}

const givenFormat = (numberFormat: string): string | undefined =>
  numberFormat === "" || numberFormat === "General" ? undefined : numberFormat;

function withFormat(style: Style, numberFormat: string | undefined): Style {
  const { numberFormat: _, ...rest } = style;
  return numberFormat === undefined ? rest : { ...rest, numberFormat };
}

/** Days beyond which no Date reaches: such a cell stays a number, whatever its format. */
const FARTHEST_DAY = 90_000_000;

function isDay(content: unknown): content is number {
  return typeof content === "number" && Math.abs(content) < FARTHEST_DAY;
}
