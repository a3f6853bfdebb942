/** Making room: what the observation log says of orders that ended long ago becomes one row a line. */
import { foldObservations as foldIn } from "../sheets/folding.ts";
import { openDesk } from "../sheets/import-steps.ts";
import { refresh } from "../sheets/refresh.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import type { Answer, Folding } from "./calls.ts";
import { alone, answerAlone, type Desk } from "./desk.ts";
import { hasOrders } from "./has-orders.ts";
import { newId } from "./new-id.ts";
import { sidebarStateOf } from "./sidebar-state.ts";
import { toast } from "./toast.ts";

const DAY = 86_400_000;

export function foldObservations(): Answer<Folding> {
  return answerAlone((desk) => {
    const at = Date.now();
    const rows = foldEnded(desk, at);
    return { rows, state: sidebarStateOf(refresh(desk.workbook, at, newId), desk) };
  });
}

export function foldFromMenu(): void {
  toast(() =>
    alone((desk) => {
      if (!hasOrders(desk)) return desk.messages.addon.toasts.nothingYet;
      return desk.messages.addon.toasts.folded(foldEnded(desk, Date.now()));
    }),
  );
}

function foldEnded({ workbook }: Desk, at: number): number {
  const { settings } = new SettingsSheet(workbook);
  return foldIn(openDesk(workbook, settings), at - settings.foldAfterDays * DAY);
}
