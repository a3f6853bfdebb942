/** What every entry point needs: the spreadsheet, the language, and the lock that keeps two runs apart. */
import type { Language } from "../locales/language.ts";
import { type Messages, messagesFor } from "../locales/messages.ts";
import { DATA_VERSION } from "../sheets/data-version.ts";
import { type ImportDesk, openDesk as openImportDesk } from "../sheets/import-steps.ts";
import { migrate } from "../sheets/migrations.ts";
import { SheetMoved } from "../sheets/row-guard.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import type { Answer } from "./calls.ts";
import { answer, Failure } from "./failure.ts";
import { hasOrders } from "./has-orders.ts";
import { type OpenedWorkbook, openWorkbook } from "./open-workbook.ts";
import { isUnderWay, runState } from "./scheduled/run-state.ts";
import { userLanguage } from "./user-language.ts";

/** How long a run waits for another to finish. */
const LOCK_WAIT_MS = 20_000;

/** How often work is begun on tabs that are moved by hand meanwhile. */
const MOST_TRIES = 4;

export interface Desk extends OpenedWorkbook {
  /** In the language that the workbook is spoken of in. */
  readonly messages: Messages;
}

/** The spreadsheet, for what is written into it: in the language of the settings tab. */
export function openDesk(): Desk {
  const opened = openWorkbook();
  return { ...opened, messages: messagesFor(opened.workbook.language) };
}

/** The same desk, speaking to the user in his own language; what is written into cells keeps the sheet's. */
function forUser({ workbook, version }: Desk): Desk {
  let language: Language | undefined;
  const spoken = () => {
    language ??= userLanguage();
    return language;
  };
  return {
    workbook: workbook.inLanguage(workbook.language, spoken),
    get messages() {
      return messagesFor(spoken());
    },
    version,
  };
}

/** The same desk for words that end up in cells, whoever asks. */
export function forCells({ workbook, version }: Desk): Desk {
  const { language } = workbook;
  return { workbook: workbook.inLanguage(language), messages: messagesFor(language), version };
}

/** Brings the data of an earlier layout to the present one. A spreadsheet that was not used yet stays as it is. */
function bringUpToDate(desk: Desk): void {
  const { workbook, version } = desk;
  if (version === DATA_VERSION) return;
  if (workbook.hasMarkedTabs || hasOrders(desk)) migrate(workbook, version);
}

/** The settings, and the tabs that imports write, whole again and with nothing left half done. */
export function openAll({ workbook }: Desk): {
  readonly settingsSheet: SettingsSheet;
  readonly desk: ImportDesk;
} {
  const settingsSheet = new SettingsSheet(workbook);
  return { settingsSheet, desk: openImportDesk(workbook, settingsSheet.settings) };
}

/** The tabs that imports write alone. */
export function openTabs(desk: Desk): ImportDesk {
  return openAll(desk).desk;
}

/** Runs alone on the document; a second run waits, and is told so when it has waited too long. */
export function alone<T>(work: (desk: Desk) => T, waitMs = LOCK_WAIT_MS): T {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock !== null && !lock.tryLock(waitMs)) {
    throw new Failure("busy", whyBusy(messagesFor(userLanguage())));
  }
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        return done(work);
      } catch (error) {
        // The seller moves rows by hand: what was begun is gone on with as after a cut.
        if (!(error instanceof SheetMoved) || tries === MOST_TRIES) throw error;
        SpreadsheetApp.flush();
      }
    }
  } finally {
    lock?.releaseLock();
  }
}

function done<T>(work: (desk: Desk) => T): T {
  const desk = forUser(openDesk());
  bringUpToDate(desk);
  let value: T;
  try {
    value = work(desk);
  } catch (error) {
    // What one tab was given stays, though the rows of another have moved.
    if (error instanceof SheetMoved) desk.workbook.settle();
    throw error;
  }
  desk.workbook.settle();
  SpreadsheetApp.flush();
  return value;
}

/** Who waits is told whether it is a person's import or the scheduled run, which takes longer. */
function whyBusy({ addon: { failures } }: Messages): string {
  return isUnderWay(runState(), Date.now()) ? failures.busyScheduled : failures.busy;
}

/** One call of the sidebar: alone on the document, exceptions in words. */
export function answerAlone<T>(work: (desk: Desk) => T): Answer<T> {
  return answer(
    () => messagesFor(userLanguage()),
    () => alone(work),
  );
}
