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

export function switchDailyOn(): void {
  toast(() =>
    alone((desk) => {
      const before = scheduleNote(desk.workbook.spreadsheet);
      switchOn(desk, before ?? FIRST_SCHEDULE);
      const { toasts } = desk.messages.addon;
      const on = toasts.dailyOn((before ?? FIRST_SCHEDULE).hour);
      return before === null || !before.on || isMine(before)
        ? on
        : on + toasts.dailyTakenOver(dayOf(before, desk));
    }),
  );
}

export function switchDailyOff(): void {
  toast(() =>
    alone((desk) => {
      const note = scheduleNote(desk.workbook.spreadsheet);
      const { toasts } = desk.messages.addon;
      if (note === null || !note.on) return toasts.dailyAlreadyOff;
      switchOff(note);
      return isMine(note) ? toasts.dailyOff : toasts.dailyOff + toasts.dailyTakenOver(dayOf(note, desk));
    }),
  );
}

/** Makes this user the owner; the trigger of a former one ends itself when it next comes. */
function switchOn({ workbook: { spreadsheet }, messages }: Desk, { hour, days }: Schedule): void {
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
function switchOff(note: ScheduleNote): void {
  removeTriggers();
  noteSchedule({ ...note, on: false });
}

function dayOf(note: ScheduleNote, desk: Desk): string {
  const civil = civilTimeOf(desk.workbook.spreadsheet.getSpreadsheetTimeZone());
  return formatDay(civil.dayOf(note.since), desk.workbook.language);
}
