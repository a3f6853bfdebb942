/** What the trigger runs. Nobody watches: what went wrong is written where the seller looks. */
import { type Messages, messagesFor } from "../../locales/messages.ts";
import { isNewer, peekDataVersion } from "../../sheets/data-version.ts";
import { alone, type Desk } from "../desk.ts";
import { failureOf } from "../failure.ts";
import { permissionFor } from "../permissions.ts";
import { userLanguage } from "../user-language.ts";
import { clockOf } from "./clock.ts";
import { dueSlot } from "./due.ts";
import { noteFailedRun, performRun } from "./perform.ts";
import { followRhythm } from "./rhythm.ts";
import { isUnderWay, runState } from "./run-state.ts";
import { isMine, type ScheduleNote, scheduleNote } from "./schedule-note.ts";
import { removeTriggers } from "./trigger.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Nobody waits for a trigger's run, so it can wait for who imports just now. */
const LOCK_WAIT_MS = 60_000;

export function scheduledRun(): void {
  const began = Date.now();
  const messages = messagesFor(userLanguage());
  try {
    // Withdrawn since the trigger was made: nothing can be read, and the sidebar is where to ask again.
    if (!permissionFor("sheet").granted) {
      noteFailedRun(began, null, messages.addon.failures.permission.sheet);
      return;
    }
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet() as Spreadsheet | null;
    // For some published add-ons there is no active spreadsheet in a trigger: the next opening of the sidebar says so.
    if (spreadsheet === null) noteFailedRun(began, null, messages.addon.failures.noSpreadsheet);
    else runFor(spreadsheet, began, messages);
  } catch (error) {
    // There is nowhere to tell it but the log, and the missed run is told when the sidebar is opened.
    failureOf(error, messages);
  }
}

function runFor(spreadsheet: Spreadsheet, began: number, messages: Messages): void {
  // Nothing of it is this add-on's any more, its schedule included; whoever opens the sidebar is told.
  if (isNewer(peekDataVersion(spreadsheet))) return;
  const note = scheduleNote(spreadsheet);
  // Someone else has taken it over, or switched it off: this user's trigger has outlived its purpose.
  if (note === null || !note.on || !isMine(note)) {
    removeTriggers();
    return;
  }
  try {
    alone((desk) => performRun(desk, began, slotOf(note, desk, began)), LOCK_WAIT_MS);
  } catch (error) {
    const { code, message } = failureOf(error, messages);
    // Two runs at once: the other one does what this one would have done.
    if (code === "busy" && isUnderWay(runState(), Date.now())) return;
    const clock = clockOf(spreadsheet.getSpreadsheetTimeZone());
    noteFailedRun(began, dueSlot(note, runState(), began, clock), message);
  }
  followRhythm(spreadsheet);
}

/** Asked under the lock: another run may have done it while this one waited. */
function slotOf(note: ScheduleNote, { workbook }: Desk, began: number): number | null {
  return dueSlot(note, runState(), began, clockOf(workbook.spreadsheet.getSpreadsheetTimeZone()));
}
