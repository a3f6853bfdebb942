import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export type ObservationsColumn = "importId" | "asOf" | "shop" | "orderId" | "itemId" | "content";

/** Six cells an observation: what varies with the report kind stands as JSON in one of them. */
export const OBSERVATIONS_TAB: TabDefinition<ObservationsColumn> = {
  id: "observations",
  hidden: true,
  frozenColumns: 0,
  color: "#9aa0a6",
  filter: false,
  rowHeight: 21,
  columns: {
    importId: { type: "text", width: 128, owner: "add-on" },
    asOf: { type: "date-time", width: 132, owner: "add-on" },
    shop: { type: "text", width: 96, owner: "add-on" },
    orderId: { type: "text", width: 172, owner: "add-on" },
    itemId: { type: "text", width: 128, owner: "add-on" },
    content: { type: "text", width: 420, owner: "add-on" },
  },
};

export const OBSERVATIONS_TEXTS: TabTexts<ObservationsColumn> = {
  ja: ja.tabs.observations,
  en: en.tabs.observations,
};
