import { CellError } from "../model/cell-error.ts";
import { serialOfDate } from "../model/date-serial.ts";
import { automaticDateFormats, displayNumber, displayText } from "../model/number-format.ts";
import { compareScalars, FormulaFault, fault, toBoolean, toNumber } from "./coercion.ts";
import { matchesCriterion } from "./criterion.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Expression } from "./parser.ts";
import { CellArea, DatedNumber, type Scalar, type Value, ValueTable } from "./value.ts";

type SheetFunction = (evaluator: Evaluator, expressions: readonly Expression[]) => Value;

/** Functions whose value changes without any cell changing. */
export const VOLATILE_FUNCTIONS: ReadonlySet<string> = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN"]);

function argument(expressions: readonly Expression[], index: number): Expression {
  const expression = expressions[index];
  if (!expression) throw fault("#N/A", `Wrong number of arguments: expected at least ${index + 1}.`);
  return expression;
}

/** The numbers that SUM and its like add up: of ranges only the numbers, of single arguments what converts to one. */
function numbersOf(evaluator: Evaluator, expressions: readonly Expression[]): number[] {
  const numbers: number[] = [];
  for (const expression of expressions) {
    const value = evaluator.evaluate(expression);
    const single = !(value instanceof CellArea || value instanceof ValueTable);
    evaluator.each(value, (scalar) => {
      if (scalar instanceof CellError) throw new FormulaFault(scalar);
      if (typeof scalar === "number") numbers.push(scalar);
      else if (scalar instanceof DatedNumber) numbers.push(scalar.serial);
      else if (single) numbers.push(toNumber(scalar));
    });
  }
  return numbers;
}

function count(
  evaluator: Evaluator,
  expressions: readonly Expression[],
  counts: (scalar: Scalar) => boolean,
): number {
  let found = 0;
  for (const expression of expressions) {
    evaluator.each(evaluator.evaluate(expression), (scalar) => {
      if (counts(scalar)) found++;
    });
  }
  return found;
}

/** Which positions (row-major) fulfil all range-criterion pairs from `first` on. */
function positionsFulfilling(
  evaluator: Evaluator,
  expressions: readonly Expression[],
  first: number,
): (row: number, column: number) => boolean {
  const conditions: { value: (row: number, column: number) => Scalar; criterion: Scalar }[] = [];
  for (let i = first; i < expressions.length; i += 2) {
    const area = areaAt(evaluator, expressions, i);
    conditions.push({
      value: (row, column) => evaluator.cell(area.tab, area.area.row + row, area.area.column + column),
      criterion: evaluator.scalar(argument(expressions, i + 1)),
    });
  }
  return (row, column) =>
    conditions.every(({ value, criterion }) => matchesCriterion(value(row, column), criterion, evaluator));
}

function areaAt(evaluator: Evaluator, expressions: readonly Expression[], index: number): CellArea {
  const value = evaluator.evaluate(argument(expressions, index));
  if (!(value instanceof CellArea)) throw fault("#N/A", "Argument must be a range.");
  return value;
}

/** The numbers of an area at the positions that fulfil the conditions. */
function numbersWhere(
  evaluator: Evaluator,
  area: CellArea,
  fulfils: (row: number, column: number) => boolean,
): number[] {
  const numbers: number[] = [];
  evaluator.each(area, (scalar, row, column) => {
    const number = scalar instanceof DatedNumber ? scalar.serial : scalar;
    if (typeof number === "number" && fulfils(row, column)) numbers.push(number);
  });
  return numbers;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function mean(numbers: readonly number[]): number {
  if (numbers.length === 0)
    throw fault("#DIV/0!", "Evaluation of function AVERAGE caused a divide by zero error.");
  return sum(numbers) / numbers.length;
}

function regularExpression(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    throw fault("#REF!", `'${pattern}' is not a valid regular expression.`);
  }
}

function rounded(value: number, digits: number, round: (value: number) => number): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
}

function logical(
  evaluator: Evaluator,
  expressions: readonly Expression[],
  combine: (values: readonly boolean[]) => boolean,
): boolean {
  const values: boolean[] = [];
  for (const expression of expressions) {
    const value = evaluator.evaluate(expression);
    evaluator.each(value, (scalar) => {
      // Text and blanks inside ranges do not take part.
      if (value instanceof CellArea && (scalar === null || typeof scalar === "string")) return;
      values.push(toBoolean(scalar));
    });
  }
  return combine(values);
}

function errorOf(evaluator: Evaluator, expression: Expression): CellError | undefined {
  const value = evaluator.result(expression);
  const scalar =
    value instanceof CellArea && value.area.rows * value.area.columns === 1 ? evaluator.single(value) : value;
  return scalar instanceof CellError ? scalar : undefined;
}

const today = (evaluator: Evaluator): number =>
  Math.floor(evaluator.workbook.clock.serialOf(evaluator.workbook.now()));

/** Runs a function on the plain values of its arguments. */
const ofText =
  (run: (text: string, evaluator: Evaluator, expressions: readonly Expression[]) => Value): SheetFunction =>
  (evaluator, expressions) =>
    run(evaluator.text(argument(expressions, 0)), evaluator, expressions);

const ofScalar =
  (run: (scalar: Scalar) => Value): SheetFunction =>
  (evaluator, expressions) =>
    run(evaluator.scalar(argument(expressions, 0)));

const optionalNumber = (
  evaluator: Evaluator,
  expressions: readonly Expression[],
  index: number,
  otherwise: number,
): number => {
  const expression = expressions[index];
  return expression ? evaluator.number(expression) : otherwise;
};

/**
 * The functions of Sheets that the preview evaluates. Others show `#NAME?` with a message that says so.
 * Behaviour after "Google Sheets function list".
 */
export const FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map<string, SheetFunction>([
  ["AND", (e, x) => logical(e, x, (values) => values.every(Boolean))],
  ["OR", (e, x) => logical(e, x, (values) => values.some(Boolean))],
  ["NOT", (e, x) => !e.boolean(argument(x, 0))],
  ["TRUE", () => true],
  ["FALSE", () => false],
  [
    "IF",
    (e, x) => {
      const chosen = e.boolean(argument(x, 0)) ? argument(x, 1) : x[2];
      return chosen ? e.evaluate(chosen) : false;
    },
  ],
  [
    "IFS",
    (e, x) => {
      for (let i = 0; i < x.length; i += 2)
        if (e.boolean(argument(x, i))) return e.evaluate(argument(x, i + 1));
      throw fault("#N/A", "No match.");
    },
  ],
  [
    "SWITCH",
    (e, x) => {
      const tested = e.scalar(argument(x, 0));
      let i = 1;
      for (; i + 1 < x.length; i += 2) {
        if (compareScalars(tested, e.scalar(argument(x, i))) === 0) return e.evaluate(argument(x, i + 1));
      }
      const otherwise = x[i];
      if (otherwise) return e.evaluate(otherwise);
      throw fault("#N/A", "No match.");
    },
  ],
  [
    "IFERROR",
    (e, x) => {
      if (!errorOf(e, argument(x, 0))) return e.evaluate(argument(x, 0));
      const otherwise = x[1];
      return otherwise ? e.evaluate(otherwise) : null;
    },
  ],
  [
    "IFNA",
    (e, x) => {
      if (errorOf(e, argument(x, 0))?.code !== "#N/A") return e.evaluate(argument(x, 0));
      const otherwise = x[1];
      return otherwise ? e.evaluate(otherwise) : null;
    },
  ],
  ["NA", () => new CellError("#N/A", "Error: value not available.")],
  ["ISERROR", (e, x) => errorOf(e, argument(x, 0)) !== undefined],
  ["ISNA", (e, x) => errorOf(e, argument(x, 0))?.code === "#N/A"],
  ["ISBLANK", ofScalar((scalar) => scalar === null)],
  ["ISNUMBER", ofScalar((scalar) => typeof scalar === "number" || scalar instanceof DatedNumber)],
  ["ISTEXT", ofScalar((scalar) => typeof scalar === "string")],
  ["ISLOGICAL", ofScalar((scalar) => typeof scalar === "boolean")],
  ["ISDATE", ofScalar((scalar) => scalar instanceof DatedNumber)],
  ["LEN", ofText((text) => text.length)],
  ["LEFT", ofText((text, e, x) => text.slice(0, optionalNumber(e, x, 1, 1)))],
  [
    "RIGHT",
    ofText((text, e, x) => {
      const size = optionalNumber(e, x, 1, 1);
      return size === 0 ? "" : text.slice(-size);
    }),
  ],
  [
    "MID",
    ofText((text, e, x) => {
      const start = e.number(argument(x, 1)) - 1;
      return text.slice(start, start + e.number(argument(x, 2)));
    }),
  ],
  ["TRIM", ofText((text) => text.trim().replace(/ +/g, " "))],
  ["UPPER", ofText((text) => text.toUpperCase())],
  ["LOWER", ofText((text) => text.toLowerCase())],
  ["EXACT", ofText((text, e, x) => text === e.text(argument(x, 1)))],
  ["CONCATENATE", (e, x) => x.map((expression) => textOfAll(e, expression)).join("")],
  ["TO_TEXT", ofText((text) => text)],
  ["T", ofScalar((scalar) => (typeof scalar === "string" ? scalar : ""))],
  ["N", ofScalar((scalar) => (typeof scalar === "string" ? 0 : toNumber(scalar)))],
  ["VALUE", (e, x) => e.number(argument(x, 0))],
  [
    "SEARCH",
    ofText((text, e, x) => {
      const at = e
        .text(argument(x, 1))
        .toLowerCase()
        .indexOf(text.toLowerCase(), optionalNumber(e, x, 2, 1) - 1);
      if (at < 0) throw fault("#VALUE!", `In SEARCH evaluation, cannot find '${text}'.`);
      return at + 1;
    }),
  ],
  [
    "FIND",
    ofText((text, e, x) => {
      const at = e.text(argument(x, 1)).indexOf(text, optionalNumber(e, x, 2, 1) - 1);
      if (at < 0) throw fault("#VALUE!", `In FIND evaluation, cannot find '${text}'.`);
      return at + 1;
    }),
  ],
  ["SUBSTITUTE", ofText((text, e, x) => text.replaceAll(e.text(argument(x, 1)), e.text(argument(x, 2))))],
  ["REGEXMATCH", ofText((text, e, x) => regularExpression(e.text(argument(x, 1))).test(text))],
  [
    "REGEXEXTRACT",
    ofText((text, e, x) => {
      const match = regularExpression(e.text(argument(x, 1))).exec(text);
      if (!match) throw fault("#N/A", "Function REGEXEXTRACT found no match.");
      return match[1] ?? match[0];
    }),
  ],
  [
    "TEXT",
    (e, x) => {
      const scalar = e.scalar(argument(x, 0));
      const numberFormat = e.text(argument(x, 1));
      const { locale } = e.workbook;
      if (typeof scalar === "string") return displayText(scalar, numberFormat, locale);
      return displayNumber(toNumber(scalar), numberFormat, locale);
    },
  ],
  [
    "HYPERLINK",
    (e, x) => {
      const label = x[1];
      return label ? e.scalar(label) : e.text(argument(x, 0));
    },
  ],
  ["SUM", (e, x) => sum(numbersOf(e, x))],
  ["AVERAGE", (e, x) => mean(numbersOf(e, x))],
  ["MAX", (e, x) => numbersOf(e, x).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)],
  ["MIN", (e, x) => numbersOf(e, x).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)],
  ["COUNT", (e, x) => count(e, x, (scalar) => typeof scalar === "number" || scalar instanceof DatedNumber)],
  ["COUNTA", (e, x) => count(e, x, (scalar) => scalar !== null)],
  [
    "COUNTBLANK",
    (e, x) => {
      const area = areaAt(e, x, 0);
      return (
        area.area.rows * area.area.columns -
        count(e, x.slice(0, 1), (scalar) => scalar !== null && scalar !== "")
      );
    },
  ],
  [
    "COUNTIF",
    (e, x) => {
      const criterion = e.scalar(argument(x, 1));
      return count(e, x.slice(0, 1), (scalar) => matchesCriterion(scalar, criterion, e));
    },
  ],
  [
    "COUNTIFS",
    (e, x) => {
      const fulfils = positionsFulfilling(e, x, 0);
      let found = 0;
      e.each(areaAt(e, x, 0), (_, row, column) => {
        if (fulfils(row, column)) found++;
      });
      return found;
    },
  ],
  [
    "SUMIF",
    (e, x) => {
      const added = x[2] ? areaAt(e, x, 2) : areaAt(e, x, 0);
      return sum(numbersWhere(e, added, positionsFulfilling(e, x.slice(0, 2), 0)));
    },
  ],
  ["SUMIFS", (e, x) => sum(numbersWhere(e, areaAt(e, x, 0), positionsFulfilling(e, x, 1)))],
  ["AVERAGEIFS", (e, x) => mean(numbersWhere(e, areaAt(e, x, 0), positionsFulfilling(e, x, 1)))],
  ["ABS", (e, x) => Math.abs(e.number(argument(x, 0)))],
  ["INT", (e, x) => Math.floor(e.number(argument(x, 0)))],
  ["ROUND", (e, x) => rounded(e.number(argument(x, 0)), optionalNumber(e, x, 1, 0), Math.round)],
  ["ROUNDUP", (e, x) => rounded(e.number(argument(x, 0)), optionalNumber(e, x, 1, 0), Math.ceil)],
  ["ROUNDDOWN", (e, x) => rounded(e.number(argument(x, 0)), optionalNumber(e, x, 1, 0), Math.floor)],
  [
    "MOD",
    (e, x) => {
      const divisor = e.number(argument(x, 1));
      if (divisor === 0) throw fault("#DIV/0!", "Function MOD parameter 2 cannot be zero.");
      const dividend = e.number(argument(x, 0));
      return dividend - divisor * Math.floor(dividend / divisor);
    },
  ],
  [
    "INDEX",
    (e, x) => {
      const { tab, area } = areaAt(e, x, 0);
      const row = optionalNumber(e, x, 1, 1);
      const column = optionalNumber(e, x, 2, 1);
      if (row < 1 || column < 1 || row > area.rows || column > area.columns) {
        throw fault("#NUM!", "Function INDEX parameter is out of range.");
      }
      return e.cell(tab, area.row + row - 1, area.column + column - 1);
    },
  ],
  [
    "MATCH",
    (e, x) => {
      if (optionalNumber(e, x, 2, 1) !== 0)
        throw fault("#VALUE!", "MATCH in sorted ranges is not evaluated in the preview.");
      const wanted = e.scalar(argument(x, 0));
      let found: number | undefined;
      e.each(areaAt(e, x, 1), (scalar, row, column) => {
        if (found === undefined && scalar !== null && compareScalars(scalar, wanted) === 0)
          found = row + column + 1;
      });
      if (found === undefined) throw fault("#N/A", "Did not find value in MATCH evaluation.");
      return found;
    },
  ],
  ["ROWS", (e, x) => areaAt(e, x, 0).area.rows],
  ["COLUMNS", (e, x) => areaAt(e, x, 0).area.columns],
  ["TODAY", (e) => new DatedNumber(today(e), automaticDateFormats(e.workbook.locale).date)],
  [
    "NOW",
    (e) =>
      new DatedNumber(
        e.workbook.clock.serialOf(e.workbook.now()),
        automaticDateFormats(e.workbook.locale).dateTime,
      ),
  ],
  ["RAND", () => Math.random()],
  [
    "RANDBETWEEN",
    (e, x) => {
      const low = e.number(argument(x, 0));
      return low + Math.floor(Math.random() * (e.number(argument(x, 1)) - low + 1));
    },
  ],
  [
    "DATE",
    (e, x) => {
      const serial = serialOfDate(
        e.number(argument(x, 0)),
        e.number(argument(x, 1)),
        e.number(argument(x, 2)),
      );
      if (serial === undefined)
        throw fault("#NUM!", "DATE of no calendar day is not evaluated in the preview.");
      return new DatedNumber(serial, automaticDateFormats(e.workbook.locale).date);
    },
  ],
]);

function textOfAll(evaluator: Evaluator, expression: Expression): string {
  let text = "";
  evaluator.each(evaluator.evaluate(expression), (scalar) => {
    text += evaluator.textOf(scalar);
  });
  return text;
}
