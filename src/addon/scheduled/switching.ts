/** Switching the scheduled refresh on and off in the menu. */
import { formatDay } from "../../inquiries/dates.ts";
import { civilTimeOf } from "../../sheets/civil-time.ts";
import { alone, type Desk } from "../desk.ts";
import { needPermission } from "../permissions.ts";
import { toast } from "../toast.ts";
import { wantsHourly } from "./rhythm.ts";
import type { Schedule } from "./schedule.ts";
import {
  FIRST_SCHEDULE,
  isMine,
  noteSchedule,
  type ScheduleNote,
  scheduleNote,
  userId,
} from "./schedule-note.ts";
import { removeTriggers, setTrigger } from "./trigger.ts";

export function switchScheduleOn(): void {
  toast(() =>
    alone((desk) => {
      const before = scheduleNote(desk.workbook.spreadsheet);
      switchOn(desk, before ?? FIRST_SCHEDULE);
      const { toasts } = desk.messages.addon;
      const on = toasts.scheduleOn((before ?? FIRST_SCHEDULE).hour);
      return before === null || !before.on || isMine(before)
        ? on
        : on + toasts.scheduleTakenOver(dayOf(before, desk));
    }),
  );
}

export function switchScheduleOff(): void {
  toast(() =>
    alone((desk) => {
      const note = scheduleNote(desk.workbook.spreadsheet);
      const { toasts } = desk.messages.addon;
      if (note === null || !note.on) return toasts.scheduleAlreadyOff;
      switchOff(note);
      return isMine(note)
        ? toasts.scheduleOff
        : toasts.scheduleOff + toasts.scheduleTakenOver(dayOf(note, desk));
    }),
  );
}

/** Makes this user the owner; the trigger of a former one ends itself when it next comes. */
export function switchOn({ workbook: { spreadsheet }, messages }: Desk, { hour, days }: Schedule): void {
  needPermission("timer", messages);
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const hourly = wantsHourly();
  const trigger = { hour, zone, hourly };
  const note = {
    hour,
    days,
    on: true,
    owner: userId(),
    since: Date.now(),
    spreadsheet: spreadsheet.getId(),
    trigger,
  };
  setTrigger(note, hourly, zone);
}

/** What was chosen stays for the next time. Another user's trigger ends itself when it next comes. */
export function switchOff(note: ScheduleNote): void {
  removeTriggers();
  noteSchedule({ ...note, on: false });
}

/** The day on which it was switched on, or last changed, in words. */
export function dayOf(note: ScheduleNote, { workbook }: Desk): string {
  const civil = civilTimeOf(workbook.spreadsheet.getSpreadsheetTimeZone());
  return formatDay(civil.dayOf(note.since), workbook.spoken);
}
