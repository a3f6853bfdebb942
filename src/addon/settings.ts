/** The settings in the sidebar: what stands there, what a change would do, and entering it. */
import { entriesInForce } from "../sheets/judged-with.ts";
import { refresh } from "../sheets/refresh.ts";
import { previewSettings as compare } from "../sheets/settings-preview.ts";
import { peekSettings, type SettingEntries, SettingsSheet, settingsOf } from "../sheets/settings-sheet.ts";
import { tunableSettings } from "../sheets/tunable-settings.ts";
import { checked, settingChangesSchema } from "./arguments.ts";
import type { Answer, SettingChanges, SettingsPreview, SettingsView, SidebarState } from "./calls.ts";
import { answerAlone, type Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { hasOrders } from "./has-orders.ts";
import { newId } from "./new-id.ts";
import { previewOf, triedSettings } from "./settings-preview.ts";
import { settingsViewOf } from "./settings-view.ts";
import { emptySidebarState, sidebarStateOf } from "./sidebar-state.ts";

export function settingsView(): Answer<SettingsView> {
  return answerAlone(({ workbook }) => settingsViewOf(workbook));
}

export function previewSettings(value: unknown): Answer<SettingsPreview> {
  return answerAlone((desk) => {
    const { changes, entries } = soundChanges(value, desk);
    return previewOfEntries(entries, { ...entries, ...changes }, desk);
  });
}

/** What other entries in the place of those of the tab would do. */
export function previewOfEntries(
  entries: SettingEntries,
  after: SettingEntries,
  desk: Desk,
): SettingsPreview {
  const { workbook } = desk;
  const before = entriesInForce(workbook.notes, entries);
  const tried = triedSettings(before, after, workbook.spoken);
  if (!hasOrders(desk)) return { tried, history: null, now: null };
  const settings = (of: SettingEntries) => settingsOf(of, workbook.spoken);
  return {
    tried,
    ...previewOf(compare(workbook, settings(before), settings(after), Date.now(), counted())),
  };
}

export function applySettings(value: unknown): Answer<SidebarState> {
  return answerAlone((desk) => {
    const { changes } = soundChanges(value, desk);
    const settingsSheet = new SettingsSheet(desk.workbook);
    settingsSheet.enter(changes);
    // Nothing is judged where nothing was imported yet, and no other tab is made.
    if (!hasOrders(desk)) {
      settingsSheet.colourProblems();
      return emptySidebarState(desk);
    }
    return sidebarStateOf(refresh(desk.workbook, Date.now(), newId, { settingsSheet }), desk);
  });
}

/** Ids of cases that are only shown. */
function counted(): () => string {
  let count = 0;
  return () => String(++count);
}

/** The changes, or a failure in the words of the settings tab where one of them would be a wrong entry. */
function soundChanges(
  value: unknown,
  desk: Desk,
): { readonly changes: SettingChanges; readonly entries: SettingEntries } {
  const changes = checked(settingChangesSchema, value, desk);
  const known = new Set(tunableSettings().map(({ definition }) => definition.id));
  return { changes, entries: soundEntries(changes, known, desk) };
}

/**
 * Throws, in the words of the settings tab, where one of the changes would be a wrong entry.
 *
 * @returns what stands in the cells now
 */
export function soundEntries(
  changes: SettingEntries,
  known: ReadonlySet<string>,
  { workbook, messages }: Desk,
): SettingEntries {
  const unknown = Object.keys(changes).find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new Failure("invalid", messages.addon.settings.unknown(unknown.slice(0, 60)));
  const { entries } = peekSettings(workbook);
  const before = new Set(
    settingsOf(entries, workbook.spoken).problems.map(({ id, fault }) => `${id}\n${fault}`),
  );
  const wrong = settingsOf({ ...entries, ...changes }, workbook.spoken).problems.filter(
    ({ id, fault }) => changes[id] !== undefined || !before.has(`${id}\n${fault}`),
  );
  if (wrong.length > 0) throw new Failure("invalid", wrong.map(({ fault }) => fault).join("\n"));
  return entries;
}
