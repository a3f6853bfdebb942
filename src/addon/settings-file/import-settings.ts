/** Taking settings out of a file: first what they would change, then entering them. */
import type { Exemption } from "../../detection/exemption.ts";
import type { WatchEntry } from "../../detection/watch-list.ts";
import type { CivilTime } from "../../inquiries/dates.ts";
import { templateFaults, templateKeyOf, templateLabel } from "../../inquiries/templates.ts";
import { otherSettings } from "../../sheets/carried-settings.ts";
import { textOf } from "../../sheets/cell.ts";
import { civilTimeOf } from "../../sheets/civil-time.ts";
import { codeOf, dayOfText, endOf, reasonOf } from "../../sheets/list-row.ts";
import { refresh } from "../../sheets/refresh.ts";
import { openExemptions, openWatchList } from "../../sheets/seller-lists.ts";
import { peekSettings, SettingsSheet } from "../../sheets/settings-sheet.ts";
import { ShopNames } from "../../sheets/shop-names.ts";
import { peekTemplates, TemplatesSheet } from "../../sheets/templates-sheet.ts";
import { tunableSettings } from "../../sheets/tunable-settings.ts";
import type { Answer, SettingsFilePreview, SidebarState } from "../calls.ts";
import { answerAlone, type Desk, openTabs } from "../desk.ts";
import { Failure } from "../failure.ts";
import { hasOrders } from "../has-orders.ts";
import { newId } from "../new-id.ts";
import { previewOfEntries, soundEntries } from "../settings.ts";
import { emptySidebarState, sidebarStateOf } from "../sidebar-state.ts";
import { contentOf, type FileExemption, type FileWatchEntry, type SettingsContent } from "./settings-file.ts";

export function previewSettingsFile(text: unknown): Answer<SettingsFilePreview> {
  return answerAlone((desk) => {
    const content = soundContent(text, desk);
    const { entries } = peekSettings(desk.workbook);
    return {
      settings: previewOfEntries(entries, { ...entries, ...content.settings }, desk),
      texts: changedTexts(content, desk),
      watchEntries: content.watchList.length,
      exemptions: content.exemptions.length,
    };
  });
}

/** Lists and texts first: a run that is cut off before the settings is simply done again. */
export function applySettingsFile(text: unknown): Answer<SidebarState> {
  return answerAlone((desk) => {
    const { settings, templates, watchList, exemptions } = soundContent(text, desk);
    const { workbook } = desk;
    const at = Date.now();
    const civil = civilTimeOf(workbook.spreadsheet.getSpreadsheetTimeZone());
    const used = hasOrders(desk);
    if (watchList.length > 0) {
      openWatchList(workbook, civil).addAll(
        watchList.map((one) => watchEntryOf(one, civil)),
        at,
      );
    }
    if (exemptions.length > 0) {
      const shops = used ? openTabs(desk).shops : new ShopNames([], "", "");
      openExemptions(workbook, shops, civil).addAll(
        exemptions.map((one) => exemptionOf(one, civil)),
        at,
      );
    }
    if (Object.keys(templates).length > 0) {
      const sheet = TemplatesSheet.open(workbook);
      sheet.mend();
      sheet.enter(new Map(Object.entries(templates)));
    }
    new SettingsSheet(workbook).enter(settings);
    SpreadsheetApp.flush();
    return used ? sidebarStateOf(refresh(workbook, at, newId), desk) : emptySidebarState(desk);
  });
}

/** The content, every value of which may stand where it would be written. */
function soundContent(text: unknown, desk: Desk): SettingsContent {
  const content = contentOf(text, desk.messages);
  const ids = [...tunableSettings().map(({ definition }) => definition.id), ...otherSettings("ja").keys()];
  soundEntries(content.settings, new Set(ids), desk);
  const { unknown } = desk.messages.addon.settings;
  const faults = Object.entries(content.templates).flatMap(([id, entry]) => {
    const key = templateKeyOf(id);
    if (key === null) return [unknown(id.slice(0, 60))];
    return templateFaults(entry, templateLabel(key.name)).map((fault) => fault[desk.workbook.spoken]);
  });
  if (faults.length > 0) throw new Failure("invalid", faults.join("\n"));
  return content;
}

/** Names of the templates, texts and days that would be others. */
function changedTexts({ settings, templates }: SettingsContent, { workbook }: Desk): readonly string[] {
  const { language } = workbook;
  const { entries } = peekSettings(workbook);
  const own = peekTemplates(workbook);
  const others = [...otherSettings(language)].flatMap(([id, label]) =>
    settings[id] !== undefined && textOf(settings[id]) !== textOf(entries[id]) ? [label] : [],
  );
  const changed = Object.entries(templates).flatMap(([id, text]) => {
    const key = templateKeyOf(id);
    return key === null || own.get(id) === text ? [] : [templateLabel(key.name)[language]];
  });
  return [...new Set([...others, ...changed])];
}

function watchEntryOf({ by, text, reason, until }: FileWatchEntry, civil: CivilTime): WatchEntry {
  return { by, text: codeIn(text, by), reason: reasonOf(reason), expiresAt: expiryOf(until, civil) };
}

function exemptionOf({ target, id, covers, reason, until }: FileExemption, civil: CivilTime): Exemption {
  return {
    target: target === "business" ? { kind: target } : { kind: target, id: codeIn(id, target) },
    shop: null,
    covers,
    reason: reasonOf(reason),
    expiresAt: expiryOf(until, civil),
  };
}

/** @param text a checked code */
function codeIn(text: string, kind: "sku" | "asin" | "title"): string {
  const read = codeOf(text, kind);
  return "code" in read ? read.code : text;
}

/** @param until a checked day */
function expiryOf(until: string | null, civil: CivilTime): number {
  const day = until === null ? null : dayOfText(until);
  return day === null ? Number.NaN : endOf(day, civil);
}
