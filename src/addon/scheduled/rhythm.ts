/** How often the trigger comes: once a day, unless something wants to be looked after every hour. */
import type { Desk } from "../desk.ts";
import { permissionFor } from "../permissions.ts";
import { runState } from "./run-state.ts";
import { isMine, type ScheduleNote, scheduleNote } from "./schedule-note.ts";
import { isTriggerSet, setTrigger } from "./trigger.ts";

/** What asks for an hourly trigger; one is enough. Each is asked as the trigger's owner. */
const HOURLY_REASONS: readonly (() => boolean)[] = [isRunWaiting];

export function wantsHourly(): boolean {
  return HOURLY_REASONS.some((asks) => asks());
}

/** A run of the day that is not done yet goes on in an hour, not tomorrow. */
function isRunWaiting(): boolean {
  const { slot, closed } = runState();
  return slot !== 0 && !closed;
}

/**
 * Makes the trigger anew where it is lost, or is not as it should be: another rhythm, another hour, another time zone
 * of the spreadsheet. Does nothing for who does not own it, or has withdrawn its permission.
 *
 * @returns the note as it stands then; null: never switched on
 */
export function followRhythm({ workbook: { spreadsheet } }: Desk): ScheduleNote | null {
  const note = scheduleNote(spreadsheet);
  if (note === null || !note.on || !isMine(note) || !permissionFor("timer").granted) return note;
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const hourly = wantsHourly();
  if (!isTriggerSet(note, hourly, zone)) setTrigger(note, hourly, zone);
  return scheduleNote(spreadsheet);
}
