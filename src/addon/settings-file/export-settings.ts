/** The settings as the text of a file. Nothing is written into the spreadsheet. */
import type { CivilTime } from "../../inquiries/dates.ts";
import {
  isBlankTemplate,
  TEMPLATE_KEYS,
  type TemplateEntries,
  templateFaults,
  templateId,
  templateLabel,
} from "../../inquiries/templates.ts";
import { dayText } from "../../inquiries/written-day.ts";
import { carriedEntries } from "../../sheets/carried-settings.ts";
import { civilTimeOf } from "../../sheets/civil-time.ts";
import { lastDayOf } from "../../sheets/list-row.ts";
import { peekLists } from "../../sheets/seller-lists.ts";
import { peekSettings, type SettingEntries } from "../../sheets/settings-sheet.ts";
import { ShopNames } from "../../sheets/shop-names.ts";
import { peekTemplates } from "../../sheets/templates-sheet.ts";
import { checked, switchSchema } from "../arguments.ts";
import type { Answer } from "../calls.ts";
import { answerAlone, type Desk } from "../desk.ts";
import { fileText, MOST_ENTRIES, type SettingsContent } from "./settings-file.ts";

export function exportSettings(withLists: unknown): Answer<string> {
  return answerAlone((desk) => {
    const wantsLists = checked(switchSchema, withLists, desk);
    const { entries } = peekSettings(desk.workbook);
    return fileText({
      settings: carriedEntries(entries),
      templates: ownTemplates(peekTemplates(desk.workbook), entries),
      ...(wantsLists ? listsOf(desk) : { watchList: [], exemptions: [] }),
    });
  });
}

/** The seller's own texts, without those that cannot be used; one on the settings tab of an older sheet counts, too. */
function ownTemplates(own: TemplateEntries, entries: SettingEntries): SettingsContent["templates"] {
  const templates: Record<string, string> = {};
  for (const key of TEMPLATE_KEYS) {
    const id = templateId(key);
    const older = key.name === "text" ? entries[`inquiry.question.${key.language}`] : undefined;
    const text = isBlankTemplate(own.get(id)) ? older : own.get(id);
    const sound = templateFaults(text, templateLabel(key.name)).length === 0;
    if (typeof text === "string" && !isBlankTemplate(text) && sound) templates[id] = text;
  }
  return templates;
}

/** What is in force and holds in any spreadsheet: single orders and single shops stay where they are. */
function listsOf({ workbook }: Desk): Pick<SettingsContent, "watchList" | "exemptions"> {
  const civil = civilTimeOf(workbook.spreadsheet.getSpreadsheetTimeZone());
  const { watchList, exemptions } = peekLists(workbook, new ShopNames([], "", ""), civil);
  const now = Date.now();
  const lasting = ({ expiresAt }: { readonly expiresAt: number }): boolean => !(expiresAt <= now);
  return {
    watchList: watchList
      .filter(lasting)
      .slice(0, MOST_ENTRIES)
      .map(({ by, text, reason, expiresAt }) => ({ by, text, reason, until: dayOrNone(expiresAt, civil) })),
    exemptions: exemptions
      .filter(lasting)
      .flatMap(({ target, shop, covers, reason, expiresAt }) =>
        shop !== null || target.kind === "order"
          ? []
          : {
              target: target.kind,
              id: target.kind === "business" ? "" : target.id,
              covers,
              reason,
              until: dayOrNone(expiresAt, civil),
            },
      )
      .slice(0, MOST_ENTRIES),
  };
}

function dayOrNone(expiresAt: number, civil: CivilTime): string | null {
  return Number.isNaN(expiresAt) ? null : dayText(lastDayOf(expiresAt, civil));
}
