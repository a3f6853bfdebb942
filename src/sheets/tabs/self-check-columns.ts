import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export const SELF_CHECK_COLUMNS = ["id", "expected", "observed", "same", "source"] as const;
export type SelfCheckColumn = (typeof SELF_CHECK_COLUMNS)[number];

export const SELF_CHECK_TAB: TabDefinition<SelfCheckColumn> = {
  id: "self-check",
  hidden: false,
  frozenColumns: 0,
  color: "#80868b",
  filter: true,
  rowHeight: null,
  columns: {
    id: { type: "text", width: 200, owner: "add-on" },
    expected: { type: "text", width: 200, owner: "add-on" },
    observed: { type: "text", width: 200, owner: "add-on" },
    same: { type: "text", width: 80, owner: "add-on" },
    source: { type: "text", width: 220, owner: "add-on" },
  },
};

export const SELF_CHECK_TEXTS: TabTexts<SelfCheckColumn> = {
  ja: ja.tabs["self-check"],
  en: en.tabs["self-check"],
};
