/** Whether a formula's answer stands in the orders tab already: its arguments alone tell. */
import { isTable, timeOfDate } from "../../reports/cells.ts";
import { givenRange, hasSettings, isLeftOut, onlyCell } from "./given-range.ts";
import type { FormulaArguments, RowFormula } from "./row-formula.ts";

export function takesJudging(formula: RowFormula, given: FormulaArguments): boolean {
  return (
    timeOfList(formula, given) !== null ||
    hasSettings(given.settings) ||
    isTable(givenRange(given.range)?.filled ?? [])
  );
}

/** The time of the list that a formula spills without a range, or with a time alone; null where it is given one. */
export function timeOfList(
  formula: RowFormula,
  { range, asOf }: FormulaArguments,
): { readonly asOf: unknown } | null {
  if (formula.lists === undefined) return null;
  if (isLeftOut(range)) return { asOf };
  const first = onlyCell(range);
  if (Number.isNaN(timeOfDate(first))) return null;
  return { asOf: isLeftOut(asOf) || asOf === "" ? first : asOf };
}
