import { openDesk } from "../sheets/import-steps.ts";
import { type Picture, takePicture } from "../sheets/picture.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import type { Desk } from "./desk.ts";
import { newId } from "./new-id.ts";

/** Everything known now, read only. */
export function presentPicture({ workbook }: Desk): Picture {
  const { settings } = new SettingsSheet(workbook);
  return takePicture(workbook, openDesk(workbook, settings), settings, Date.now(), newId);
}
