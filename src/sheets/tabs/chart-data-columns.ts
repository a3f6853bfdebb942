import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export const CHART_DATA_COLUMNS = [
  "day",
  "held",
  "flagged",
  "product",
  "units",
  "yen",
  "cycle",
  "before",
  "cycleUnpaid",
  "cyclePaid",
  "cycleOpen",
  "cycleUnknown",
  "ending",
  "endings",
  "month",
  "recovered",
] as const;

export type ChartDataColumn = (typeof CHART_DATA_COLUMNS)[number];

/**
 * What the charts draw: their series side by side, each from the second row down; the headers name the series. It
 * follows from the order book and the inquiry log.
 */
export const CHART_DATA_TAB: TabDefinition<ChartDataColumn> = {
  id: "chart-data",
  hidden: true,
  frozenColumns: 0,
  color: "#9aa0a6",
  filter: false,
  readWhole: true,
  rowHeight: null,
  columns: {
    day: { type: "day", width: 96, owner: "add-on" },
    held: { type: "integer", width: 84, owner: "add-on" },
    flagged: { type: "integer", width: 84, owner: "add-on" },
    product: { type: "text", width: 220, owner: "add-on" },
    units: { type: "integer", width: 84, owner: "add-on" },
    yen: { type: "amount", width: 96, owner: "add-on" },
    cycle: { type: "text", width: 220, owner: "add-on" },
    before: { type: "decimal", width: 84, owner: "add-on" },
    cycleUnpaid: { type: "decimal", width: 84, owner: "add-on" },
    cyclePaid: { type: "decimal", width: 84, owner: "add-on" },
    cycleOpen: { type: "decimal", width: 84, owner: "add-on" },
    cycleUnknown: { type: "decimal", width: 84, owner: "add-on" },
    ending: { type: "text", width: 128, owner: "add-on" },
    endings: { type: "integer", width: 84, owner: "add-on" },
    month: { type: "text", width: 96, owner: "add-on" },
    recovered: { type: "decimal", width: 84, owner: "add-on" },
  },
};

export const CHART_DATA_TEXTS: TabTexts<ChartDataColumn> = {
  ja: ja.tabs["chart-data"],
  en: en.tabs["chart-data"],
};
