import { SELLER_FIELDS } from "../../inquiries/seller-entries.ts";
import { sheets as en } from "../../locales/en/sheets.ts";
import { sheets as ja } from "../../locales/ja/sheets.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

/** Columns that a refresh writes; the seller's own are not among them. */
export const DERIVED_COLUMNS = [
  "level",
  "title",
  "orderIds",
  "units",
  "value",
  "situation",
  "reportedState",
  "heldSince",
  "expectedRelease",
  "termBasis",
  "expectedReturn",
  "suspicion",
  "reasons",
  "question",
  "path",
  "history",
  "daysRecovered",
  "unitDaysBack",
  "yenDaysBack",
  "unitDaysHeld",
  "yenDaysHeld",
  "priceChange",
  "sku",
  "asin",
  "shop",
  "proposedAt",
  "id",
  "memory",
] as const;

/** Columns that the seller fills in, and those of them that HoldGuard reads. */
export const OWN_COLUMNS = SELLER_FIELDS;

export type InquiriesColumn = (typeof DERIVED_COLUMNS)[number] | (typeof OWN_COLUMNS)[number] | "notes";

export const INQUIRIES_TAB: TabDefinition<InquiriesColumn> = {
  id: "inquiries",
  hidden: false,
  frozenColumns: 1,
  color: "#d93025",
  filter: true,
  readWhole: true,
  keys: ["id"],
  rowHeight: 84,
  columns: {
    state: { type: "text", width: 132, owner: "user" },
    level: { type: "text", width: 92, owner: "add-on" },
    title: { type: "wrapped-text", width: 220, owner: "add-on" },
    orderIds: { type: "wrapped-text", width: 172, owner: "add-on" },
    units: { type: "integer", width: 64, owner: "add-on" },
    value: { type: "amount", width: 84, owner: "add-on" },
    situation: { type: "wrapped-text", width: 180, owner: "add-on" },
    reportedState: { type: "text", width: 132, owner: "add-on", late: true },
    heldSince: { type: "date-time", width: 132, owner: "add-on" },
    expectedRelease: { type: "date-time", width: 132, owner: "add-on" },
    termBasis: { type: "text", width: 132, owner: "add-on", late: true },
    expectedReturn: { type: "day", width: 96, owner: "add-on", late: true },
    contactedAt: { type: "day", width: 96, owner: "user" },
    replyBy: { type: "day", width: 96, owner: "user" },
    notes: { type: "wrapped-text", width: 180, owner: "user" },
    by: { type: "text", width: 80, owner: "user", late: true },
    caseNumber: { type: "text", width: 112, owner: "user", late: true },
    agent: { type: "text", width: 96, owner: "user", late: true },
    reason: { type: "wrapped-text", width: 160, owner: "user", late: true },
    snoozeUntil: { type: "day", width: 96, owner: "user", late: true },
    suspicion: { type: "score", width: 64, owner: "add-on" },
    reasons: { type: "wrapped-text", width: 320, owner: "add-on" },
    question: { type: "long-text", width: 420, owner: "add-on" },
    path: { type: "long-text", width: 300, owner: "add-on" },
    history: { type: "long-text", width: 320, owner: "add-on", late: true },
    daysRecovered: { type: "decimal", width: 96, owner: "add-on", late: true },
    unitDaysBack: { type: "decimal", width: 112, owner: "add-on", late: true },
    yenDaysBack: { type: "amount", width: 112, owner: "add-on", late: true },
    unitDaysHeld: { type: "decimal", width: 112, owner: "add-on", late: true },
    yenDaysHeld: { type: "amount", width: 112, owner: "add-on", late: true },
    priceChange: { type: "amount", width: 96, owner: "add-on", late: true },
    sku: { type: "text", width: 120, owner: "add-on" },
    asin: { type: "text", width: 104, owner: "add-on" },
    shop: { type: "text", width: 96, owner: "add-on" },
    proposedAt: { type: "date-time", width: 132, owner: "add-on" },
    id: { type: "text", width: 132, owner: "add-on" },
    memory: { type: "text", width: 120, owner: "add-on", hidden: true },
  },
};

export const INQUIRIES_TEXTS: TabTexts<InquiriesColumn> = { ja: ja.tabs.inquiries, en: en.tabs.inquiries };
