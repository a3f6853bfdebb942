import type { FormulaCell } from "../formulas/formula-cell.ts";
import type { CellError } from "./cell-error.ts";

/** What a cell holds; undefined is blank. Dates are numbers: the cell's number format tells them apart. */
export type Content = string | number | boolean | CellError | undefined;

export const DEFAULT_COLUMN_WIDTH = 100;

/**
 * One column of a tab, dense from row 1 to its last filled row (index = row - 1): a tab may have 200,000 rows.
 * Looks and validations are numbers into tables; notes and formulas are few and lie by row.
 */
export class Column {
  readonly values: Content[] = [];
  #styles: Uint16Array | undefined;
  #validations: Uint16Array | undefined;
  readonly notes = new Map<number, string>();
  readonly formulas = new Map<number, FormulaCell>();
  width = DEFAULT_COLUMN_WIDTH;
  hidden = false;

  /** Puts content into a row; the array always ends with the last filled row. */
  set(row: number, content: Content): void {
    const { values } = this;
    if (content === undefined) {
      if (row > values.length) return;
      values[row - 1] = undefined;
      if (row === values.length) this.#trim();
      return;
    }
    while (values.length < row - 1) values.push(undefined);
    values[row - 1] = content;
  }

  #trim(): void {
    const { values } = this;
    while (values.length > 0 && values[values.length - 1] === undefined) values.pop();
  }

  styleAt(row: number): number {
    return this.#styles?.[row - 1] ?? 0;
  }

  setStyle(row: number, style: number, maxRows: number): void {
    if (!this.#styles) {
      if (style === 0) return;
      this.#styles = new Uint16Array(maxRows);
    }
    this.#styles[row - 1] = style;
  }

  get hasStyles(): boolean {
    return this.#styles !== undefined;
  }

  validationAt(row: number): number {
    return this.#validations?.[row - 1] ?? 0;
  }

  setValidation(row: number, validation: number, maxRows: number): void {
    if (!this.#validations) {
      if (validation === 0) return;
      this.#validations = new Uint16Array(maxRows);
    }
    this.#validations[row - 1] = validation;
  }

  get hasValidations(): boolean {
    return this.#validations !== undefined;
  }

  /** Opens blank rows; they take the look and the validation of `likeRow` (as the rows lie before), 0 for none. */
  insertRows(before: number, count: number, likeRow: number, maxRows: number): void {
    if (before <= this.values.length) {
      const tail = this.values.splice(before - 1);
      for (let i = 0; i < count; i++) this.values.push(undefined);
      for (const content of tail) this.values.push(content);
    }
    const opened = (numbers: Uint16Array | undefined) => {
      if (!numbers) return undefined;
      const result = new Uint16Array(maxRows + count);
      result.set(numbers.subarray(0, before - 1));
      result.fill(numbers[likeRow - 1] ?? 0, before - 1, before - 1 + count);
      result.set(numbers.subarray(before - 1), before - 1 + count);
      return result;
    };
    this.#styles = opened(this.#styles);
    this.#validations = opened(this.#validations);
    shiftKeys(this.notes, (row) => (row >= before ? row + count : row));
    shiftKeys(this.formulas, (row) => (row >= before ? row + count : row));
  }

  deleteRows(first: number, count: number): void {
    this.values.splice(first - 1, count);
    this.#trim();
    const closed = (numbers: Uint16Array | undefined) => {
      if (!numbers) return undefined;
      const result = new Uint16Array(numbers.length - count);
      result.set(numbers.subarray(0, first - 1));
      result.set(numbers.subarray(first - 1 + count), first - 1);
      return result;
    };
    this.#styles = closed(this.#styles);
    this.#validations = closed(this.#validations);
    const end = first + count;
    const shifted = (row: number) => (row < first ? row : row >= end ? row - count : undefined);
    shiftKeys(this.notes, shifted);
    shiftKeys(this.formulas, shifted);
  }

  /** Row `first + i` becomes what row `order[i]` was. */
  reorderRows(first: number, order: readonly number[]): void {
    const { values } = this;
    const size = order.length;
    const moved = order.map((row) => values[row - 1]);
    while (values.length < first - 1 + size) values.push(undefined);
    for (let i = 0; i < size; i++) values[first - 1 + i] = moved[i];
    this.#trim();
    for (const numbers of [this.#styles, this.#validations]) {
      if (!numbers) continue;
      const copy = order.map((row) => numbers[row - 1] ?? 0);
      numbers.set(copy, first - 1);
    }
    if (this.notes.size + this.formulas.size === 0) return;
    const target = new Map(order.map((row, i) => [row, first + i]));
    shiftKeys(this.notes, (row) => target.get(row) ?? row);
    shiftKeys(this.formulas, (row) => target.get(row) ?? row);
  }
}

function shiftKeys<T>(map: Map<number, T>, shifted: (row: number) => number | undefined): void {
  if (map.size === 0) return;
  const entries = [...map];
  map.clear();
  for (const [row, value] of entries) {
    const target = shifted(row);
    if (target !== undefined) map.set(target, value);
  }
}
