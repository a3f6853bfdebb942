/**
 * The daily refresh: one trigger a document. Each user sees only his own triggers, so the document notes who
 * switched it on (by an id without a meaning: no address is stored) and when.
 */
import { formatDay } from "../inquiries/dates.ts";
import { messagesFor } from "../locales/messages.ts";
import { refreshCharts } from "../sheets/charts.ts";
import { civilTimeOf } from "../sheets/civil-time.ts";
import { ImportHistory } from "../sheets/import-history.ts";
import { lessonsOf, writeRecord } from "../sheets/record.ts";
import { refresh } from "../sheets/refresh.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import { alone, type Desk, userLanguage } from "./desk.ts";
import { failureOf } from "./failure.ts";
import { hasOrders } from "./has-orders.ts";
import { newId } from "./new-id.ts";
import { isRecordOld, noteRecord } from "./record-age.ts";
import { toast } from "./toast.ts";

const HANDLER = "dailyRefresh";
const NOTE_KEY = "holdguard.daily";
const USER_KEY = "holdguard.user";
/** The record takes up to a minute or two of the six that a run has, so it begins within so many. */
const RECORD_WITHIN_MS = 120_000;

export interface DailyNote {
  readonly owner: string;
  /** When it was switched on, epoch ms. */
  readonly since: number;
  /** 0–23 in the spreadsheet's time zone. */
  readonly hour: number;
}

export function switchDailyOn(): void {
  toast(() =>
    alone((desk) => {
      const before = dailyNote();
      const { settings } = new SettingsSheet(desk.workbook);
      removeTriggers();
      const zone = desk.workbook.spreadsheet.getSpreadsheetTimeZone();
      ScriptApp.newTrigger(HANDLER)
        .timeBased()
        .everyDays(1)
        .atHour(settings.refreshHour)
        .inTimezone(zone)
        .create();
      noteDaily({ owner: userId(), since: Date.now(), hour: settings.refreshHour });
      const { toasts } = desk.messages.addon;
      const on = toasts.dailyOn(settings.refreshHour);
      return before === null || isMine(before) ? on : on + toasts.dailyTakenOver(dayOf(before, desk));
    }),
  );
}

export function switchDailyOff(): void {
  toast(() =>
    alone((desk) => {
      const note = dailyNote();
      removeTriggers();
      PropertiesService.getDocumentProperties().deleteProperty(NOTE_KEY);
      const { toasts } = desk.messages.addon;
      if (note === null) return toasts.dailyAlreadyOff;
      return isMine(note) ? toasts.dailyOff : toasts.dailyOff + toasts.dailyTakenOver(dayOf(note, desk));
    }),
  );
}

/** What the trigger runs. Nobody watches, so what went wrong is written where the seller looks. */
export function dailyRefresh(): void {
  const spreadsheet =
    SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  // For some published add-ons there is no active spreadsheet in a trigger: the next opening of the sidebar judges.
  if (spreadsheet === null) return;
  try {
    alone((desk) => {
      const note = dailyNote();
      // Someone else has taken it over, or switched it off: this user's trigger has outlived its purpose.
      if (note === null || !isMine(note)) removeTriggers();
      else if (hasOrders(desk)) refreshDaily(desk, Date.now());
    });
  } catch (error) {
    noteFailure(error);
  }
}

/** Verdicts first; the record now and then, while the run has time. */
function refreshDaily(desk: Desk, began: number): void {
  const picture = refresh(desk.workbook, began, newId);
  if (Date.now() - began > RECORD_WITHIN_MS || !isRecordOld(began)) return;
  // A run that is cut off loses nothing that was not told to Google yet.
  SpreadsheetApp.flush();
  noteRecord(began);
  writeRecord(picture, lessonsOf(picture).record);
  refreshCharts(picture);
}

export function dailyNote(): DailyNote | null {
  const text = PropertiesService.getDocumentProperties().getProperty(NOTE_KEY);
  if (text === null) return null;
  try {
    const { owner, since, hour } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof owner !== "string" || typeof since !== "number" || typeof hour !== "number") return null;
    return { owner, since, hour };
  } catch {
    return null;
  }
}

/** Whether it is this user who switched the daily refresh on. */
export function isMine(note: DailyNote): boolean {
  return note.owner === userId();
}

function noteDaily(note: DailyNote): void {
  PropertiesService.getDocumentProperties().setProperty(NOTE_KEY, JSON.stringify(note));
}

/** This user's id in this add-on: made once, known to nobody else, no address in it. */
function userId(): string {
  const properties = PropertiesService.getUserProperties();
  const known = properties.getProperty(USER_KEY);
  if (known !== null) return known;
  const made = newId();
  properties.setProperty(USER_KEY, made);
  return made;
}

function dayOf(note: DailyNote, desk: Desk): string {
  const civil = civilTimeOf(desk.workbook.spreadsheet.getSpreadsheetTimeZone());
  return formatDay(civil.dayOf(note.since), desk.workbook.language);
}

function removeTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === HANDLER) ScriptApp.deleteTrigger(trigger);
  }
}

/** Another run that holds the lock refreshes by itself: only a failure of our own is worth a line. */
function noteFailure(error: unknown): void {
  const failure = failureOf(error, messagesFor(userLanguage()));
  if (failure.code === "busy") return;
  alone(({ workbook, messages }) => {
    const { daily } = messages.addon;
    new ImportHistory(workbook).note(Date.now(), daily.what, daily.failed(failure.message));
  });
}
