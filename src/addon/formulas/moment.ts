/** When a formula judges: what it is given, else the last refresh. Never the clock. */
import { isBlankCell, timeOfCell } from "../../reports/cells.ts";
import type { TimeZone } from "../../reports/time-zone.ts";
import { timeZoneOf } from "../../sheets/civil-time.ts";
import { lastRefresh } from "../../sheets/settings-at-a-glance.ts";
import type { FormulaDesk } from "./answer.ts";
import { isLeftOut, onlyCell } from "./given-range.ts";

export interface Moment {
  /** Epoch ms. */
  readonly at: number;
  readonly zone: TimeZone;
}

/**
 * @param asOf a date, also as text or serial number; left out or blank: the last refresh
 * @returns the sentence that says what is wrong with it
 */
export function momentOf({ workbook, texts }: FormulaDesk, asOf: unknown): Moment | string {
  const zone = timeZoneOf(workbook.timeZone);
  const cell = onlyCell(asOf);
  const told = !(isLeftOut(cell) || isBlankCell(cell));
  const at = told ? timeOfCell(cell, zone) : lastRefresh(workbook);
  if (Number.isNaN(at)) return told ? texts.formula.noTime : texts.formula.noRefresh;
  return { at, zone };
}
