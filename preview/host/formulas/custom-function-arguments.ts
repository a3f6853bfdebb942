import { createHash } from "node:crypto";
import { CellError } from "../model/cell-error.ts";
import type { ZoneClock } from "../model/date-serial.ts";
import type { Evaluator } from "./evaluator.ts";
import { CellArea, DatedNumber, type Scalar, type Value, ValueTable } from "./value.ts";

/** What a custom function gets for one argument: a value, or rows of values for more than one cell. */
export type CustomArgument = CustomScalar | CustomScalar[][];
export type CustomScalar = string | number | boolean | Date;

/** Blank cells reach a custom function as "", dates as Date, errors inside ranges as their text. */
function plain(scalar: Scalar, clock: ZoneClock): CustomScalar {
  if (scalar === null) return "";
  if (scalar instanceof DatedNumber) return new Date(clock.instantOfSerial(scalar.serial));
  if (scalar instanceof CellError) return scalar.code;
  return scalar;
}

export function customArgument(value: Value, evaluator: Evaluator): CustomArgument {
  const { clock } = evaluator.workbook;
  if (value instanceof ValueTable) {
    return value.rows.map((row) => row.map((scalar) => plain(scalar, clock)));
  }
  if (!(value instanceof CellArea)) return plain(value, clock);
  const { tab, area } = value;
  if (area.rows === 1 && area.columns === 1) return plain(evaluator.cell(tab, area.row, area.column), clock);
  const rows: CustomScalar[][] = [];
  for (let r = 0; r < area.rows; r++) {
    const row: CustomScalar[] = [];
    for (let c = 0; c < area.columns; c++)
      row.push(plain(evaluator.cell(tab, area.row + r, area.column + c), clock));
    rows.push(row);
  }
  return rows;
}

/** Tells calls apart by their function and the values of their arguments. */
export function callKey(name: string, given: readonly CustomArgument[]): string {
  const hash = createHash("sha1");
  for (const argument of given) {
    if (Array.isArray(argument)) {
      hash.update(`[${argument.length}`);
      for (const row of argument) hash.update(row.map(scalarKey).join("\u0001"));
    } else {
      hash.update(`(${scalarKey(argument)}`);
    }
  }
  return `${name}:${hash.digest("base64")}`;
}

const scalarKey = (scalar: CustomScalar): string =>
  typeof scalar === "object" ? `d${scalar.getTime()}` : `${(typeof scalar)[0]}${scalar}`;
