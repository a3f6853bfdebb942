/** What home says of the schedule. */
import type { ScheduleState } from "../calls.ts";
import type { Desk } from "../desk.ts";
import { permissionFor } from "../permissions.ts";
import { clockOf } from "./clock.ts";
import { missedSlot } from "./due.ts";
import { runState } from "./run-state.ts";
import { nextSlot } from "./schedule.ts";
import { FIRST_SCHEDULE, isMine, type ScheduleNote, scheduleNote } from "./schedule-note.ts";
import { dayOf } from "./switching.ts";

/** @param judgedAt when orders were last judged, epoch ms; NaN: never */
export function scheduleState(desk: Desk, judgedAt: number): ScheduleState {
  const note = scheduleNote(desk.workbook.spreadsheet);
  if (note === null || !note.on) {
    const { hour } = note ?? FIRST_SCHEDULE;
    return {
      on: false,
      mine: false,
      owner: "",
      hour,
      next: null,
      missed: null,
      permitted: true,
      troubled: false,
    };
  }
  const { spreadsheet } = desk.workbook;
  const mine = isMine(note);
  const permitted = !mine || permissionFor("timer").granted;
  return {
    on: true,
    mine,
    owner: mine ? "" : desk.messages.addon.scheduled.someoneElse(dayOf(note, desk)),
    hour: note.hour,
    next: permitted ? nextSlot(note, Date.now(), clockOf(spreadsheet.getSpreadsheetTimeZone())) : null,
    missed: missedOf(note, desk, judgedAt),
    permitted,
    troubled: runState().last?.ok === false,
  };
}

/** @param judgedAt when orders were last judged, epoch ms; NaN: never. */
export function missedOf(note: ScheduleNote, desk: Desk, judgedAt: number): number | null {
  if (!note.on) return null;
  const clock = clockOf(desk.workbook.spreadsheet.getSpreadsheetTimeZone());
  return missedSlot(note, runState(), Date.now(), clock, judgedAt);
}
