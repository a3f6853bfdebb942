/** What the trigger runs. Nobody watches: what went wrong is written where the seller looks. */
import { messagesFor } from "../../locales/messages.ts";
import { alone, userLanguage } from "../desk.ts";
import { failureOf } from "../failure.ts";
import { clockOf } from "./clock.ts";
import { dueSlot } from "./due.ts";
import { noteFailedRun, performRun } from "./perform.ts";
import { followRhythm } from "./rhythm.ts";
import { runState } from "./run-state.ts";
import { isMine, scheduleNote } from "./schedule-note.ts";
import { removeTriggers } from "./trigger.ts";

/** Nobody waits for a trigger's run, so it can wait for who imports just now. */
const LOCK_WAIT_MS = 60_000;

export function scheduledRun(): void {
  const spreadsheet =
    SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  // For some published add-ons there is no active spreadsheet in a trigger: the next opening of the sidebar catches up.
  if (spreadsheet === null) return;
  const began = Date.now();
  try {
    alone((desk) => {
      const note = scheduleNote(desk.workbook.spreadsheet);
      // Someone else has taken it over, or switched it off: this user's trigger has outlived its purpose.
      if (note === null || !note.on || !isMine(note)) {
        removeTriggers();
        return;
      }
      const clock = clockOf(desk.workbook.spreadsheet.getSpreadsheetTimeZone());
      const slot = dueSlot(note, runState(), began, clock);
      performRun(desk, began, slot);
      followRhythm(desk);
    }, LOCK_WAIT_MS);
  } catch (error) {
    noteFailedRun(began, failureOf(error, messagesFor(userLanguage())).message);
  }
}
