/** The watch list and the exemptions from a card or the menu: adding an entry, taking it back, opening the tab. */
import type { Exemption } from "../detection/exemption.ts";
import type { WatchEntry } from "../detection/watch-list.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import { civilTimeOf } from "../sheets/civil-time.ts";
import { dayOfText, endOf, reasonOf } from "../sheets/list-row.ts";
import { type OpenedTabs, refresh } from "../sheets/refresh.ts";
import type { SellerList } from "../sheets/seller-list.ts";
import { openExemptions, openWatchList } from "../sheets/seller-lists.ts";
import { ShopNames } from "../sheets/shop-names.ts";
import { checked, exemptionSchema, listNameSchema, watchEntrySchema } from "./arguments.ts";
import type { Answer, ListEdit, ListName, NewExemption, NewWatchEntry, SidebarState } from "./calls.ts";
import { alone, answerAlone, type Desk, openAll, openTabs } from "./desk.ts";
import { Failure } from "./failure.ts";
import { hasOrders } from "./has-orders.ts";
import { newId } from "./new-id.ts";
import { sidebarStateOf } from "./sidebar-state.ts";
import { toast } from "./toast.ts";

export function addToWatchList(entry: unknown): Answer<ListEdit> {
  return answerAlone((desk) => {
    const wanted = checked(watchEntrySchema, entry, desk);
    const civil = civilOf(desk);
    const watchList = openWatchList(desk.workbook, civil);
    return added(desk, watchList, watchEntryOf(wanted, civil), { lists: { watchList } });
  });
}

export function addExemption(value: unknown): Answer<ListEdit> {
  return answerAlone((desk) => {
    const wanted = checked(exemptionSchema, value, desk);
    const civil = civilOf(desk);
    const opened = openAll(desk);
    const { shops } = opened.desk;
    const entry = exemptionOf(wanted, shops, civil, desk);
    const exemptions = openExemptions(desk.workbook, shops, civil);
    return added(desk, exemptions, entry, { ...opened, lists: { exemptions } });
  });
}

export function removeListEntry(list: unknown, entry: unknown): Answer<SidebarState> {
  return answerAlone((desk) => {
    const { messages, workbook } = desk;
    const civil = civilOf(desk);
    if (checked(listNameSchema, list, { messages }) === "watch-list") {
      const wanted = checked(watchEntrySchema, entry, { messages });
      takeBack(desk, openWatchList(workbook, civil), watchEntryOf(wanted, civil));
      return sidebarStateOf(refresh(workbook, Date.now(), newId), desk);
    }
    const wanted = checked(exemptionSchema, entry, { messages });
    const opened = openAll(desk);
    const { shops } = opened.desk;
    const exemption = exemptionOf(wanted, shops, civil, desk);
    takeBack(desk, openExemptions(workbook, shops, civil), exemption);
    return sidebarStateOf(refresh(workbook, Date.now(), newId, opened), desk);
  });
}

export function openList(list: unknown): Answer<string> {
  return answerAlone((desk) => show(desk, checked(listNameSchema, list, desk)));
}

export function openWatchListFromMenu(): void {
  openFromMenu("watch-list");
}

export function openExemptionsFromMenu(): void {
  openFromMenu("exemptions");
}

function openFromMenu(list: ListName): void {
  toast(() => alone((desk) => desk.messages.addon.toasts.listOpened(show(desk, list))));
}

function show(desk: Desk, name: ListName): string {
  const civil = civilOf(desk);
  const list =
    name === "watch-list"
      ? openWatchList(desk.workbook, civil)
      : openExemptions(desk.workbook, shopsOf(desk), civil);
  list.show();
  return list.tabName;
}

/** The shops that are known; the tabs of imports are not made for it. */
function shopsOf(desk: Desk): ShopNames {
  return hasOrders(desk) ? openTabs(desk).shops : new ShopNames([], "", "");
}

function added<Id extends string, Entry extends WatchEntry | Exemption>(
  desk: Desk,
  list: SellerList<Id, Entry>,
  entry: Entry,
  opened: OpenedTabs,
): ListEdit {
  const at = Date.now();
  const { row, added } = list.add(entry, at);
  SpreadsheetApp.flush();
  const state = sidebarStateOf(refresh(desk.workbook, at, newId, opened), desk);
  return { added, tab: list.tabName, row, state };
}

function takeBack<Id extends string, Entry extends WatchEntry | Exemption>(
  { messages }: Desk,
  list: SellerList<Id, Entry>,
  entry: Entry,
): void {
  if (!list.remove(entry)) {
    throw new Failure("not-found", messages.addon.failures.entryNotFound(list.tabName));
  }
  SpreadsheetApp.flush();
}

function watchEntryOf({ by, text, reason, until }: NewWatchEntry, civil: CivilTime): WatchEntry {
  return { by, text, reason: reasonOf(reason), expiresAt: expiryOf(until, civil) };
}

function exemptionOf(
  { target, id, shop, covers, reason, until }: NewExemption,
  shops: ShopNames,
  civil: CivilTime,
  { messages }: Desk,
): Exemption {
  const known = shop.trim() === "" ? null : shops.find(shop);
  if (known === undefined) throw new Failure("invalid", messages.addon.failures.invalid("shop"));
  return {
    target: { kind: target, id },
    shop: known,
    covers,
    reason: reasonOf(reason),
    expiresAt: expiryOf(until, civil),
  };
}

/** @param until a checked day */
function expiryOf(until: string | null, civil: CivilTime): number {
  const day = until === null ? null : dayOfText(until);
  return day === null ? Number.NaN : endOf(day, civil);
}

function civilOf({ workbook }: Desk): CivilTime {
  return civilTimeOf(workbook.timeZone);
}
