import type { Expression } from "../formulas/parser.ts";
import type { Rectangle } from "./rectangle.ts";
import type { Style } from "./style.ts";

/** When a conditional format applies: a criterion by its name in `SpreadsheetApp.BooleanCriteria`. */
export interface Condition {
  readonly criterion: string;
  readonly values: readonly (string | number | Date)[];
}

/** A conditional format of one tab. A formula's relative references count from the first range's first cell. */
export interface ConditionalRule {
  readonly ranges: readonly Rectangle[];
  readonly condition: Condition;
  /** The parsed formula of a CUSTOM_FORMULA condition. */
  readonly expression?: Expression;
  readonly style: Style;
}
