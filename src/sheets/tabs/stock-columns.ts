import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export const STOCK_COLUMNS = [
  "title",
  "sku",
  "asin",
  "available",
  "held",
  "share",
  "asOf",
  "note",
  "channel",
  "shop",
  "memory",
] as const;

export type StockColumn = (typeof STOCK_COLUMNS)[number];

export const STOCK_TAB: TabDefinition<StockColumn> = {
  id: "stock",
  hidden: false,
  frozenColumns: 1,
  color: "#12858d",
  filter: true,
  readWhole: true,
  rowHeight: null,
  columns: {
    title: { type: "text", width: 240, owner: "add-on" },
    sku: { type: "text", width: 120, owner: "add-on" },
    asin: { type: "text", width: 104, owner: "add-on" },
    available: { type: "integer", width: 72, owner: "add-on" },
    held: { type: "integer", width: 72, owner: "add-on" },
    share: { type: "share", width: 88, owner: "add-on" },
    asOf: { type: "date-time", width: 132, owner: "add-on" },
    note: { type: "wrapped-text", width: 320, owner: "add-on" },
    channel: { type: "text", width: 72, owner: "add-on" },
    shop: { type: "text", width: 96, owner: "add-on" },
    memory: { type: "text", width: 120, owner: "add-on", hidden: true },
  },
};

export const STOCK_TEXTS: TabTexts<StockColumn> = { ja: ja.tabs.stock, en: en.tabs.stock };
