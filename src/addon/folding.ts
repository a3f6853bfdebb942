/** Making room: what the observation log says of orders that ended long ago becomes one row a line. */
import { foldObservations as foldIn } from "../sheets/folding.ts";
import { openDesk } from "../sheets/import-steps.ts";
import { refresh } from "../sheets/refresh.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import type { Answer, Folding } from "./calls.ts";
import { answerAlone } from "./desk.ts";
import { newId } from "./new-id.ts";
import { sidebarStateOf } from "./sidebar-state.ts";

const DAY = 86_400_000;

export function foldObservations(): Answer<Folding> {
  return answerAlone((desk) => {
    const { settings } = new SettingsSheet(desk.workbook);
    const at = Date.now();
    const rows = foldIn(openDesk(desk.workbook, settings), at - settings.foldAfterDays * DAY);
    return { rows, state: sidebarStateOf(refresh(desk.workbook, at, newId), desk) };
  });
}
