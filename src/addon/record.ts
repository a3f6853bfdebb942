/** How good the flags have been here, and following what that teaches: only ever when the seller says so. */
import { learnStrengths } from "../detection/learning/learn-strengths.ts";
import { learnedValues } from "../detection/learning/learned-entries.ts";
import { shopRecord } from "../detection/replay/shop-record.ts";
import { refreshCharts } from "../sheets/charts.ts";
import { openDesk } from "../sheets/import-steps.ts";
import { takePicture } from "../sheets/picture.ts";
import { lessonsOf, writeRecord } from "../sheets/record.ts";
import { refresh } from "../sheets/refresh.ts";
import { peekSettings, SettingsSheet } from "../sheets/settings-sheet.ts";
import type { Answer, FlagReport, Learning, SidebarState } from "./calls.ts";
import { answerAlone, type Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { flagReportOf } from "./flag-report.ts";
import { hasOrders } from "./has-orders.ts";
import { newId } from "./new-id.ts";
import { noteRecord } from "./record-age.ts";
import { emptySidebarState, sidebarStateOf } from "./sidebar-state.ts";

export function flagRecord(): Answer<FlagReport> {
  return answerAlone((desk) => {
    if (!hasOrders(desk)) return emptyReport(desk);
    const { picture } = lookAt(desk);
    const lessons = lessonsOf(picture);
    writeRecord(picture, lessons.record);
    refreshCharts(picture);
    return flagReportOf(lessons, picture.settings.detection, desk.workbook.spoken);
  });
}

export function followLearned(): Answer<Learning> {
  return answerAlone((desk) => {
    const { nothingLearned } = desk.messages.addon.failures;
    if (!hasOrders(desk)) throw new Failure("invalid", nothingLearned);
    const { picture, settingsSheet } = lookAt(desk);
    const lessons = lessonsOf(picture);
    const values = learnedValues(lessons.learned);
    if (Object.keys(values).length === 0) throw new Failure("invalid", nothingLearned);
    writeRecord(picture, lessons.record);
    settingsSheet.followLearned(values);
    const opened = { settingsSheet, desk: picture.desk, lists: picture.lists };
    const after = refresh(desk.workbook, Date.now(), newId, opened);
    return {
      report: flagReportOf(lessons, after.settings.detection, desk.workbook.spoken),
      state: sidebarStateOf(after, desk),
    };
  });
}

export function forgetLearned(): Answer<SidebarState> {
  return answerAlone((desk) => {
    if (!hasOrders(desk)) return emptySidebarState(desk);
    const settingsSheet = new SettingsSheet(desk.workbook);
    settingsSheet.switchLearned(false);
    return sidebarStateOf(refresh(desk.workbook, Date.now(), newId, { settingsSheet }), desk);
  });
}

function lookAt({ workbook }: Desk) {
  const at = Date.now();
  noteRecord(at);
  const settingsSheet = new SettingsSheet(workbook);
  const { settings } = settingsSheet;
  const picture = takePicture(workbook, openDesk(workbook, settings), settings, at, newId);
  return { picture, settingsSheet };
}

/** Of a spreadsheet that HoldGuard has not been used in: it stays as it is. */
function emptyReport({ workbook }: Desk): FlagReport {
  const { detection } = peekSettings(workbook).settings;
  const nothing = { looks: [], holds: [] };
  const lessons = { record: shopRecord(nothing, detection), learned: learnStrengths([], detection) };
  return flagReportOf(lessons, detection, workbook.spoken);
}
