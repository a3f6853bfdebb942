import { messageOf } from "../error-message.ts";
import { a1Of } from "../model/a1-notation.ts";
import { CellError } from "../model/cell-error.ts";
import type { Column, Content } from "../model/column.ts";
import { contains, intersects, lastColumn, lastRow, type Rectangle } from "../model/rectangle.ts";
import type { Tab } from "../model/tab.ts";
import type { Workbook } from "../model/workbook.ts";
import { FormulaFault, fault } from "./coercion.ts";
import { type CustomArgument, callKey, customArgument } from "./custom-function-arguments.ts";
import { customResult } from "./custom-function-result.ts";
import { Evaluator, type Surroundings } from "./evaluator.ts";
import type { FormulaCell } from "./formula-cell.ts";
import { VOLATILE_FUNCTIONS } from "./functions.ts";
import { type Expression, walk } from "./parser.ts";
import { areaOf } from "./reference.ts";
import { CellArea, DatedNumber, type Value, ValueTable } from "./value.ts";

/** The bundle's functions as formulas call them. */
export interface CustomFunctions {
  /** The function's own name for a name in a formula (case does not matter there); undefined if there is none. */
  find(name: string): string | undefined;
  /** Runs it as its own execution; what it throws comes out. */
  call(name: string, given: readonly CustomArgument[]): unknown;
}

/** Results that a custom function gave before are kept for this many different calls. */
const MOST_KEPT_RESULTS = 5000;
const VOLATILE_ARGUMENT =
  "This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().";

/**
 * Keeps the formulas' values up to date: what depends on a written cell becomes stale, and is calculated when it is
 * next read or at the end of the execution. A custom function runs again only when its arguments' values changed
 * ("Custom functions in Google Sheets").
 */
export class Calculation {
  #formulas: FormulaCell[] | undefined;
  readonly #stale = new Set<FormulaCell>();
  /** Formulas whose value changes by itself: they call NOW(), TODAY(), RAND()… or read a cell that does. */
  readonly #volatile = new Set<FormulaCell>();
  readonly #running = new Set<FormulaCell>();
  #writes: { tab: Tab; area: Rectangle }[] = [];
  #settling = false;
  readonly #results = new Map<string, Value>();
  readonly #surroundings: Surroundings = {
    beforeRead: (tab, area) => this.#calculateIn(tab, area),
    callCustomFunction: (name, expressions, evaluator) =>
      this.#callCustomFunction(name, expressions, evaluator),
  };

  constructor(
    readonly workbook: Workbook,
    readonly customFunctions: CustomFunctions,
  ) {}

  #all(): readonly FormulaCell[] {
    this.#formulas ??= this.workbook.tabs.flatMap((tab) =>
      tab.columns.flatMap((column) => [...column.formulas.values()]),
    );
    return this.#formulas;
  }

  /** A formula came into a cell. */
  added(formula: FormulaCell): void {
    this.#formulas = undefined;
    this.#stale.add(formula);
  }

  /** Formulas were written over or removed. */
  removed(): void {
    this.#formulas = undefined;
    this.#forgetGone();
  }

  #forgetGone(): void {
    if (this.#volatile.size === 0) return;
    const known = new Set(this.#all());
    for (const formula of this.#volatile) if (!known.has(formula)) this.#volatile.delete(formula);
  }

  noteWrite(tab: Tab, area: Rectangle): void {
    this.#writes.push({ tab, area });
  }

  /** Tabs came, went or were renamed: formulas that name a tab may find it now, or no longer. */
  tabsChanged(): void {
    this.removed();
    for (const formula of this.#all()) {
      if (formula.references.some(({ tabName }) => tabName !== undefined)) this.#stale.add(formula);
    }
  }

  namedAreasChanged(): void {
    for (const formula of this.#all()) if (formula.names.length > 0) this.#stale.add(formula);
  }

  /** Rows or columns of the tab came, went or moved: what reads the tab is looked at again. */
  restructured(tab: Tab): void {
    this.removed();
    this.#writes.push({ tab, area: tab.whole() });
  }

  /** Takes back results that reach into an area which is about to be written. */
  retractResults(tab: Tab, area: Rectangle): void {
    for (const formula of this.#all()) {
      const { rows, columns } = formula.spill;
      if (formula.tab !== tab || rows * columns === 1) continue;
      if (!intersects(formula.area(), area) || this.#running.has(formula)) continue;
      this.#clearSpill(formula);
      this.#stale.add(formula);
    }
  }

  #clearSpill(formula: FormulaCell): void {
    const area = formula.area();
    for (let column = area.column; column <= lastColumn(area); column++) {
      const cells = formula.tab.column(column);
      for (let row = area.row; row <= lastRow(area); row++) {
        if (row !== formula.row || column !== formula.column)
          this.#put(formula.tab, cells, row, column, undefined, undefined);
      }
    }
    formula.spill = { rows: 1, columns: 1 };
  }

  /** Whether anything is to be calculated. */
  get pending(): boolean {
    return this.#writes.length > 0 || this.#stale.size > 0;
  }

  /** Calculates all that is stale. */
  settle(): void {
    if (this.#settling || !this.pending) return;
    this.#settling = true;
    try {
      const all = this.#all();
      if (all.length === 0) {
        this.#writes = [];
        this.#stale.clear();
        return;
      }
      for (const formula of this.#volatile) this.#stale.add(formula);
      // Each round calculates what the last one's results reached newly; a result cannot grow for ever.
      for (let round = 0; this.pending && round < 1000; round++) {
        this.#markDependants();
        for (const formula of this.#stale) this.#calculate(formula);
      }
    } finally {
      this.#settling = false;
    }
  }

  #markDependants(): void {
    const fresh = new Set(this.#all());
    for (const formula of this.#stale) if (!fresh.delete(formula)) this.#stale.delete(formula);
    const queue = this.#writes;
    this.#writes = [];
    for (const formula of this.#stale) queue.push({ tab: formula.tab, area: formula.area() });
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const formula of fresh) {
        if (!this.#dependsOn(formula, next.tab, next.area)) continue;
        fresh.delete(formula);
        this.#stale.add(formula);
        queue.push({ tab: formula.tab, area: formula.area() });
      }
    }
  }

  #dependsOn(formula: FormulaCell, tab: Tab, area: Rectangle): boolean {
    if (formula.blocked && formula.tab === tab && intersects(formula.blocked, area)) return true;
    for (const reference of formula.references) {
      const named = reference.tabName;
      if (named === undefined ? formula.tab !== tab : tab.name !== named) continue;
      if (intersects(areaOf(reference, tab.maxRows, tab.maxColumns), area)) return true;
    }
    for (const name of formula.names) {
      const named = this.workbook.namedAreas.get(name);
      if (named?.tab === tab && intersects(named.area, area)) return true;
    }
    return false;
  }

  /** Calculates the stale formulas whose results lie in an area. */
  #calculateIn(tab: Tab, area: Rectangle): void {
    for (const formula of this.#running) {
      if (formula.tab === tab && intersects(formula.area(), area)) {
        throw fault(
          "#REF!",
          "Circular dependency detected. To resolve with iterative calculation, see File > Settings.",
        );
      }
    }
    for (const formula of this.#stale) {
      if (formula.tab === tab && intersects(formula.area(), area)) this.#calculate(formula);
    }
  }

  #calculate(formula: FormulaCell): void {
    this.#stale.delete(formula);
    this.#running.add(formula);
    try {
      if (this.#isVolatile(formula)) this.#volatile.add(formula);
      else this.#volatile.delete(formula);
      const evaluator = new Evaluator(this.workbook, formula.tab, this.#surroundings);
      const value = formula.expression
        ? evaluator.result(formula.expression)
        : new CellError("#ERROR!", "Formula parse error.");
      this.#place(formula, tableOf(value, evaluator));
    } finally {
      this.#running.delete(formula);
    }
  }

  #isVolatile(formula: FormulaCell): boolean {
    return formula.expression !== undefined && this.#readsVolatile(formula.expression, formula.tab);
  }

  #readsVolatile(expression: Expression, tab: Tab): boolean {
    for (const part of walk(expression)) {
      if (part.kind === "call" && VOLATILE_FUNCTIONS.has(part.name.toUpperCase())) return true;
      if (part.kind !== "reference" && part.kind !== "name") continue;
      for (const formula of this.#volatile) {
        const area = formula.area();
        if (part.kind === "name") {
          const named = this.workbook.namedAreas.get(part.name);
          if (named?.tab === formula.tab && intersects(named.area, area)) return true;
        } else {
          const read =
            part.reference.tabName === undefined ? tab : this.workbook.tabNamed(part.reference.tabName);
          if (read !== formula.tab) continue;
          if (intersects(areaOf(part.reference, read.maxRows, read.maxColumns), area)) return true;
        }
      }
    }
    return false;
  }

  #callCustomFunction(
    name: string,
    expressions: readonly Expression[],
    evaluator: Evaluator,
  ): Value | undefined {
    const found = this.#findCustomFunction(name);
    if (found === undefined) return undefined;
    const values = expressions.map((expression) => evaluator.evaluate(expression));
    if (expressions.some((expression) => this.#readsVolatile(expression, evaluator.tab))) {
      throw fault("#ERROR!", VOLATILE_ARGUMENT);
    }
    const given = values.map((value) => {
      if (value instanceof CellError) throw new FormulaFault(value);
      return customArgument(value, evaluator);
    });
    // An argument left out at the end is not passed at all.
    const key = callKey(found, given);
    const kept = this.#results.get(key);
    if (kept !== undefined) return kept;
    const result = this.#run(found, given);
    this.#results.set(key, result);
    if (this.#results.size > MOST_KEPT_RESULTS) {
      const [oldest] = this.#results.keys();
      if (oldest !== undefined) this.#results.delete(oldest);
    }
    return result;
  }

  #findCustomFunction(name: string): string | undefined {
    try {
      return this.customFunctions.find(name);
    } catch (error) {
      // The bundle does not even load.
      throw fault("#ERROR!", messageOf(error));
    }
  }

  #run(name: string, given: readonly CustomArgument[]): Value {
    try {
      return customResult(this.customFunctions.call(name, given), this.workbook);
    } catch (error) {
      return new CellError("#ERROR!", messageOf(error));
    }
  }

  /** Puts a result into its cells, unless something is in the way. */
  #place(formula: FormulaCell, table: ValueTable): void {
    const { tab } = formula;
    const rows = table.rows.length;
    const columns = table.rows[0]?.length ?? 1;
    const before = formula.area();
    const area: Rectangle = { row: formula.row, column: formula.column, rows, columns };
    const obstacle = this.#obstacle(formula, area);
    formula.blocked = obstacle && area;
    const placed = obstacle ? new ValueTable([[obstacle]]) : table;
    const size = { rows: placed.rows.length, columns: placed.rows[0]?.length ?? 1 };
    const grew = size.rows > before.rows || size.columns > before.columns;
    for (let column = before.column; column <= lastColumn(before); column++) {
      for (let row = before.row; row <= lastRow(before); row++) {
        if (row - formula.row < size.rows && column - formula.column < size.columns) continue;
        this.#put(tab, tab.column(column), row, column, undefined, undefined);
      }
    }
    formula.spill = size;
    placed.rows.forEach((row, r) => {
      row.forEach((scalar, c) => {
        const column = formula.column + c;
        const anchor = r === 0 && c === 0;
        const dated = scalar instanceof DatedNumber;
        // A formula with a blank result still fills its own cell.
        const content = dated ? scalar.serial : scalar === null ? (anchor ? "" : undefined) : scalar;
        this.#put(
          tab,
          tab.column(column),
          formula.row + r,
          column,
          content,
          dated ? scalar.format : undefined,
        );
      });
    });
    if (grew) this.#writes.push({ tab, area: formula.area() });
  }

  #obstacle(formula: FormulaCell, area: Rectangle): CellError | undefined {
    const { tab } = formula;
    const missingRows = lastRow(area) - tab.maxRows;
    const missingColumns = lastColumn(area) - tab.maxColumns;
    if (missingRows > 0 || missingColumns > 0) {
      const [count, what] = missingRows > 0 ? [missingRows, "rows"] : [missingColumns, "columns"];
      return new CellError(
        "#REF!",
        `Result was not automatically expanded, please insert more ${what} (${count}).`,
      );
    }
    const own = formula.area();
    for (let column = area.column; column <= lastColumn(area); column++) {
      const { values } = tab.column(column);
      const end = Math.min(lastRow(area), values.length);
      for (let row = area.row; row <= end; row++) {
        if (values[row - 1] === undefined || contains(own, row, column)) continue;
        const cell = a1Of({ row, column, rows: 1, columns: 1 });
        return new CellError(
          "#REF!",
          `Array result was not expanded because it would overwrite data in ${cell}.`,
        );
      }
    }
    return undefined;
  }

  #put(
    tab: Tab,
    column: Column,
    row: number,
    position: number,
    content: Content,
    format: string | undefined,
  ): void {
    const { styles } = this.workbook;
    const style = styles.get(column.styleAt(row));
    if (format !== undefined && (style.numberFormat === undefined || style.inferred)) {
      column.setStyle(row, styles.numberOf({ ...style, numberFormat: format, inferred: true }), tab.maxRows);
    } else if (format === undefined && style.inferred) {
      const { numberFormat: _, inferred: __, ...rest } = style;
      column.setStyle(row, styles.numberOf(rest), tab.maxRows);
    }
    const old = column.values[row - 1];
    if (same(old, content)) return;
    column.set(row, content);
    this.workbook.changes.cells(tab, { row, column: position, rows: 1, columns: 1 });
  }
}

const same = (a: Content, b: Content): boolean =>
  a === b ||
  (a instanceof CellError && b instanceof CellError && a.code === b.code && a.message === b.message);

function tableOf(value: Value, evaluator: Evaluator): ValueTable {
  if (value instanceof ValueTable) return value.rows.length > 0 ? value : new ValueTable([[null]]);
  if (!(value instanceof CellArea)) return new ValueTable([[value]]);
  const { tab, area } = value;
  if (area.rows > 1 || area.columns > 1) {
    return new ValueTable([
      [new CellError("#VALUE!", "A whole range as a formula's value is not evaluated in the preview.")],
    ]);
  }
  return new ValueTable([[evaluator.cell(tab, area.row, area.column)]]);
}
