/** When and by which settings a formula judges: what it is given, else what the settings tab says. Never the clock. */
import type { DetectionSettings } from "../../detection/settings.ts";
import type { CivilTime } from "../../inquiries/dates.ts";
import { isBlankCell, timeOfCell } from "../../reports/cells.ts";
import type { TimeZone } from "../../reports/time-zone.ts";
import { civilTimeOf, timeZoneOf } from "../../sheets/civil-time.ts";
import { peekSettings } from "../../sheets/settings-sheet.ts";
import type { Desk } from "../desk.ts";
import { isLeftOut, onlyCell } from "./given-range.ts";
import { givenSettings } from "./given-settings.ts";

export interface Occasion {
  readonly desk: Desk;
  /** Epoch ms. */
  readonly at: number;
  readonly settings: DetectionSettings;
  readonly firstShopName: string;
  readonly zone: TimeZone;
  readonly civil: CivilTime;
}

/**
 * @param asOf a date, also as text or serial number; left out or blank: the last refresh
 * @param own the seller's own settings
 * @returns the sentence that says what is wrong with these arguments
 */
export function occasionOf(desk: Desk, asOf: unknown, own: unknown): Occasion | string {
  const { workbook, messages } = desk;
  const texts = messages.addon.formula;
  const zoneName = workbook.timeZone;
  const zone = timeZoneOf(zoneName);
  const { settings: stored, refreshedAt, entries } = peekSettings(workbook);
  const cell = onlyCell(asOf);
  const told = !(isLeftOut(cell) || isBlankCell(cell));
  const at = told ? timeOfCell(cell, zone) : refreshedAt;
  if (Number.isNaN(at)) return told ? texts.noTime : texts.noRefresh;
  const settings = givenSettings(own, entries, workbook.language);
  if ("wrong" in settings) return settings.wrong;
  const { firstShopName } = stored;
  return { desk, at, settings, firstShopName, zone, civil: civilTimeOf(zoneName) };
}
