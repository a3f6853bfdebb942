import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export const DASHBOARD_COLUMNS = [
  "section",
  "item",
  "flagged",
  "ended",
  "unpaid",
  "precision",
  "precisionLow",
  "precisionHigh",
  "recall",
  "recallLow",
  "recallHigh",
  "firstPrecision",
  "firstPrecisionLow",
  "firstPrecisionHigh",
  "firstRecall",
  "firstRecallLow",
  "firstRecallHigh",
  "leadDays",
  "basis",
  "at",
  "id",
] as const;

export type DashboardColumn = (typeof DASHBOARD_COLUMNS)[number];

/** A section is some rows, told by their ids; charts float over the free cells below and beside them. */
export const DASHBOARD_TAB: TabDefinition<DashboardColumn> = {
  id: "dashboard",
  hidden: false,
  frozenColumns: 2,
  color: "#9334e6",
  filter: false,
  readWhole: true,
  rowHeight: null,
  columns: {
    section: { type: "wrapped-text", width: 150, owner: "add-on" },
    item: { type: "wrapped-text", width: 220, owner: "add-on" },
    flagged: { type: "integer", width: 84, owner: "add-on" },
    ended: { type: "integer", width: 128, owner: "add-on" },
    unpaid: { type: "integer", width: 84, owner: "add-on" },
    precision: { type: "share", width: 72, owner: "add-on" },
    precisionLow: { type: "share", width: 92, owner: "add-on" },
    precisionHigh: { type: "share", width: 92, owner: "add-on" },
    recall: { type: "share", width: 92, owner: "add-on" },
    recallLow: { type: "share", width: 128, owner: "add-on" },
    recallHigh: { type: "share", width: 128, owner: "add-on" },
    firstPrecision: { type: "share", width: 92, owner: "add-on" },
    firstPrecisionLow: { type: "share", width: 128, owner: "add-on" },
    firstPrecisionHigh: { type: "share", width: 128, owner: "add-on" },
    firstRecall: { type: "share", width: 128, owner: "add-on" },
    firstRecallLow: { type: "share", width: 164, owner: "add-on" },
    firstRecallHigh: { type: "share", width: 164, owner: "add-on" },
    leadDays: { type: "decimal", width: 104, owner: "add-on" },
    basis: { type: "wrapped-text", width: 640, owner: "add-on" },
    at: { type: "date-time", width: 132, owner: "add-on" },
    id: { type: "text", width: 180, owner: "add-on", hidden: true },
  },
};

export const DASHBOARD_TEXTS: TabTexts<DashboardColumn> = { ja: ja.tabs.dashboard, en: en.tabs.dashboard };
