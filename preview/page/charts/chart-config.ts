import type { ChartConfiguration, ChartDataset, ChartOptions, PointStyle } from "chart.js";
import type { Json, SnapshotChart } from "../../host/types.ts";
import type { ChartSeries } from "./chart-series.ts";
import { valueLabels } from "./value-labels.ts";

type Kind = "bar" | "line";

/** As Google Sheets looks. */
const INK = "#202124";
const MUTED = "#5f6368";
const GRID = "#e0e0e0";
const FALLBACK = ["#4285f4", "#ea4335", "#fbbc04", "#34a853"];
const POINTS: Readonly<Record<string, PointStyle>> = {
  circle: "circle",
  diamond: "rectRot",
  square: "rect",
  triangle: "triangle",
  star: "star",
};

interface SeriesLook {
  readonly color: string;
  readonly lineWidth: number;
  readonly lineDashStyle: readonly number[];
  readonly pointSize: number;
  readonly pointShape: string;
  readonly dataLabel: string;
}

/** The chart of the spreadsheet as the chart library takes it. */
export function chartConfig(chart: SnapshotChart, { labels, series }: ChartSeries): ChartConfiguration<Kind> {
  const kind: Kind = chart.type === "LINE" ? "line" : "bar";
  const { options } = chart;
  const stacked = options.isStacked === true;
  const looks = series.map((_, index) => lookOf(options.series, index));
  return {
    type: kind,
    data: {
      labels: [...labels],
      datasets: series.map(({ name, values }, index) => datasetOf(kind, name, values, looks[index])),
    },
    options: {
      indexAxis: chart.type === "BAR" ? "y" : "x",
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      font: { family: 'Arial, "Noto Sans JP", sans-serif' },
      color: MUTED,
      layout: { padding: { top: 6, right: 24, bottom: 6, left: 8 } },
      scales: {
        x: axisOf(options, "hAxis", stacked, chart.type !== "BAR"),
        y: axisOf(options, "vAxis", stacked, chart.type === "BAR"),
      },
      plugins: {
        title: {
          display: textOf(options.title) !== "",
          text: textOf(options.title),
          align: "start",
          color: INK,
          font: { size: 16, weight: "normal" },
        },
        legend: {
          display: options["legend.position"] !== "none",
          align: "start",
          labels: { boxWidth: 32, ...(kind === "line" ? { boxHeight: 0 } : {}), color: INK },
        },
      },
    },
    plugins: [valueLabels(looks.map((look) => look.dataLabel === "value"))],
  };
}

function datasetOf(
  kind: Kind,
  name: string,
  values: readonly (number | null)[],
  look = lookOf(undefined, 0),
): ChartDataset<Kind, (number | null)[]> {
  const common = { label: name, data: [...values], borderColor: look.color, backgroundColor: look.color };
  if (kind === "line") {
    return {
      ...common,
      type: "line",
      borderWidth: look.lineWidth,
      borderDash: [...look.lineDashStyle],
      pointRadius: look.pointSize / 2,
      pointStyle: POINTS[look.pointShape] ?? "circle",
    };
  }
  return { ...common, type: "bar", maxBarThickness: 28 };
}

function axisOf(
  options: SnapshotChart["options"],
  axis: "hAxis" | "vAxis",
  stacked: boolean,
  names: boolean,
): NonNullable<NonNullable<ChartOptions<Kind>["scales"]>[string]> {
  const title = textOf(options[`${axis}.title`]);
  const least = options[`${axis}.minValue`];
  return {
    stacked,
    ...(names ? {} : { grace: "8%" }),
    ...(typeof least === "number" ? { min: least } : {}),
    grid: { display: !names, color: GRID },
    ticks: { color: MUTED, ...(names ? { autoSkip: axis === "hAxis", maxRotation: 45 } : {}) },
    title: { display: title !== "", text: title, color: MUTED, font: { style: "italic" } },
  };
}

function lookOf(series: Json | undefined, index: number): SeriesLook {
  const given = isRecord(series) ? series[String(index)] : undefined;
  const of = isRecord(given) ? given : {};
  const dash = of.lineDashStyle;
  return {
    color: textOf(of.color) || (FALLBACK[index % FALLBACK.length] ?? INK),
    lineWidth: numberOf(of.lineWidth, 2),
    lineDashStyle: Array.isArray(dash) ? dash.map(Number) : [],
    pointSize: numberOf(of.pointSize, 0),
    pointShape: textOf(of.pointShape),
    dataLabel: textOf(of.dataLabel),
  };
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");

const numberOf = (value: Json | undefined, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;
