import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export type RejectedColumn = "name" | "line" | "column" | "reason" | "cell" | "importId";

export const REJECTED_TAB: TabDefinition<RejectedColumn> = {
  id: "rejected",
  hidden: false,
  frozenColumns: 0,
  color: "#f9ab00",
  filter: false,
  rowHeight: null,
  columns: {
    name: { type: "text", width: 260, owner: "add-on" },
    line: { type: "integer", width: 64, owner: "add-on" },
    column: { type: "text", width: 150, owner: "add-on" },
    reason: { type: "wrapped-text", width: 420, owner: "add-on" },
    cell: { type: "text", width: 220, owner: "add-on" },
    importId: { type: "text", width: 128, owner: "add-on", hidden: true },
  },
};

export const REJECTED_TEXTS: TabTexts<RejectedColumn> = { ja: ja.tabs.rejected, en: en.tabs.rejected };
