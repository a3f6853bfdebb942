/** The sample orders: trying them out, and taking them out again, at the latest when real orders come in. */

import { messagesFor } from "../locales/messages.ts";
import { sampleOrders } from "../orders/sample-orders.ts";
import { batchOf } from "../reports/observation.ts";
import { ImportHistory } from "../sheets/import-history.ts";
import { beginImport, endImport, openDesk, takeChunk } from "../sheets/import-steps.ts";
import { refresh } from "../sheets/refresh.ts";
import {
  hasSample,
  isFreeForSample,
  noteBeforeSample,
  SAMPLE_FINGERPRINT,
  takeOutSample,
} from "../sheets/sample.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import type { Answer, SidebarState } from "./calls.ts";
import { answerAlone, type Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { hasOrders } from "./has-orders.ts";
import { newId } from "./new-id.ts";
import { emptySidebarState, sidebarStateOf } from "./sidebar-state.ts";

export function trySample(): Answer<SidebarState> {
  return answerAlone((desk) => {
    const { workbook, messages } = desk;
    if (hasSample(workbook)) takeOut(desk);
    if (hasOrders(desk) || !isFreeForSample(workbook))
      throw new Failure("conflict", messages.addon.sample.refused);
    noteBeforeSample(workbook);
    SpreadsheetApp.flush();
    const at = Date.now();
    const words = messagesFor(workbook.language).addon.sample;
    const orders = sampleOrders(at, words.titles);
    const settingsSheet = new SettingsSheet(workbook);
    const tabs = openDesk(workbook, settingsSheet.settings);
    const begun = beginImport(tabs.history, {
      id: newId(),
      fingerprint: SAMPLE_FINGERPRINT,
      name: words.importName,
      kind: "all-orders",
      encoding: "",
      shop: "",
      at,
      asOf: at,
      rows: orders.length,
      complete: false,
    });
    const taken = takeChunk(tabs, begun, 0, batchOf(orders), []);
    if (taken !== null) endImport(tabs.history, taken, 0, () => tabs);
    return sidebarStateOf(refresh(workbook, at, newId, { settingsSheet, desk: tabs }), desk);
  });
}

export function removeSample(): Answer<SidebarState> {
  return answerAlone((desk) => {
    takeOut(desk);
    const isUsed = (ImportHistory.peek(desk.workbook)?.standing ?? []).length > 0;
    return isUsed ? sidebarStateOf(refresh(desk.workbook, Date.now(), newId), desk) : emptySidebarState(desk);
  });
}

/** Before real orders come in. @returns whether the sample still stood: what was read of the tabs before is wrong then */
export function makeWayForReal(desk: Desk, history: ImportHistory | null): boolean {
  const isHere = history?.findByFingerprint(SAMPLE_FINGERPRINT, "") !== undefined;
  if (isHere) takeOut(desk);
  return isHere;
}

function takeOut({ workbook }: Desk): void {
  takeOutSample(workbook);
  SpreadsheetApp.flush();
}
