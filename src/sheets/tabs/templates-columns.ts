import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

/** Columns with words of ours that are not calculated. */
export const TEMPLATE_WORDS = ["name", "language", "default", "placeholders", "id"] as const;

export type TemplatesColumn = (typeof TEMPLATE_WORDS)[number] | "text" | "check" | "preview" | "sample";

export const TEMPLATES_TAB: TabDefinition<TemplatesColumn> = {
  id: "templates",
  hidden: false,
  frozenColumns: 1,
  color: "#12b5cb",
  filter: false,
  readWhole: true,
  rowHeight: null,
  columns: {
    name: { type: "wrapped-text", width: 112, owner: "add-on" },
    language: { type: "text", width: 64, owner: "add-on" },
    text: { type: "wrapped-text", width: 340, owner: "user" },
    check: { type: "formula", width: 180, owner: "add-on" },
    preview: { type: "formula", width: 340, owner: "add-on" },
    default: { type: "wrapped-text", width: 340, owner: "add-on" },
    placeholders: { type: "wrapped-text", width: 180, owner: "add-on" },
    id: { type: "text", width: 120, owner: "add-on", hidden: true },
    sample: { type: "long-text", width: 120, owner: "add-on", hidden: true },
  },
};

export const TEMPLATES_TEXTS: TabTexts<TemplatesColumn> = { ja: ja.tabs.templates, en: en.tabs.templates };
