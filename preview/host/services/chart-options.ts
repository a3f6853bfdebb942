import type { ChartOption, SeriesOptions } from "../model/chart.ts";
import { NotImitated } from "../script-exception.ts";
import { full, Service } from "../service.ts";
import { signatureMismatch } from "./signature.ts";

/** "Chart configuration options": those that the preview draws. */
const OPTIONS: Readonly<Record<string, "string" | "number" | "boolean">> = {
  title: "string",
  width: "number",
  height: "number",
  isStacked: "boolean",
  "legend.position": "string",
  "hAxis.title": "string",
  "vAxis.title": "string",
  "hAxis.minValue": "number",
  "vAxis.minValue": "number",
};

const SERIES_OPTIONS: Readonly<Record<string, "string" | "number" | "numbers">> = {
  color: "string",
  lineWidth: "number",
  lineDashStyle: "numbers",
  pointSize: "number",
  pointShape: "string",
  dataLabel: "string",
};

const METHOD = "SpreadsheetApp.EmbeddedChartBuilder.setOption";

/** A value as the chart keeps it. Sheets ignores an option that it does not know; here it is refused by its name. */
export function chartOption(option: unknown, value: unknown): ChartOption {
  if (typeof option !== "string") throw signatureMismatch(METHOD, [option, value]);
  if (option === "series") return seriesOption(value);
  const type = OPTIONS[option];
  if (type === undefined) throw new NotImitated(`the chart option ${option}`);
  if (typeof value !== type) throw signatureMismatch(METHOD, [option, value]);
  return value as ChartOption;
}

function seriesOption(value: unknown): ChartOption {
  if (typeof value !== "object" || value === null) throw signatureMismatch(METHOD, ["series", value]);
  const series: Record<string, SeriesOptions> = {};
  for (const [number, given] of Object.entries(value as Record<string, object>)) {
    const kept: Record<string, string | number | readonly number[]> = {};
    for (const [name, one] of Object.entries(given) as [string, unknown][]) {
      const type = SERIES_OPTIONS[name];
      if (type === undefined) throw new NotImitated(`the chart option series.${number}.${name}`);
      const fits = type === "numbers" ? Array.isArray(one) : typeof one === type;
      if (!fits) throw signatureMismatch(METHOD, ["series", value]);
      kept[name] = Array.isArray(one) ? one.map(Number) : (one as string | number);
    }
    series[number] = kept;
  }
  return series;
}

type Api = GoogleAppsScript.Charts.ChartOptions;

/** "Class ChartOptions". */
export class ChartOptions extends Service implements Partial<Api> {
  readonly serviceName = "ChartOptions";
  readonly #options: ReadonlyMap<string, ChartOption>;

  constructor(options: ReadonlyMap<string, ChartOption>) {
    super();
    this.#options = options;
  }

  static of(options: ReadonlyMap<string, ChartOption>): Api {
    return full<Api>(new ChartOptions(options));
  }

  /** "ChartOptions.get": null for what is not set. */
  get(option: string): object {
    return (this.#options.get(option) ?? null) as unknown as object;
  }
}
