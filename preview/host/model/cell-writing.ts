import { types } from "node:util";
import { FormulaCell } from "../formulas/formula-cell.ts";
import { CellError } from "./cell-error.ts";
import { parseTyped, type TypingLocale } from "./cell-parsing.ts";
import type { Column, Content } from "./column.ts";
import { yearOfSerial } from "./date-serial.ts";
import { automaticDateFormats, keepsText } from "./number-format.ts";
import type { Rectangle } from "./rectangle.ts";
import type { Style } from "./style.ts";
import type { Tab } from "./tab.ts";
import type { Workbook } from "./workbook.ts";

/** What a style means for what is written into its cell; looked up by the style's number. */
interface StyleMeaning {
  readonly keepsText: boolean;
  readonly setFormat: boolean;
  /** The style's number once a format that came with the old value is gone. */
  readonly withoutInferred: number;
  /** The style's number with a format that comes with the new value. */
  readonly withInferred: Map<string, number>;
}

/** Writes values into cells as Sheets takes them from `setValues` or from a user's typing. */
export class CellWriter {
  readonly #meanings: (StyleMeaning | undefined)[] = [];
  readonly #typing: TypingLocale;
  #formulasWrittenOver = false;

  constructor(
    readonly workbook: Workbook,
    readonly tab: Tab,
  ) {
    const { clock, locale } = workbook;
    this.#typing = { locale, year: yearOfSerial(clock.serialOf(workbook.now())) };
  }

  /** Writes a table (rows of columns, of the area's size) in one go. */
  write(area: Rectangle, table: readonly (readonly unknown[])[]): void {
    this.#around(area, () => {
      const columns = this.tab.columnsOf(area);
      for (let r = 0; r < area.rows; r++) {
        const row = table[r] ?? [];
        for (let c = 0; c < columns.length; c++) {
          const column = columns[c];
          if (column) this.#input(column, area.row + r, area.column + c, row[c]);
        }
      }
    });
  }

  /** Writes formulas; a text that is no formula is written as `setValue` would. */
  writeFormulas(area: Rectangle, table: readonly (readonly string[])[]): void {
    this.write(
      area,
      table.map((row) => row.map((text) => (text === "" || text.startsWith("=") ? text : `=${text}`))),
    );
  }

  /** Makes cells blank; their look stays. */
  clear(area: Rectangle): void {
    this.#around(area, () => {
      const end = area.row + area.rows;
      for (const column of this.tab.columnsOf(area)) {
        const last = Math.min(end - 1, column.values.length);
        for (let row = last; row >= area.row; row--) this.#store(column, row, undefined, undefined);
      }
    });
  }

  #around(area: Rectangle, write: () => void): void {
    this.workbook.beforeWrite(this.tab, area);
    write();
    if (this.#formulasWrittenOver) this.workbook.calculation.removed();
    this.workbook.written(this.tab, area);
  }

  #meaning(style: number): StyleMeaning {
    const known = this.#meanings[style];
    if (known) return known;
    const { numberFormat, inferred, ...rest } = this.workbook.styles.get(style);
    const meaning: StyleMeaning = {
      keepsText: !inferred && keepsText(numberFormat),
      setFormat: !inferred && numberFormat !== undefined,
      withoutInferred: inferred ? this.workbook.styles.numberOf(rest) : style,
      withInferred: new Map(),
    };
    this.#meanings[style] = meaning;
    return meaning;
  }

  #inferred(meaning: StyleMeaning, numberFormat: string): number {
    const known = meaning.withInferred.get(numberFormat);
    if (known !== undefined) return known;
    const look: Style = this.workbook.styles.get(meaning.withoutInferred);
    const number = this.workbook.styles.numberOf({ ...look, numberFormat, inferred: true });
    meaning.withInferred.set(numberFormat, number);
    return number;
  }

  #input(column: Column, row: number, position: number, input: unknown): void {
    switch (typeof input) {
      case "string":
        this.#text(column, row, position, input);
        return;
      case "number":
        this.#store(
          column,
          row,
          Number.isFinite(input) ? input : new CellError("#NUM!", "Not a number."),
          undefined,
        );
        return;
      case "boolean":
        this.#store(column, row, input, undefined);
        return;
      default:
        if (types.isDate(input)) this.#date(column, row, input.getTime());
        else this.#store(column, row, undefined, undefined);
    }
  }

  #text(column: Column, row: number, position: number, text: string): void {
    if (text.length > 1 && text.charCodeAt(0) === 0x3d /* = */) {
      // Also in a cell of format @: whether Sheets keeps it as text there is not documented.
      this.#formula(column, row, position, text);
      return;
    }
    if (this.#meaning(column.styleAt(row)).keepsText) {
      const value = text.startsWith("'") ? text.slice(1) : text;
      this.#store(column, row, text === "" ? undefined : value, undefined);
      return;
    }
    const typed = parseTyped(text, this.#typing);
    switch (typed.kind) {
      case "blank":
        this.#store(column, row, undefined, undefined);
        return;
      case "formula":
        this.#formula(column, row, position, typed.value);
        return;
      case "number":
        this.#store(column, row, typed.value, typed.format);
        return;
      default:
        this.#store(column, row, typed.value, undefined);
    }
  }

  #date(column: Column, row: number, instant: number): void {
    if (Number.isNaN(instant)) {
      this.#store(column, row, new CellError("#NUM!", "Not a date."), undefined);
      return;
    }
    const { clock, locale } = this.workbook;
    const serial = clock.serialOf(instant);
    const formats = automaticDateFormats(locale);
    this.#store(column, row, serial, Number.isInteger(serial) ? formats.date : formats.dateTime);
  }

  #formula(column: Column, row: number, position: number, text: string): void {
    // Blank until calculated, yet not an empty cell.
    this.#store(column, row, "", undefined);
    const formula = new FormulaCell(text, this.tab, row, position);
    column.formulas.set(row, formula);
    this.workbook.calculation.added(formula);
  }

  #store(column: Column, row: number, content: Content, inferredFormat: string | undefined): void {
    if (column.formulas.size > 0 && column.formulas.delete(row)) this.#formulasWrittenOver = true;
    column.set(row, content);
    if (inferredFormat === undefined && !column.hasStyles) return;
    const style = column.styleAt(row);
    const meaning = this.#meaning(style);
    if (inferredFormat !== undefined && !meaning.setFormat) {
      column.setStyle(row, this.#inferred(meaning, inferredFormat), this.tab.maxRows);
    } else if (meaning.withoutInferred !== style) {
      column.setStyle(row, meaning.withoutInferred, this.tab.maxRows);
    }
  }
}
