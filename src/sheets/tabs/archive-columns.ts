import { code as en } from "../../locales/en/code.ts";
import { code as ja } from "../../locales/ja/code.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export type ArchiveColumn =
  | "title"
  | "quantity"
  | "total"
  | "outcome"
  | "purchasedAt"
  | "endedAt"
  | "orderId"
  | "sku"
  | "shop"
  | "memory";

/** Ten cells an archived line, its observations included. */
export const ARCHIVE_TAB: TabDefinition<ArchiveColumn> = {
  id: "archive",
  hidden: false,
  frozenColumns: 1,
  color: "#5f6368",
  filter: true,
  rowHeight: 21,
  columns: {
    title: { type: "text", width: 240, owner: "add-on" },
    quantity: { type: "integer", width: 56, owner: "add-on" },
    total: { type: "amount", width: 84, owner: "add-on" },
    outcome: { type: "text", width: 120, owner: "add-on" },
    purchasedAt: { type: "date-time", width: 132, owner: "add-on" },
    endedAt: { type: "date-time", width: 132, owner: "add-on" },
    orderId: { type: "text", width: 172, owner: "add-on" },
    sku: { type: "text", width: 120, owner: "add-on" },
    shop: { type: "text", width: 96, owner: "add-on" },
    memory: { type: "text", width: 120, owner: "add-on", hidden: true },
  },
};

export const ARCHIVE_TEXTS: TabTexts<ArchiveColumn> = { ja: ja.tabs.archive, en: en.tabs.archive };
