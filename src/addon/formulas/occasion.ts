/** When and by which settings a formula judges: what it is given, else what the settings tab says. */
import type { DetectionSettings } from "../../detection/settings.ts";
import type { CivilTime } from "../../inquiries/dates.ts";
import { civilTimeOf } from "../../sheets/civil-time.ts";
import { peekSettings } from "../../sheets/settings-sheet.ts";
import type { FormulaDesk } from "./answer.ts";
import { givenSettings } from "./given-settings.ts";
import { type Moment, momentOf } from "./moment.ts";

export interface Occasion extends Moment {
  readonly desk: FormulaDesk;
  readonly settings: DetectionSettings;
  readonly firstShopName: string;
  readonly civil: CivilTime;
}

/**
 * @param asOf a date, also as text or serial number; left out or blank: the last refresh
 * @param own the seller's own settings
 * @returns the sentence that says what is wrong with these arguments
 */
export function occasionOf(desk: FormulaDesk, asOf: unknown, own: unknown): Occasion | string {
  const { workbook } = desk;
  const moment = momentOf(desk, asOf);
  if (typeof moment === "string") return moment;
  const { settings: stored, entries } = peekSettings(workbook);
  const settings = givenSettings(own, entries, workbook.language);
  if ("wrong" in settings) return settings.wrong;
  const { firstShopName } = stored;
  return { ...moment, desk, settings, firstShopName, civil: civilTimeOf(workbook.timeZone) };
}
