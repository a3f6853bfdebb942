import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

/** Columns that the seller fills in. */
export const WATCH_COLUMNS = ["target", "value", "reason", "until"] as const;

export type WatchColumn = (typeof WATCH_COLUMNS)[number] | "check";

export const WATCH_LIST_TAB: TabDefinition<WatchColumn> = {
  id: "watch-list",
  hidden: false,
  frozenColumns: 0,
  color: "#e8710a",
  filter: false,
  readWhole: true,
  rowHeight: null,
  columns: {
    target: {
      type: "text",
      width: 132,
      owner: "user",
      choices: { ja: Object.values(ja.lists.watchTargets), en: Object.values(en.lists.watchTargets) },
    },
    value: { type: "text", width: 200, owner: "user" },
    reason: { type: "wrapped-text", width: 260, owner: "user" },
    until: { type: "day", width: 96, owner: "user" },
    check: { type: "wrapped-text", width: 320, owner: "add-on" },
  },
};

export const WATCH_LIST_TEXTS: TabTexts<WatchColumn> = { ja: ja.tabs.watchList, en: en.tabs.watchList };
