/** The charts of the dashboard: what each draws, how it looks, and where it is put at first. */

import { HOLD_FATES } from "../inquiries/overview/flag-endings.ts";
import { CYCLES_SHOWN, DAYS_SHOWN, MONTHS_SHOWN, PRODUCTS_SHOWN } from "../inquiries/overview/overview.ts";
import type { ChartDataColumn } from "./tabs/chart-data-columns.ts";

export const CHART_IDS = ["held", "units", "yen", "timeline", "endings", "recovered"] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** Told apart in black and white too: by lightness, dashes and the shapes of points. */
export interface SeriesLook {
  readonly color: string;
  readonly lineWidth?: number;
  readonly lineDashStyle?: readonly number[];
  readonly pointSize?: number;
  readonly pointShape?: string;
  readonly dataLabel?: "value";
}

export interface ChartPlan {
  readonly type: "LINE" | "BAR" | "COLUMN";
  /** The labels' column, then that of each series. */
  readonly columns: readonly ChartDataColumn[];
  /** Rows below the header that may be filled. */
  readonly rows: number;
  readonly series: readonly SeriesLook[];
  readonly stacked: boolean;
  /** One series is named by the title alone. */
  readonly legend: "none" | "top";
  /** Pixels. */
  readonly height: number;
  /** Cell of the dashboard. */
  readonly row: number;
  readonly column: number;
}

export const CHART_WIDTH = 560;
const CHART_HEIGHT = 300;
/** Of the last row of charts: a line for every hold. */
const TALL_CHART = 390;

const BLACK = "#202124";
const DARK = "#5f6368";
const MIDDLE = "#9aa0a6";
const LIGHT = "#dadce0";
const WHITE = "#ffffff";

/** Below the rows of the record, two side by side: the second begins behind the first one's width. */
const ROWS = [17, 32, 47] as const;
const LEFT = 1;
const RIGHT = 5;

export const CHART_PLANS: Readonly<Record<ChartId, ChartPlan>> = {
  held: {
    type: "LINE",
    columns: ["day", "held", "flagged"],
    rows: DAYS_SHOWN,
    series: [
      { color: MIDDLE, lineWidth: 3 },
      { color: BLACK, lineWidth: 2, lineDashStyle: [4, 4], pointSize: 4, pointShape: "diamond" },
    ],
    stacked: false,
    legend: "top",
    height: CHART_HEIGHT,
    row: ROWS[0],
    column: LEFT,
  },
  endings: {
    type: "COLUMN",
    columns: ["ending", "endings"],
    rows: HOLD_FATES.length,
    series: [{ color: DARK, dataLabel: "value" }],
    stacked: false,
    legend: "none",
    height: CHART_HEIGHT,
    row: ROWS[0],
    column: RIGHT,
  },
  units: {
    type: "BAR",
    columns: ["product", "units"],
    rows: PRODUCTS_SHOWN + 1,
    series: [{ color: DARK, dataLabel: "value" }],
    stacked: false,
    legend: "none",
    height: CHART_HEIGHT,
    row: ROWS[1],
    column: LEFT,
  },
  yen: {
    type: "BAR",
    columns: ["product", "yen"],
    rows: PRODUCTS_SHOWN + 1,
    series: [{ color: MIDDLE, dataLabel: "value" }],
    stacked: false,
    legend: "none",
    height: CHART_HEIGHT,
    row: ROWS[1],
    column: RIGHT,
  },
  timeline: {
    type: "BAR",
    columns: ["cycle", "before", "cycleUnpaid", "cyclePaid", "cycleOpen", "cycleUnknown"],
    rows: CYCLES_SHOWN + 1,
    series: [{ color: WHITE }, { color: BLACK }, { color: LIGHT }, { color: DARK }, { color: MIDDLE }],
    stacked: true,
    legend: "top",
    height: TALL_CHART,
    row: ROWS[2],
    column: LEFT,
  },
  recovered: {
    type: "COLUMN",
    columns: ["month", "recovered"],
    rows: MONTHS_SHOWN,
    series: [{ color: DARK, dataLabel: "value" }],
    stacked: false,
    legend: "none",
    height: TALL_CHART,
    row: ROWS[2],
    column: RIGHT,
  },
};
