import { CellError } from "../model/cell-error.ts";
import { compareScalars } from "./coercion.ts";
import type { Evaluator } from "./evaluator.ts";
import { DatedNumber, type Scalar } from "./value.ts";

const OPERATOR = /^(<=|>=|<>|=|<|>)?(.*)$/su;

/** Whether a value fulfils a criterion of COUNTIF and its like: `">5"`, `"<>x"`, `"危険*"`, or a plain value. */
export function matchesCriterion(scalar: Scalar, criterion: Scalar, evaluator: Evaluator): boolean {
  if (scalar instanceof CellError || criterion instanceof CellError) return false;
  if (typeof criterion !== "string") {
    return scalar !== null && sameKind(scalar, criterion) && compareScalars(scalar, criterion) === 0;
  }
  const [, operator = "=", operand = ""] = OPERATOR.exec(criterion) ?? [];
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (!Number.isNaN(number)) {
    const value = scalar instanceof DatedNumber ? scalar.serial : scalar;
    // A text that looks like the number counts as equal, never as smaller or larger.
    const equal = value === number || (typeof value === "string" && value !== "" && Number(value) === number);
    if (operator === "=") return equal;
    if (operator === "<>") return !equal;
    return typeof value === "number" && ordered(operator, value - number);
  }
  const text = scalar === null ? "" : evaluator.textOf(scalar);
  if (operator === "=" || operator === "<>") {
    const matches = operand === "" ? text === "" : wildcard(operand).test(text);
    return matches === (operator === "=");
  }
  return typeof scalar === "string" && ordered(operator, compareScalars(scalar, operand));
}

const sameKind = (a: Scalar, b: Scalar): boolean =>
  typeof (a instanceof DatedNumber ? a.serial : a) === typeof (b instanceof DatedNumber ? b.serial : b);

function ordered(operator: string, difference: number): boolean {
  switch (operator) {
    case "<":
      return difference < 0;
    case ">":
      return difference > 0;
    case "<=":
      return difference <= 0;
    default:
      return difference >= 0;
  }
}

/** `*` stands for any text, `?` for one character, `~` takes their meaning away. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (found) => {
    if (found === "*") return ".*";
    if (found === "?") return ".";
    return `\\${found.startsWith("~") ? found.slice(1) : found}`;
  });
  return new RegExp(`^${source}$`, "isu");
}
