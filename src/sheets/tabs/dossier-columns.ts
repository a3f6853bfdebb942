import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

/** Columns that are written; the seller's notes are not among them. */
export const CASE_COLUMNS = [
  "product",
  "asin",
  "sku",
  "shop",
  "orderId",
  "units",
  "total",
  "currency",
  "heldSince",
  "seenUntil",
  "endedBy",
  "contactedAt",
  "key",
] as const;

export type DossierColumn = (typeof CASE_COLUMNS)[number] | "notes";

export const DOSSIER_TAB: TabDefinition<DossierColumn> = {
  id: "dossier",
  hidden: false,
  frozenColumns: 1,
  color: "#9334e6",
  filter: true,
  readWhole: true,
  rowHeight: null,
  columns: {
    product: { type: "text", width: 240, owner: "add-on" },
    asin: { type: "text", width: 104, owner: "add-on" },
    sku: { type: "text", width: 120, owner: "add-on" },
    shop: { type: "text", width: 96, owner: "add-on" },
    orderId: { type: "text", width: 172, owner: "add-on" },
    units: { type: "integer", width: 64, owner: "add-on" },
    total: { type: "amount", width: 92, owner: "add-on" },
    currency: { type: "text", width: 56, owner: "add-on" },
    heldSince: { type: "date-time", width: 132, owner: "add-on" },
    seenUntil: { type: "date-time", width: 132, owner: "add-on" },
    endedBy: { type: "date-time", width: 132, owner: "add-on" },
    contactedAt: { type: "day", width: 96, owner: "add-on" },
    notes: { type: "wrapped-text", width: 180, owner: "user" },
    key: { type: "text", width: 120, owner: "add-on", hidden: true },
  },
};

export const DOSSIER_TEXTS: TabTexts<DossierColumn> = { ja: ja.tabs.dossier, en: en.tabs.dossier };
