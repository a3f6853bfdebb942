import { toBoolean } from "../formulas/coercion.ts";
import { Evaluator, type Surroundings } from "../formulas/evaluator.ts";
import { walk } from "../formulas/parser.ts";
import type { CellStyle } from "../types.ts";
import { CellError } from "./cell-error.ts";
import type { Content } from "./column.ts";
import type { ConditionalRule } from "./conditional-rule.ts";
import { displayCell } from "./display.ts";
import { contains } from "./rectangle.ts";
import type { Style } from "./style.ts";
import type { Tab } from "./tab.ts";
import type { Workbook } from "./workbook.ts";

/** Conditional formats are read after all formulas are calculated, and call none of the bundle's functions. */
const SETTLED: Surroundings = { beforeRead: () => {}, callCustomFunction: () => undefined };

/** Answers what a tab's conditional formats add to a cell, as the cells stand now. */
export function conditionalLooks(
  workbook: Workbook,
  tab: Tab,
): (row: number, column: number) => CellStyle | undefined {
  const rules = tab.conditionalRules.map((rule) => ({
    rule,
    look: lookOf(rule.style),
    applies: test(workbook, tab, rule),
  }));
  return (row, column) => {
    // "Use conditional formatting rules": the first rule that is true defines the format.
    for (const { rule, look, applies } of rules) {
      if (rule.ranges.some((area) => contains(area, row, column)) && applies(row, column)) return look;
    }
    return undefined;
  };
}

function lookOf({ background, fontColor, bold, italic, strikethrough }: Style): CellStyle {
  return {
    ...(background !== undefined && { background }),
    ...(fontColor !== undefined && { fontColor }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strikethrough && { strikethrough }),
  };
}

/** Whether a rule's formula answers the same all along a row: none of its columns is relative. */
function isSameAlongRow({ expression }: ConditionalRule): boolean {
  if (!expression) return false;
  for (const part of walk(expression)) {
    if (part.kind !== "reference") continue;
    const { start, end = start } = part.reference;
    for (const corner of [start, end]) if (corner.column !== undefined && !corner.columnFixed) return false;
  }
  return true;
}

type Test = (row: number, column: number) => boolean;

function test(workbook: Workbook, tab: Tab, rule: ConditionalRule): Test {
  if (rule.condition.criterion !== "CUSTOM_FORMULA") return builtIn(workbook, tab, rule);
  const { expression, ranges } = rule;
  const [first] = ranges;
  if (!expression || !first) return () => false;
  const evaluate: Test = (row, column) => {
    const evaluator = new Evaluator(workbook, tab, SETTLED, row - first.row, column - first.column);
    const value = evaluator.result({ kind: "call", name: "IFERROR", arguments: [expression, FALSE] });
    try {
      return toBoolean(evaluator.single(value));
    } catch {
      // A text or an error is no truth: the rule does not apply.
      return false;
    }
  };
  if (!isSameAlongRow(rule)) return evaluate;
  const answers = new Map<number, boolean>();
  return (row) => {
    const known = answers.get(row);
    if (known !== undefined) return known;
    const answer = evaluate(row, first.column);
    answers.set(row, answer);
    return answer;
  };
}

const FALSE = { kind: "literal", value: false } as const;

/** The built-in criteria of `SpreadsheetApp.BooleanCriteria`. */
function builtIn(workbook: Workbook, tab: Tab, { condition }: ConditionalRule): Test {
  const [first, second] = condition.values;
  const content = (row: number, column: number): Content => tab.columns[column - 1]?.values[row - 1];
  const number =
    (holds: (value: number) => boolean): Test =>
    (row, column) => {
      const value = content(row, column);
      return typeof value === "number" && holds(value);
    };
  const text =
    (holds: (shown: string) => boolean): Test =>
    (row, column) =>
      !(content(row, column) instanceof CellError) &&
      holds(displayCell(workbook, tab.column(column), row).toLowerCase());
  const low = Number(first);
  const high = Number(second);
  const wanted = String(first ?? "").toLowerCase();
  switch (condition.criterion) {
    case "CELL_EMPTY":
      return (row, column) => content(row, column) === undefined;
    case "CELL_NOT_EMPTY":
      return (row, column) => content(row, column) !== undefined;
    case "NUMBER_EQUAL_TO":
      return number((value) => value === low);
    case "NUMBER_NOT_EQUAL_TO":
      return number((value) => value !== low);
    case "NUMBER_GREATER_THAN":
      return number((value) => value > low);
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return number((value) => value >= low);
    case "NUMBER_LESS_THAN":
      return number((value) => value < low);
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return number((value) => value <= low);
    case "NUMBER_BETWEEN":
      return number((value) => value >= low && value <= high);
    case "NUMBER_NOT_BETWEEN":
      return number((value) => value < low || value > high);
    case "TEXT_CONTAINS":
      return text((shown) => shown.includes(wanted));
    case "TEXT_DOES_NOT_CONTAIN":
      return text((shown) => !shown.includes(wanted));
    case "TEXT_STARTS_WITH":
      return text((shown) => shown.startsWith(wanted));
    case "TEXT_ENDS_WITH":
      return text((shown) => shown.endsWith(wanted));
    case "TEXT_EQUAL_TO":
      return text((shown) => shown === wanted);
    default:
      throw new Error(`conditional format criterion ${condition.criterion} is not imitated`);
  }
}
