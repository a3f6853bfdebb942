/** The seller's two lists, the watch list and the exemptions. Their tabs are made when they are first needed. */
import type { Exemption } from "../detection/exemption.ts";
import type { WatchEntry } from "../detection/watch-list.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import { messagesFor } from "../locales/messages.ts";
import { exemptionCells, exemptionName, readExemptionRow } from "./exemption-row.ts";
import type { SeenProducts } from "./seen-products.ts";
import { type ListKind, peekEntries, SellerList } from "./seller-list.ts";
import type { ShopNames } from "./shop-names.ts";
import { EXEMPTION_COLUMNS, EXEMPTIONS_TAB, EXEMPTIONS_TEXTS } from "./tabs/exemptions-columns.ts";
import { WATCH_COLUMNS, WATCH_LIST_TAB, WATCH_LIST_TEXTS } from "./tabs/watch-list-columns.ts";
import { readWatchRow, watchCells, watchName } from "./watch-row.ts";
import type { Workbook } from "./workbook.ts";

export type WatchList = SellerList<(typeof WATCH_COLUMNS)[number], WatchEntry>;
export type ExemptionList = SellerList<(typeof EXEMPTION_COLUMNS)[number], Exemption>;

/** null: the seller keeps no such list. */
export interface SellerLists {
  readonly watchList: WatchList | null;
  readonly exemptions: ExemptionList | null;
}

/** @param opened need not be opened again */
export function listsIfMade(
  workbook: Workbook,
  shops: ShopNames,
  civil: CivilTime,
  opened: Partial<SellerLists>,
): SellerLists {
  const {
    watchList = SellerList.openIfMade(workbook, watchListKind(civil)),
    exemptions = SellerList.openIfMade(workbook, exemptionKind(shops, civil)),
  } = opened;
  return { watchList, exemptions };
}

/** Marks the tabs as ours again in a file that has lost all marks, before the orders tab alone bears one. */
export function adoptLists(workbook: Workbook): void {
  if (!workbook.marksLost) return;
  workbook.openIfMade(WATCH_LIST_TAB, WATCH_LIST_TEXTS);
  workbook.openIfMade(EXEMPTIONS_TAB, EXEMPTIONS_TEXTS);
}

/** Opens the watch list, or makes its tab. */
export function openWatchList(workbook: Workbook, civil: CivilTime): WatchList {
  return SellerList.open(workbook, watchListKind(civil));
}

/** Opens the list of exemptions, or makes its tab; its shops can be chosen where there are several. */
export function openExemptions(workbook: Workbook, shops: ShopNames, civil: CivilTime): ExemptionList {
  const list = SellerList.open(workbook, exemptionKind(shops, civil));
  if (shops.needed) list.offerChoices("shop", shops.all);
  return list;
}

/** Says beside each row of the lists what it comes to at `at` (epoch ms), by the orders that were seen. */
export function writeListChecks(
  { watchList, exemptions }: SellerLists,
  { language }: Workbook,
  seen: SeenProducts,
  { at, civil }: { readonly at: number; readonly civil: CivilTime },
): void {
  const { unseen } = messagesFor(language).sheets.lists;
  watchList?.writeChecks(at, civil, ({ by, text }) => (seen.has(by, text) ? "" : unseen[by]));
  exemptions?.writeChecks(at, civil, ({ target }) =>
    target.kind === "business" || seen.has(target.kind, target.id) ? "" : unseen[target.kind],
  );
}

/** Both lists, read only, for custom functions. */
export function peekLists(
  workbook: Workbook,
  shops: ShopNames,
  civil: CivilTime,
): { readonly watchList: readonly WatchEntry[]; readonly exemptions: readonly Exemption[] } {
  return {
    watchList: peekEntries(workbook, watchListKind(civil)),
    exemptions: peekEntries(workbook, exemptionKind(shops, civil)),
  };
}

function watchListKind(civil: CivilTime): ListKind<(typeof WATCH_COLUMNS)[number], WatchEntry> {
  return {
    tab: WATCH_LIST_TAB,
    texts: WATCH_LIST_TEXTS,
    columns: WATCH_COLUMNS,
    read: (cells) => readWatchRow(cells, civil),
    cellsOf: (entry, language) => watchCells(entry, civil, language),
    nameOf: watchName,
  };
}

function exemptionKind(
  shops: ShopNames,
  civil: CivilTime,
): ListKind<(typeof EXEMPTION_COLUMNS)[number], Exemption> {
  return {
    tab: EXEMPTIONS_TAB,
    texts: EXEMPTIONS_TEXTS,
    columns: EXEMPTION_COLUMNS,
    read: (cells) => readExemptionRow(cells, shops, civil),
    cellsOf: (entry, language) => exemptionCells(entry, shops, civil, language),
    nameOf: exemptionName,
  };
}
