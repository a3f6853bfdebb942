/** Making more room: orders that ended long ago move to the archive. */
import { type ArchiveStep, archiveStep } from "../sheets/archiving.ts";
import { openDesk } from "../sheets/import-steps.ts";
import { refresh } from "../sheets/refresh.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import type { Answer, Archiving } from "./calls.ts";
import { alone, answerAlone, type Desk } from "./desk.ts";
import { hasOrders } from "./has-orders.ts";
import { newId } from "./new-id.ts";
import { sidebarStateOf } from "./sidebar-state.ts";
import { toast } from "./toast.ts";

/** No further step begins after this time: one takes less than what is left of six minutes. */
const BEGIN_WITHIN_MS = 120_000;

export function archiveOrders(): Answer<Archiving> {
  return answerAlone((desk) => {
    const step = archiveEnded(desk);
    return { ...step, state: sidebarStateOf(refresh(desk.workbook, Date.now(), newId), desk) };
  });
}

export function archiveFromMenu(): void {
  toast(() =>
    alone((desk) => {
      const { toasts } = desk.messages.addon;
      if (!hasOrders(desk)) return toasts.nothingYet;
      const { lines, left, keptBack } = archiveEnded(desk);
      return toasts.archived(lines, left, keptBack);
    }),
  );
}

/** As many steps as time allows, as one. */
function archiveEnded({ workbook }: Desk): ArchiveStep {
  const begunAt = Date.now();
  let lines = 0;
  for (;;) {
    const { settings } = new SettingsSheet(workbook);
    const step = archiveStep(openDesk(workbook, settings), settings, begunAt);
    lines += step.lines;
    const over = step.lines === 0 || step.left === 0 || Date.now() - begunAt > BEGIN_WITHIN_MS;
    if (over) return { ...step, lines };
  }
}
