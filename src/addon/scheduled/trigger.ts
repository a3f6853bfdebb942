/**
 * The one clock trigger that an add-on may have for a user in a document. Once a day at the chosen hour, or every
 * hour: where something has to be looked after between, and while a run of the day is not done.
 */
import { permissionFor } from "../permissions.ts";
import { noteSchedule, type ScheduleNote } from "./schedule-note.ts";

const HANDLER = "scheduledRun";

/** Makes the trigger of this note anew. @returns the note, which says now what the trigger is like */
export function setTrigger(note: ScheduleNote, hourly: boolean, zone: string): ScheduleNote {
  removeTriggers();
  const builder = ScriptApp.newTrigger(HANDLER).timeBased();
  const timed = hourly ? builder.everyHours(1) : builder.everyDays(1).atHour(note.hour).inTimezone(zone);
  timed.create();
  const made = { ...note, trigger: { hour: note.hour, zone, hourly } };
  noteSchedule(made);
  return made;
}

/** Whether the trigger stands as it should. Only its owner can tell. */
export function isTriggerSet(note: ScheduleNote, hourly: boolean, zone: string): boolean {
  const { trigger } = note;
  const fits = trigger.hourly === hourly && (hourly || (trigger.zone === zone && trigger.hour === note.hour));
  return fits && ownTriggers().length > 0;
}

/** This user's triggers of this document. Without his permission there is nothing that could still come. */
export function removeTriggers(): void {
  if (!permissionFor("timer").granted) return;
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}

function ownTriggers(): readonly GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}
