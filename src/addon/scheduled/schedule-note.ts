/**
 * What the document remembers of its schedule: the one place where hour and days stand. Each user sees only his own
 * triggers, so it also says who switched it on (by an id without a meaning: no address is stored).
 */
import * as v from "valibot";
import { newId } from "../new-id.ts";
import { store, stored } from "../stored.ts";
import { EVERY_DAY, type Schedule } from "./schedule.ts";

const NOTE_KEY = "holdguard.schedule";
const USER_KEY = "holdguard.user";
const DEFAULT_HOUR = 6;

export const scheduleSchema = v.object({
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  days: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
    v.minLength(1),
    v.maxLength(7),
    v.check((days) => new Set(days).size === days.length),
  ),
});

const noteSchema = v.object({
  ...scheduleSchema.entries,
  on: v.boolean(),
  owner: v.string(),
  since: v.number(),
  spreadsheet: v.string(),
  trigger: v.object({ hour: v.number(), zone: v.string(), hourly: v.boolean() }),
});

export interface ScheduleNote extends Schedule {
  readonly on: boolean;
  /** `userId` of who switched it on. */
  readonly owner: string;
  /** When it was switched on, or last changed, epoch ms. Slots before it are nobody's. */
  readonly since: number;
  /** The spreadsheet's id: a copy of the file has no trigger, whether or not Google copies this note with it. */
  readonly spreadsheet: string;
  /** As the trigger was made. */
  readonly trigger: { readonly hour: number; readonly zone: string; readonly hourly: boolean };
}

/** What is chosen where nobody chose yet. */
export const FIRST_SCHEDULE: Schedule = { hour: DEFAULT_HOUR, days: EVERY_DAY };

/** The note of this spreadsheet, on or off; null where nobody has switched it on yet. */
export function scheduleNote(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): ScheduleNote | null {
  const note = stored(PropertiesService.getDocumentProperties(), NOTE_KEY, noteSchema);
  return note !== null && note.spreadsheet === spreadsheet.getId() ? note : null;
}

export function noteSchedule(note: ScheduleNote): void {
  store(PropertiesService.getDocumentProperties(), NOTE_KEY, note);
}

/** Whether it is this user who switched it on. */
export function isMine(note: ScheduleNote): boolean {
  return note.owner === userId();
}

/** This user's id in this add-on: made once, known to nobody else, no address in it. */
export function userId(): string {
  const properties = PropertiesService.getUserProperties();
  const known = properties.getProperty(USER_KEY);
  if (known !== null) return known;
  const made = newId();
  properties.setProperty(USER_KEY, made);
  return made;
}
