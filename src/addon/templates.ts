/** Opening the tab of the templates, which is made the first time. */
import { LANGUAGES } from "../locales/language.ts";
import { SettingsSheet } from "../sheets/settings-sheet.ts";
import { writeTemplateSamples } from "../sheets/template-samples.ts";
import { TemplatesSheet } from "../sheets/templates-sheet.ts";
import type { Answer, TemplatesTab } from "./calls.ts";
import { answerAlone, type Desk } from "./desk.ts";
import { hasOrders } from "./has-orders.ts";
import { presentPicture } from "./present-picture.ts";

export function openTemplates(): Answer<TemplatesTab> {
  return answerAlone((desk) => {
    const templates = TemplatesSheet.open(desk.workbook);
    templates.mend();
    const moved = moveOldTexts(desk, templates);
    if (hasOrders(desk)) writeTemplateSamples(presentPicture(desk), templates);
    templates.show();
    return { tab: templates.name, moved };
  });
}

/**
 * A text that the seller wrote where templates stood before, on the settings tab, goes to its place, unless he has
 * written another one there.
 */
function moveOldTexts({ workbook }: Desk, templates: TemplatesSheet): boolean {
  const settings = new SettingsSheet(workbook);
  let moved = false;
  for (const language of LANGUAGES) {
    const id = `inquiry.question.${language}`;
    const text = settings.entries[id];
    if (typeof text === "string" && text.trim() !== "") {
      const key = { name: "text", language } as const;
      templates.fillBlank(key, text);
      // The new place first: cut off between the two, the text stands in both.
      SpreadsheetApp.flush();
      if (templates.holds(key, text)) {
        settings.enter({ [id]: null });
        moved = true;
      }
    }
    settings.noteMoved(id);
  }
  return moved;
}
