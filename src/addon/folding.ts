/** Making room: what the observation log says of orders that ended long ago becomes one row a line. */
import { foldObservations as foldIn } from "../sheets/folding.ts";
import { refresh } from "../sheets/refresh.ts";
import type { Answer, Folding } from "./calls.ts";
import { alone, answerAlone, openAll } from "./desk.ts";
import { hasOrders } from "./has-orders.ts";
import { newId } from "./new-id.ts";
import { sidebarStateOf } from "./sidebar-state.ts";
import { toast } from "./toast.ts";

const DAY = 86_400_000;

export function foldObservations(): Answer<Folding> {
  return answerAlone((desk) => {
    const at = Date.now();
    const opened = openAll(desk);
    const rows = foldEnded(opened, at);
    return { rows, state: sidebarStateOf(refresh(desk.workbook, at, newId, opened), desk) };
  });
}

export function foldFromMenu(): void {
  toast(() =>
    alone((desk) => {
      if (!hasOrders(desk)) return desk.messages.addon.toasts.nothingYet;
      return desk.messages.addon.toasts.folded(foldEnded(openAll(desk), Date.now()));
    }),
  );
}

function foldEnded({ settingsSheet, desk }: ReturnType<typeof openAll>, at: number): number {
  return foldIn(desk, at - settingsSheet.settings.foldAfterDays * DAY);
}
