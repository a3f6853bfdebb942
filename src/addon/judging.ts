/** Judging again, from the sidebar and from the menu, and what the sidebar shows when it opens. */

import { isFlag } from "../detection/verdict.ts";
import { openDesk } from "../sheets/import-steps.ts";
import { type Picture, takePicture } from "../sheets/picture.ts";
import { refresh, writePicture } from "../sheets/refresh.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import type { Answer, SidebarState } from "./calls.ts";
import { alone, answerAlone, type Desk, openTabs } from "./desk.ts";
import { hasOrders } from "./has-orders.ts";
import { newId } from "./new-id.ts";
import { mendTrigger } from "./scheduled/rhythm.ts";
import { emptySidebarState, sidebarStateOf } from "./sidebar-state.ts";
import { toast } from "./toast.ts";

/**
 * A spreadsheet that HoldGuard has not been used in yet stays as it is; otherwise nothing is written, unless a new
 * case stands (a setting was changed) or one has moved on: then the log has to say so before the sidebar can.
 */
export function sidebarState(): Answer<SidebarState> {
  return answerAlone((desk) => {
    mendTrigger(desk);
    if (!hasOrders(desk)) return emptySidebarState(desk);
    const settingsSheet = new SettingsSheet(desk.workbook);
    const { settings, refreshedAt } = settingsSheet;
    const tabs = openDesk(desk.workbook, settings);
    const picture = takePicture(desk.workbook, tabs, settings, Date.now(), newId);
    if (hasNews(picture)) return sidebarStateOf(writePicture(picture, settingsSheet), desk);
    return sidebarStateOf(picture, desk, refreshedAt);
  });
}

/** Whether the log does not say yet what the picture shows of the inquiries. */
function hasNews({ proposals, inquiriesSheet, known, lives }: Picture): boolean {
  const { opened, joined } = proposals;
  if (opened.length + joined.length + inquiriesSheet.restored > 0 || inquiriesSheet.hasEntries) return true;
  return known.some(({ id }) => lives.followed(id)?.state != null);
}

export function refreshNow(): Answer<SidebarState> {
  return answerAlone((desk) => sidebarStateOf(refresh(desk.workbook, Date.now(), newId), desk));
}

export function refreshFromMenu(): void {
  toast(() =>
    alone((desk) => {
      if (!hasOrders(desk)) return desk.messages.addon.toasts.nothingYet;
      const { verdicts } = refresh(desk.workbook, Date.now(), newId);
      const suspicious = verdicts.filter(({ level }) => isFlag(level));
      return desk.messages.addon.toasts.refreshed(verdicts.length, suspicious.length);
    }),
  );
}

export function sortFromMenu(): void {
  toast(() => alone(sorted));
}

export function sortOrders(): Answer<string> {
  return answerAlone(sorted);
}

/** Shows the orders tab with what needs the seller first; says so. */
function sorted(desk: Desk): string {
  const { toasts } = desk.messages.addon;
  if (!hasOrders(desk)) return toasts.nothingYet;
  const { orders } = openTabs(desk);
  orders.sortByUrgency();
  orders.table.sheet.activate();
  return toasts.sorted;
}
