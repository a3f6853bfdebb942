/** How often the trigger comes: once a day, unless something wants to be looked after every hour. */
import { hasConnections } from "../connector/connections.ts";
import type { Desk } from "../desk.ts";
import { failureOf } from "../failure.ts";
import { permissionFor } from "../permissions.ts";
import { isWaiting } from "./due.ts";
import { runState } from "./run-state.ts";
import { isMine, type ScheduleNote, scheduleNote } from "./schedule-note.ts";
import { isTriggerSet, setTrigger } from "./trigger.ts";

/** What asks for an hourly trigger; one is enough. Each is asked as the trigger's owner. */
const HOURLY_REASONS: readonly (() => boolean)[] = [isRunWaiting, hasConnections];

export function wantsHourly(): boolean {
  return HOURLY_REASONS.some((asks) => asks());
}

/** A run of the day that is not done yet goes on in an hour, not tomorrow. */
function isRunWaiting(): boolean {
  return isWaiting(runState(), Date.now());
}

/**
 * Makes the trigger anew where it is lost, or is not as it should be: another rhythm, another hour, another time zone
 * of the spreadsheet. Does nothing for who does not own it, or has withdrawn its permission.
 *
 * @returns the note as it stands then; null: never switched on
 */
export function followRhythm(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): ScheduleNote | null {
  const note = scheduleNote(spreadsheet);
  if (note === null || !note.on || !isMine(note) || !permissionFor("timer").granted) return note;
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const hourly = wantsHourly();
  return isTriggerSet(note, hourly, zone) ? note : setTrigger(note, hourly, zone);
}

/** A trigger that is lost or out of date is no reason not to show what stands in the sheet. */
export function mendTrigger({ workbook, messages }: Desk): void {
  try {
    followRhythm(workbook.spreadsheet);
  } catch (error) {
    failureOf(error, messages);
  }
}
