import { heldUnits } from "./held-units.ts";
import { holdDaysFormula } from "./hold-days.ts";
import { holdRelease } from "./hold-release.ts";
import type { RowFormula } from "./row-formula.ts";
import { suspicion } from "./suspicion.ts";
import { suspicionLevel } from "./suspicion-level.ts";
import { suspicionReasons } from "./suspicion-reasons.ts";

/** The formulas that answer a range row by row, by their names in Sheets. */
export const ROW_FORMULAS = {
  SUSPICION: suspicion,
  SUSPICION_LEVEL: suspicionLevel,
  SUSPICION_REASONS: suspicionReasons,
  HOLD_DAYS: holdDaysFormula,
  HOLD_RELEASE: holdRelease,
  HELD_UNITS: heldUnits,
} as const satisfies Readonly<Record<string, RowFormula>>;

export type FormulaName = keyof typeof ROW_FORMULAS;
