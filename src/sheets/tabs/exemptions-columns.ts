import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

/** Columns that the seller fills in. */
export const EXEMPTION_COLUMNS = ["target", "value", "shop", "covers", "reason", "until"] as const;

export type ExemptionColumn = (typeof EXEMPTION_COLUMNS)[number] | "check";

export const EXEMPTIONS_TAB: TabDefinition<ExemptionColumn> = {
  id: "exemptions",
  hidden: false,
  frozenColumns: 0,
  color: "#9334e6",
  filter: false,
  readWhole: true,
  rowHeight: null,
  columns: {
    target: {
      type: "text",
      width: 104,
      owner: "user",
      choices: { ja: Object.values(ja.lists.exemptionTargets), en: Object.values(en.lists.exemptionTargets) },
    },
    value: { type: "text", width: 180, owner: "user" },
    shop: { type: "text", width: 96, owner: "user" },
    covers: {
      type: "text",
      width: 148,
      owner: "user",
      choices: { ja: Object.values(ja.lists.covers), en: Object.values(en.lists.covers) },
    },
    reason: { type: "wrapped-text", width: 220, owner: "user" },
    until: { type: "day", width: 96, owner: "user" },
    check: { type: "wrapped-text", width: 320, owner: "add-on" },
  },
};

export const EXEMPTIONS_TEXTS: TabTexts<ExemptionColumn> = { ja: ja.tabs.exemptions, en: en.tabs.exemptions };
