import { ScriptException } from "../script-exception.ts";
import { intersects, type Rectangle } from "./rectangle.ts";
import type { Tab } from "./tab.ts";

/** A protection of a tab (no area) or of cells. */
export interface ProtectedArea {
  area: Rectangle | undefined;
  description: string;
  warningOnly: boolean;
  /** E-mail addresses; undefined while the protection still mirrors the file's own editors. */
  editors: readonly string[] | undefined;
}

/** Whether someone may edit what is protected. */
export const mayEdit = ({ editors, warningOnly }: ProtectedArea, email: string): boolean =>
  warningOnly || editors === undefined || editors.includes(email);

/** Refuses an edit of cells that are protected from this user ("Class Protection"). */
export function assertEditable(tab: Tab, area: Rectangle, email: string): void {
  for (const protection of tab.protections) {
    if (mayEdit(protection, email) || !intersects(protection.area ?? tab.whole(), area)) continue;
    throw new ScriptException(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
  }
}
