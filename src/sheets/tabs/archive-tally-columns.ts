import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export const ARCHIVE_TALLY_COLUMNS = ["part", "content", "check"] as const;

export type ArchiveTallyColumn = (typeof ARCHIVE_TALLY_COLUMNS)[number];

/** What archived lines taught, as one long text in parts. It follows from the archive. */
export const ARCHIVE_TALLY_TAB: TabDefinition<ArchiveTallyColumn> = {
  id: "archive-tally",
  hidden: true,
  frozenColumns: 0,
  color: "#9aa0a6",
  filter: false,
  rowHeight: 21,
  columns: {
    part: { type: "integer", width: 64, owner: "add-on" },
    content: { type: "text", width: 420, owner: "add-on" },
    check: { type: "text", width: 96, owner: "add-on" },
  },
};

export const ARCHIVE_TALLY_TEXTS: TabTexts<ArchiveTallyColumn> = {
  ja: ja.tabs["archive-tally"],
  en: en.tabs["archive-tally"],
};
