import { code as en } from "../../locales/en/code.ts";
import { code as ja } from "../../locales/ja/code.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

/** What `judge` says: these columns stand side by side, so a refresh writes one block. */
export const VERDICT_COLUMNS = ["level", "suspicion", "reasons", "dataAge", "inquiry"] as const;

/** What the order book knows. */
export const FACT_COLUMNS = [
  "title",
  "quantity",
  "total",
  "status",
  "heldSince",
  "expectedRelease",
  "lastSeenAt",
  "holdEndedAt",
  "orderId",
  "sku",
  "asin",
  "purchasedAt",
  "payment",
  "channel",
  "currency",
  "business",
  "cancelledBy",
  "itemId",
  "shop",
  "memory",
] as const;

export type OrdersColumn = (typeof VERDICT_COLUMNS)[number] | (typeof FACT_COLUMNS)[number];

export const ORDERS_TAB: TabDefinition<OrdersColumn> = {
  id: "orders",
  hidden: false,
  frozenColumns: 1,
  color: "#1a73e8",
  filter: true,
  keys: ["orderId", "sku"],
  rowHeight: null,
  columns: {
    title: { type: "text", width: 240, owner: "add-on" },
    quantity: { type: "integer", width: 56, owner: "add-on" },
    total: { type: "amount", width: 84, owner: "add-on" },
    level: { type: "text", width: 92, owner: "add-on" },
    suspicion: { type: "score", width: 64, owner: "add-on" },
    reasons: { type: "wrapped-text", width: 480, owner: "add-on" },
    dataAge: { type: "text", width: 104, owner: "add-on" },
    inquiry: { type: "text", width: 108, owner: "add-on" },
    status: { type: "text", width: 92, owner: "add-on" },
    heldSince: { type: "date-time", width: 132, owner: "add-on" },
    expectedRelease: { type: "date-time", width: 132, owner: "add-on" },
    lastSeenAt: { type: "date-time", width: 132, owner: "add-on" },
    holdEndedAt: { type: "date-time", width: 132, owner: "add-on" },
    orderId: { type: "text", width: 172, owner: "add-on" },
    sku: { type: "text", width: 120, owner: "add-on" },
    asin: { type: "text", width: 104, owner: "add-on" },
    purchasedAt: { type: "date-time", width: 132, owner: "add-on" },
    payment: { type: "text", width: 92, owner: "add-on" },
    channel: { type: "text", width: 72, owner: "add-on" },
    currency: { type: "text", width: 56, owner: "add-on" },
    business: { type: "text", width: 56, owner: "add-on" },
    cancelledBy: { type: "text", width: 104, owner: "add-on", late: true },
    itemId: { type: "text", width: 128, owner: "add-on" },
    shop: { type: "text", width: 96, owner: "add-on" },
    memory: { type: "text", width: 120, owner: "add-on", hidden: true },
  },
};

export const ORDERS_TEXTS: TabTexts<OrdersColumn> = { ja: ja.tabs.orders, en: en.tabs.orders };
