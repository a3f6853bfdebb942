import { types } from "node:util";
import { ScriptException } from "../script-exception.ts";
import { a1Of } from "./a1-notation.ts";
import { parseTyped } from "./cell-parsing.ts";
import { displayCell } from "./display.ts";
import type { Rectangle } from "./rectangle.ts";
import type { Tab } from "./tab.ts";
import type { Validation } from "./validation.ts";
import type { Workbook } from "./workbook.ts";

/** Refuses values that break a validation which rejects input ("DataValidationBuilder.setAllowInvalid"). */
export function assertValid(
  workbook: Workbook,
  tab: Tab,
  area: Rectangle,
  values: readonly (readonly unknown[])[],
): void {
  tab.columnsOf(area).forEach((column, c) => {
    if (!column.hasValidations) return;
    for (let r = 0; r < area.rows; r++) {
      const validation = workbook.validations.get(column.validationAt(area.row + r));
      if (!validation || validation.allowInvalid) continue;
      const value = values[r]?.[c];
      if (value === "" || value === null || accepts(workbook, validation, value)) continue;
      const cell = a1Of({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 });
      throw new ScriptException(
        `The data you entered in cell ${cell} violates the data validation rules set on this cell.${validation.helpText ? ` ${validation.helpText}` : ""}`,
      );
    }
  });
}

/** The choices of a dropdown; undefined for other validations. */
export function choicesOf(workbook: Workbook, validation: Validation): readonly string[] | undefined {
  if (validation.criterion === "VALUE_IN_LIST") return validation.values[0] as readonly string[];
  if (!validation.source) return undefined;
  const { tab, area } = validation.source;
  const choices: string[] = [];
  for (const column of tab.columnsOf(area)) {
    const end = Math.min(area.row + area.rows - 1, column.values.length);
    for (let row = area.row; row <= end; row++) {
      const text = displayCell(workbook, column, row);
      if (text !== "" && !choices.includes(text)) choices.push(text);
    }
  }
  return choices;
}

function accepts(workbook: Workbook, validation: Validation, value: unknown): boolean {
  const choices = choicesOf(workbook, validation);
  if (choices) return choices.includes(String(value));
  const [first, second] = validation.values;
  const typed =
    typeof value === "string" ? parseTyped(value, { locale: workbook.locale, year: 2000 }) : undefined;
  const number = typeof value === "number" ? value : typed?.kind === "number" ? typed.value : undefined;
  switch (validation.criterion) {
    case "CHECKBOX":
      return (
        typeof value === "boolean" || typed?.kind === "boolean" || validation.values.includes(String(value))
      );
    case "DATE_IS_VALID_DATE":
      return types.isDate(value) || number !== undefined;
    case "NUMBER_BETWEEN":
      return number !== undefined && number >= Number(first) && number <= Number(second);
    case "NUMBER_GREATER_THAN":
      return number !== undefined && number > Number(first);
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return number !== undefined && number >= Number(first);
    case "NUMBER_LESS_THAN":
      return number !== undefined && number < Number(first);
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return number !== undefined && number <= Number(first);
    default:
      // A formula as criterion is not evaluated in the preview: everything passes.
      return true;
  }
}
