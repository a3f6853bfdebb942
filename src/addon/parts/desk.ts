/** desk.html: what the sidebar calls, what the menu does and what the trigger runs, from one file for each task. */
export { archiveFromMenu, archiveOrders } from "../archiving.ts";
export {
  checkShop,
  collectNow,
  connectorView,
  disconnect,
  saveConnection,
} from "../connector/connecting.ts";
export { contactText, markContacted } from "../contacts.ts";
export { dossier, dossiers, writeDossier } from "../dossiers.ts";
export { explainOrder, explainSelected, heldOrders } from "../explaining.ts";
export { foldFromMenu, foldObservations } from "../folding.ts";
export { finishImport, importChunk, startImport, stockChunk } from "../imports.ts";
export { inquiryDetails } from "../inquiry-cards.ts";
export { inquiryHistory, reopenInquiry, updateInquiry } from "../inquiry-changes.ts";
export { refreshFromMenu, refreshNow, sidebarState, sortFromMenu, sortOrders } from "../judging.ts";
export {
  addExemption,
  addToWatchList,
  openExemptionsFromMenu,
  openList,
  openWatchListFromMenu,
  removeListEntry,
} from "../lists.ts";
export {
  confirmMailAddress,
  forgetMailAddress,
  morningMail,
  sendMailCode,
  sendTestMail,
  switchMorningMail,
} from "../mail/morning-mail.ts";
export { addOrder } from "../manual-order.ts";
export { drawCharts, overview } from "../overview.ts";
export { prevention } from "../prevention.ts";
export { flagRecord, followLearned, forgetLearned } from "../record.ts";
export { remember } from "../remember.ts";
export { removeSample, trySample } from "../sample.ts";
export { scheduledRun } from "../scheduled/handler.ts";
export { catchUp, scheduleView, setSchedule } from "../scheduled/schedule-view.ts";
export { switchScheduleOff, switchScheduleOn } from "../scheduled/switching.ts";
export { selfCheckFromMenu } from "../self-check/self-check.ts";
export { applySettings, previewSettings, settingsView } from "../settings.ts";
export { exportSettings } from "../settings-file/export-settings.ts";
export { applySettingsFile, previewSettingsFile } from "../settings-file/import-settings.ts";
export { openTemplates } from "../templates.ts";
export { recentImports, undoImport } from "../undo.ts";
