import { code as en } from "../../locales/en/code.ts";
import { code as ja } from "../../locales/ja/code.ts";
import type { TabDefinition, TabTexts } from "../tab.ts";

export type SettingsColumn =
  | "label"
  | "value"
  | "unit"
  | "learned"
  | "default"
  | "range"
  | "problem"
  | "help"
  | "id";

export const SETTINGS_TAB: TabDefinition<SettingsColumn> = {
  id: "settings",
  hidden: false,
  frozenColumns: 1,
  color: "#5f6368",
  filter: false,
  readWhole: true,
  rowHeight: null,
  columns: {
    label: { type: "wrapped-text", width: 260, owner: "add-on" },
    value: { type: "setting", width: 260, owner: "user" },
    unit: { type: "text", width: 64, owner: "add-on" },
    learned: { type: "setting", width: 72, owner: "add-on", late: true },
    default: { type: "setting", width: 160, owner: "add-on" },
    range: { type: "text", width: 96, owner: "add-on" },
    problem: { type: "wrapped-text", width: 220, owner: "add-on" },
    help: { type: "wrapped-text", width: 420, owner: "add-on" },
    id: { type: "text", width: 220, owner: "add-on" },
  },
};

export const SETTINGS_TEXTS: TabTexts<SettingsColumn> = { ja: ja.tabs.settings, en: en.tabs.settings };
