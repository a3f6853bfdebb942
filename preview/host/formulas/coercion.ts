import { CellError } from "../model/cell-error.ts";
import { displayNumber } from "../model/number-format.ts";
import { DatedNumber, type Scalar } from "./value.ts";

/** Ends the evaluation of a formula (up to the next IFERROR) with an error value. */
export class FormulaFault extends Error {
  constructor(readonly error: CellError) {
    super(error.message);
  }
}

export const fault = (code: string, message: string): FormulaFault =>
  new FormulaFault(new CellError(code, message));

function unlessError(value: Scalar): Exclude<Scalar, CellError> {
  if (value instanceof CellError) throw new FormulaFault(value);
  return value;
}

export function toNumber(scalar: Scalar): number {
  const value = unlessError(scalar);
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof DatedNumber) return value.serial;
  const number = value.trim() === "" ? Number.NaN : Number(value.replaceAll(",", ""));
  if (Number.isNaN(number)) throw fault("#VALUE!", `The text '${value}' cannot be converted to a number.`);
  return number;
}

export function toText(scalar: Scalar, locale: string): string {
  const value = unlessError(scalar);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return displayNumber(value, undefined, locale);
  if (value instanceof DatedNumber) return displayNumber(value.serial, value.format, locale);
  return value;
}

export function toBoolean(scalar: Scalar): boolean {
  const value = unlessError(scalar);
  if (value === null) return false;
  if (typeof value === "string") {
    const upper = value.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
    throw fault("#VALUE!", `The text '${value}' cannot be converted to a boolean.`);
  }
  return toNumber(value) !== 0;
}

const rank = (value: number | string | boolean): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

/** Below 0, 0 or above 0. Numbers come before text, text before booleans; text without regard to case. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const plain = (scalar: Scalar) => {
    const value = unlessError(scalar);
    return value instanceof DatedNumber ? value.serial : value;
  };
  let a = plain(left);
  let b = plain(right);
  // A blank cell equals 0, "" and FALSE.
  if (a === null) a = typeof b === "string" ? "" : typeof b === "boolean" ? false : 0;
  if (b === null) b = typeof a === "string" ? "" : typeof a === "boolean" ? false : 0;
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (typeof a !== typeof b) return rank(a) - rank(b);
  return Number(a) - Number(b);
}
