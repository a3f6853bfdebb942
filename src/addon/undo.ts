/** Taking an import back, and the list from which it is chosen. */
import { openDesk } from "../sheets/import-steps.ts";
import { refresh } from "../sheets/refresh.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import { beginUndo } from "../sheets/undo.ts";
import { checked, importIdSchema } from "./arguments.ts";
import type { Answer, RecentImport, SidebarState } from "./calls.ts";
import { answerAlone } from "./desk.ts";
import { Failure } from "./failure.ts";
import { hasOrders } from "./judging.ts";
import { newId } from "./new-id.ts";
import { sidebarStateOf } from "./sidebar-state.ts";

/** Imports in the list: the rest can be found in the import history. */
const LISTED = 20;

export function recentImports(): Answer<readonly RecentImport[]> {
  return answerAlone((desk) => {
    if (!hasOrders(desk)) return [];
    const { settings } = new SettingsSheet(desk.workbook);
    const { history } = openDesk(desk.workbook, settings.detection.paymentTermDays);
    const { outcomes } = desk.messages.sheets;
    return history.latest(LISTED).map((record) => ({
      importId: record.id,
      name: record.name,
      what: history.kindName(record.kind),
      shop: record.shop,
      at: record.at,
      asOf: record.asOf,
      rows: record.rows,
      state: record.state,
      stateLabel: outcomes[record.state],
      undoable: record.state === "running" || record.state === "done",
    }));
  });
}

export function undoImport(importId: unknown): Answer<SidebarState> {
  return answerAlone((desk) => {
    const id = checked(importIdSchema, importId, desk.messages);
    const { failures } = desk.messages.addon;
    const { settings } = new SettingsSheet(desk.workbook);
    const tabs = openDesk(desk.workbook, settings.detection.paymentTermDays);
    const record = tabs.history.find(id);
    if (record === undefined) throw new Failure("not-found", failures.importNotFound);
    if (record.state === "undone") throw new Failure("invalid", failures.importUndone);
    beginUndo(tabs, record);
    return sidebarStateOf(refresh(desk.workbook, Date.now(), newId), desk);
  });
}
