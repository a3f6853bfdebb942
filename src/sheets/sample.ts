/**
 * Sample orders in a sheet that was not used yet, and taking them out again. What stood there before is noted first; what
 * was made since goes, but for what the seller wrote himself. Cut off anywhere, taking out goes on from where it was.
 */
import * as v from "valibot";
import { SAMPLE_SKU } from "../orders/sample-orders.ts";
import { textOf } from "./cell.ts";
import { forgetDataVersion, readDataVersion } from "./data-version.ts";
import { ImportHistory } from "./import-history.ts";
import { peekSettings, refreshedAtName, SettingsSheet } from "./settings-sheet.ts";
import { TAB_IDS, type TabDefinition, type TabId, type TabTexts } from "./tab.ts";
import { CHART_DATA_TAB, CHART_DATA_TEXTS } from "./tabs/chart-data-columns.ts";
import { DASHBOARD_TAB, DASHBOARD_TEXTS } from "./tabs/dashboard-columns.ts";
import { EXEMPTIONS_TAB, EXEMPTIONS_TEXTS } from "./tabs/exemptions-columns.ts";
import { IMPORTS_TAB, IMPORTS_TEXTS } from "./tabs/imports-columns.ts";
import { INQUIRIES_TAB, INQUIRIES_TEXTS } from "./tabs/inquiries-columns.ts";
import { OBSERVATIONS_TAB, OBSERVATIONS_TEXTS } from "./tabs/observations-columns.ts";
import { ORDERS_TAB, ORDERS_TEXTS } from "./tabs/orders-columns.ts";
import { REJECTED_TAB, REJECTED_TEXTS } from "./tabs/rejected-columns.ts";
import { WATCH_LIST_TAB, WATCH_LIST_TEXTS } from "./tabs/watch-list-columns.ts";
import { understood } from "./understood.ts";
import type { Workbook } from "./workbook.ts";

/** Fingerprint of the sample's import: no file has it. */
export const SAMPLE_FINGERPRINT = "sample";

const KEY = "holdguard.sample";
/** Tabs that may stand before the sample comes: it changes nothing in them but the time of the last refresh. */
const UNTOUCHED: readonly TabId[] = ["settings", "self-check"];
/** What judging keeps beside the cells, but for what belongs to a tab. */
const PROPERTIES = [
  "holdguard.look",
  "holdguard.strangers",
  "holdguard.judgedWith",
  "holdguard.journal",
  "holdguard.record",
];

const beforeSchema = v.object({
  tabs: v.array(v.picklist(TAB_IDS)),
  properties: v.array(v.string()),
  /** Time of the last refresh, epoch ms; null: none. */
  refreshedAt: v.nullable(v.number()),
  /** The cell with that time had its name. */
  named: v.boolean(),
  versioned: v.boolean(),
});

type Before = v.InferOutput<typeof beforeSchema>;

/** Whether sample orders stand in the sheet, or came only half way. */
export function hasSample({ notes }: Workbook): boolean {
  return notes.get(KEY) !== null;
}

/** Whether the sheet holds nothing that a sample could get mixed with. */
export function isFreeForSample(workbook: Workbook): boolean {
  return TAB_IDS.every((id) => UNTOUCHED.includes(id) || !workbook.isMarked(id));
}

/** Notes what stands here, before anything is written. */
export function noteBeforeSample(workbook: Workbook): void {
  const { refreshedAt } = peekSettings(workbook);
  const before: Before = {
    tabs: TAB_IDS.filter((id) => workbook.isMarked(id)),
    properties: PROPERTIES.filter((key) => workbook.notes.get(key) !== null),
    refreshedAt: Number.isNaN(refreshedAt) ? null : refreshedAt,
    named: workbook.spreadsheet.getRangeByName(refreshedAtName(workbook)) !== null,
    versioned: readDataVersion(workbook.spreadsheet) !== null,
  };
  workbook.notes.set(KEY, JSON.stringify(before));
}

/** Takes the sample out; everything is then as it was noted, and what the seller wrote himself stays. */
export function takeOutSample(workbook: Workbook): void {
  const before = understood(workbook.notes.get(KEY) ?? "", beforeSchema);
  if (before === null) return;
  // The sample was cut off before it came, and real orders came since: nothing here is the sample's.
  const others = ImportHistory.peek(workbook)?.standing.some((one) => one.fingerprint !== SAMPLE_FINGERPRINT);
  if (others === true) {
    workbook.notes.delete(KEY);
    return;
  }
  const kept = new Set<TabId>(before.tabs);
  takeOut(workbook, kept, ORDERS_TAB, ORDERS_TEXTS, "orderId");
  takeOut(workbook, kept, INQUIRIES_TAB, INQUIRIES_TEXTS, "id");
  takeOut(workbook, kept, IMPORTS_TAB, IMPORTS_TEXTS, "id");
  takeOut(workbook, kept, OBSERVATIONS_TAB, OBSERVATIONS_TEXTS, null);
  takeOut(workbook, kept, REJECTED_TAB, REJECTED_TEXTS, null);
  takeOut(workbook, kept, DASHBOARD_TAB, DASHBOARD_TEXTS, null);
  takeOut(workbook, kept, CHART_DATA_TAB, CHART_DATA_TEXTS, null);
  takeOut(workbook, kept, WATCH_LIST_TAB, WATCH_LIST_TEXTS, "value");
  takeOut(workbook, kept, EXEMPTIONS_TAB, EXEMPTIONS_TEXTS, "value");
  takeOutSettings(workbook, kept, before);
  for (const key of PROPERTIES) {
    if (!before.properties.includes(key) && workbook.notes.get(key) !== null) workbook.notes.delete(key);
  }
  if (!before.versioned && !workbook.hasMarkedTabs) forgetDataVersion(workbook.spreadsheet);
  workbook.notes.delete(KEY);
}

/**
 * Deletes a tab that came with the sample. One in which the seller wrote something of his own stays, without the rows of
 * the sample.
 *
 * @param key the column that is filled in every row of the sample; null: every row is the sample's
 */
function takeOut<Id extends string>(
  workbook: Workbook,
  kept: ReadonlySet<TabId>,
  definition: TabDefinition<Id>,
  texts: TabTexts<Id>,
  key: Id | null,
): void {
  if (kept.has(definition.id) || !workbook.isMarked(definition.id)) return;
  const table = workbook.open(definition, texts);
  const rows = Array.from({ length: table.length }, (_, index) => index + 2);
  const isList = definition.id === "watch-list" || definition.id === "exemptions";
  const keys = key === null ? null : table.read([key]).map((cells) => textOf(cells[key]));
  const isOfSample = (text: string) => (isList ? text.startsWith(SAMPLE_SKU) : text !== "");
  const ofSample = keys === null ? rows : rows.filter((row) => isOfSample(keys[row - 2] ?? ""));
  const isOwn =
    ofSample.length < rows.length || table.writtenByOthers(1, Math.max(1, table.lastRow)).size > 0;
  if (isOwn || table.noted(rows).size > 0) table.remove(ofSample);
  else workbook.deleteTab(definition.id);
}

function takeOutSettings(workbook: Workbook, kept: ReadonlySet<TabId>, before: Before): void {
  if (!workbook.isMarked("settings")) return;
  const settings = new SettingsSheet(workbook);
  if (kept.has("settings") || settings.hasOwnEntries)
    settings.restoreRefreshedAt(before.refreshedAt, before.named);
  else {
    if (!before.named) settings.restoreRefreshedAt(null, false);
    workbook.deleteTab("settings");
  }
}
