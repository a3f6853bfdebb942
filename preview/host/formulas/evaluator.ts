import { showsDates } from "../model/number-format.ts";
import type { Rectangle } from "../model/rectangle.ts";
import type { Tab } from "../model/tab.ts";
import type { Workbook } from "../model/workbook.ts";
import { compareScalars, FormulaFault, fault, toBoolean, toNumber, toText } from "./coercion.ts";
import { FUNCTIONS } from "./functions.ts";
import type { BinaryOperator, Expression } from "./parser.ts";
import { areaOf } from "./reference.ts";
import { CellArea, DatedNumber, type Scalar, type Value, ValueTable } from "./value.ts";

/** What a formula may reach beyond the cells: the bundle's own functions. */
export interface Surroundings {
  /** Called before cells are read, so that stale ones are calculated first. */
  beforeRead(tab: Tab, area: Rectangle): void;
  /** Answers a call of a custom function; undefined if the bundle has none of this name. */
  callCustomFunction(
    name: string,
    expressions: readonly Expression[],
    evaluator: Evaluator,
  ): Value | undefined;
}

/** Evaluates expressions as if they stood in one cell of a tab. */
export class Evaluator {
  constructor(
    readonly workbook: Workbook,
    readonly tab: Tab,
    readonly surroundings: Surroundings,
    /** How far relative references move: a conditional format's formula is written for its first cell. */
    readonly rowShift = 0,
    readonly columnShift = 0,
  ) {}

  /** The formula's value; an error inside becomes an error value. */
  result(expression: Expression): Value {
    try {
      return this.evaluate(expression);
    } catch (error) {
      if (error instanceof FormulaFault) return error.error;
      throw error;
    }
  }

  evaluate(expression: Expression): Value {
    switch (expression.kind) {
      case "literal":
        return expression.value;
      case "error":
        throw fault(expression.code, "Reference does not exist.");
      case "reference":
        return this.#area(expression);
      case "name": {
        const named = this.workbook.namedAreas.get(expression.name);
        if (!named) throw fault("#NAME?", `Unknown range name: '${expression.name}'.`);
        this.surroundings.beforeRead(named.tab, named.area);
        return new CellArea(named.tab, named.area);
      }
      case "call":
        return this.#call(expression.name, expression.arguments);
      case "unary": {
        const value = toNumber(this.scalar(expression.operand));
        return expression.operator === "-" ? -value : expression.operator === "%" ? value / 100 : value;
      }
      case "binary":
        return this.#binary(expression.operator, this.scalar(expression.left), this.scalar(expression.right));
      case "array":
        return new ValueTable(expression.rows.map((row) => row.map((element) => this.scalar(element))));
    }
  }

  #area(expression: Expression & { kind: "reference" }): CellArea {
    const { reference } = expression;
    const tab = reference.tabName === undefined ? this.tab : this.workbook.tabNamed(reference.tabName);
    if (!tab) throw fault("#REF!", `Unresolved sheet name '${reference.tabName}'.`);
    const area = areaOf(reference, tab.maxRows, tab.maxColumns, this.rowShift, this.columnShift);
    if (area.row < 1 || area.column < 1) throw fault("#REF!", "Reference does not exist.");
    const rows = Math.min(area.rows, tab.maxRows - area.row + 1);
    const columns = Math.min(area.columns, tab.maxColumns - area.column + 1);
    if (rows < 1 || columns < 1) throw fault("#REF!", "Reference does not exist.");
    const inside = { ...area, rows, columns };
    this.surroundings.beforeRead(tab, inside);
    return new CellArea(tab, inside);
  }

  #call(name: string, expressions: readonly Expression[]): Value {
    const builtIn = FUNCTIONS.get(name.toUpperCase());
    if (builtIn) return builtIn(this, expressions);
    const custom = this.surroundings.callCustomFunction(name, expressions, this);
    if (custom === undefined) {
      throw fault("#NAME?", `Unknown function: '${name}' (not evaluated in the preview).`);
    }
    return custom;
  }

  #binary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
    switch (operator) {
      case "=":
        return compareScalars(left, right) === 0;
      case "<>":
        return compareScalars(left, right) !== 0;
      case "<":
        return compareScalars(left, right) < 0;
      case ">":
        return compareScalars(left, right) > 0;
      case "<=":
        return compareScalars(left, right) <= 0;
      case ">=":
        return compareScalars(left, right) >= 0;
      case "&":
        return this.textOf(left) + this.textOf(right);
      default:
        return arithmetic(operator, left, right);
    }
  }

  /** One value: a reference to a single cell is read, a larger one is refused. */
  scalar(expression: Expression): Scalar {
    return this.single(this.evaluate(expression));
  }

  /** The one value of a value; whole ranges where one value is asked stay unevaluated in the preview. */
  single(value: Value): Scalar {
    if (value instanceof CellArea) {
      if (value.area.rows > 1 || value.area.columns > 1) {
        throw fault("#VALUE!", "A range where a single value is expected is not evaluated in the preview.");
      }
      return this.cell(value.tab, value.area.row, value.area.column);
    }
    if (value instanceof ValueTable) {
      const only = value.rows[0]?.[0];
      if (value.rows.length > 1 || (value.rows[0]?.length ?? 0) > 1 || only === undefined) {
        throw fault("#VALUE!", "An array where a single value is expected is not evaluated in the preview.");
      }
      return only;
    }
    return value;
  }

  number(expression: Expression): number {
    return toNumber(this.scalar(expression));
  }

  text(expression: Expression): string {
    return this.textOf(this.scalar(expression));
  }

  textOf(scalar: Scalar): string {
    return toText(scalar, this.workbook.locale);
  }

  boolean(expression: Expression): boolean {
    return toBoolean(this.scalar(expression));
  }

  /** A cell's value; a number in a date format is a dated one. */
  cell(tab: Tab, row: number, column: number): Scalar {
    const cells = tab.columns[column - 1];
    const content = cells?.values[row - 1];
    if (content === undefined) return null;
    if (typeof content !== "number" || !cells?.hasStyles) return content;
    const { numberFormat } = this.workbook.styles.get(cells.styleAt(row));
    return numberFormat !== undefined && showsDates(numberFormat)
      ? new DatedNumber(content, numberFormat)
      : content;
  }

  /** Visits every value of a value, row by row; trailing blank rows of an area are left out. */
  each(value: Value, visit: (scalar: Scalar, row: number, column: number) => void): void {
    if (value instanceof CellArea) {
      const { tab, area } = value;
      const rows = Math.min(area.rows, Math.max(0, tab.lastRow() - area.row + 1));
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < area.columns; c++) visit(this.cell(tab, area.row + r, area.column + c), r, c);
      }
    } else if (value instanceof ValueTable) {
      value.rows.forEach((row, r) => {
        row.forEach((scalar, c) => {
          visit(scalar, r, c);
        });
      });
    } else {
      visit(value, 0, 0);
    }
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", left: Scalar, right: Scalar): Scalar {
  const a = toNumber(left);
  const b = toNumber(right);
  switch (operator) {
    case "+":
    case "-": {
      const result = operator === "+" ? a + b : a - b;
      // A day more or less is a date still; the time between two dates is a number.
      if (left instanceof DatedNumber && !(right instanceof DatedNumber))
        return new DatedNumber(result, left.format);
      if (operator === "+" && right instanceof DatedNumber && !(left instanceof DatedNumber)) {
        return new DatedNumber(result, right.format);
      }
      return result;
    }
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw fault("#DIV/0!", "Function DIVIDE parameter 2 cannot be zero.");
      return a / b;
    case "^":
      return a ** b;
  }
}
