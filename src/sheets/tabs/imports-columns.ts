import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export const IMPORT_COLUMNS = [
  "at",
  "what",
  "name",
  "outcome",
  "asOf",
  "rows",
  "new",
  "changed",
  "unchanged",
  "duplicates",
  "rejected",
  "encoding",
  "shop",
  "kind",
  "id",
  "fingerprint",
  "chunks",
  "complete",
  "folded",
] as const;

export type ImportsColumn = (typeof IMPORT_COLUMNS)[number];

export const IMPORTS_TAB: TabDefinition<ImportsColumn> = {
  id: "imports",
  hidden: false,
  frozenColumns: 0,
  color: "#188038",
  filter: false,
  readWhole: true,
  keys: ["id"],
  wholeRows: true,
  rowHeight: null,
  columns: {
    at: { type: "date-time", width: 132, owner: "add-on" },
    what: { type: "text", width: 150, owner: "add-on" },
    name: { type: "text", width: 260, owner: "add-on" },
    outcome: { type: "wrapped-text", width: 160, owner: "add-on" },
    asOf: { type: "date-time", width: 132, owner: "add-on" },
    rows: { type: "integer", width: 64, owner: "add-on" },
    new: { type: "integer", width: 56, owner: "add-on" },
    changed: { type: "integer", width: 56, owner: "add-on" },
    unchanged: { type: "integer", width: 80, owner: "add-on" },
    duplicates: { type: "integer", width: 56, owner: "add-on" },
    rejected: { type: "integer", width: 88, owner: "add-on" },
    encoding: { type: "text", width: 80, owner: "add-on" },
    shop: { type: "text", width: 96, owner: "add-on" },
    kind: { type: "text", width: 120, owner: "add-on", hidden: true },
    id: { type: "text", width: 128, owner: "add-on", hidden: true },
    fingerprint: { type: "text", width: 128, owner: "add-on", hidden: true },
    chunks: { type: "integer", width: 64, owner: "add-on", hidden: true },
    complete: { type: "integer", width: 64, owner: "add-on", hidden: true },
    folded: { type: "integer", width: 64, owner: "add-on", hidden: true },
  },
};

export const IMPORTS_TEXTS: TabTexts<ImportsColumn> = { ja: ja.tabs.imports, en: en.tabs.imports };
