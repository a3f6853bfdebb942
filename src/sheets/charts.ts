/**
 * The charts over the dashboard. Each is made once: they draw fixed cells of the chart data, so a refresh never touches
 * them, and what the seller makes of them (place, size, title, look) stays. One that he deleted stays deleted.
 */
import { messagesFor } from "../locales/messages.ts";
import { writeChartData } from "./chart-data.ts";
import { CHART_IDS, CHART_PLANS, CHART_WIDTH, type ChartId } from "./chart-plans.ts";
import { overviewIn } from "./overview.ts";
import type { Picture } from "./picture.ts";
import { writing } from "./protected-tab.ts";
import type { Table } from "./table.ts";
import type { ChartDataColumn } from "./tabs/chart-data-columns.ts";
import { DASHBOARD_TAB, DASHBOARD_TEXTS } from "./tabs/dashboard-columns.ts";
import type { Workbook } from "./workbook.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Developer metadata of the dashboard: the id of each chart that was ever made, as JSON by our own id. */
const CHARTS_KEY = "holdguard.charts";

type MadeCharts = Partial<Readonly<Record<ChartId, number>>>;

/** Brings the numbers up to date, and makes charts that never were; only where there is a dashboard. */
export function refreshCharts(picture: Picture): void {
  const dashboard = picture.workbook.openIfMade(DASHBOARD_TAB, DASHBOARD_TEXTS);
  if (dashboard !== null) draw(picture, dashboard.sheet, false);
}

/** Makes the dashboard and all charts that are not there, those too that were deleted, and shows it. @returns the dashboard's name */
export function makeCharts(picture: Picture): string {
  const { sheet } = picture.workbook.open(DASHBOARD_TAB, DASHBOARD_TEXTS);
  draw(picture, sheet, true);
  sheet.activate();
  return sheet.getName();
}

function draw(picture: Picture, sheet: Sheet, again: boolean): void {
  const { workbook, civil } = picture;
  const { table, made } = writeChartData(workbook, overviewIn(picture), civil);
  const note = noteOn(sheet);
  const before = note === null ? {} : chartsIn(note.getValue());
  if (!again && !made && CHART_IDS.every((id) => before[id] !== undefined)) return;
  const standing = standingCharts(sheet, table, before);
  if (made) for (const [id, chart] of standing) rebind(sheet, chart, rangesOf(table, id));
  const missing = CHART_IDS.filter((id) => !standing.has(id) && (again || before[id] === undefined));
  for (const id of missing) insert(sheet, table, id, workbook);
  // A new chart learns its id only from the sheet.
  const now = missing.length === 0 ? standing : standingCharts(sheet, table, before);
  const all: MadeCharts = {
    ...before,
    ...Object.fromEntries([...now].map(([id, chart]) => [id, idOf(chart)])),
  };
  const value = JSON.stringify(all);
  if (note === null) sheet.addDeveloperMetadata(CHARTS_KEY, value);
  else if (note.getValue() !== value) note.setValue(value);
}

function noteOn(sheet: Sheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata | null {
  return sheet.createDeveloperMetadataFinder().withKey(CHARTS_KEY).find()[0] ?? null;
}

/** Charts that were made; a note that nobody can read tells of none, and they are found by what they draw. */
function chartsIn(value: string | null): MadeCharts {
  try {
    const noted = JSON.parse(value ?? "{}") as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      CHART_IDS.flatMap((id) => (typeof noted[id] === "number" ? [[id, noted[id]]] : [])),
    );
  } catch {
    return {};
  }
}

/** Our charts on the sheet, by the ids that were noted, else by the cells that they draw: the first one of each. */
function standingCharts(
  sheet: Sheet,
  table: Table<ChartDataColumn>,
  noted: MadeCharts,
): ReadonlyMap<ChartId, EmbeddedChart> {
  const found = new Map<ChartId, EmbeddedChart>();
  const others: EmbeddedChart[] = [];
  for (const chart of sheet.getCharts()) {
    const chartId = idOf(chart);
    const id = CHART_IDS.find((one) => noted[one] === chartId);
    if (id === undefined) others.push(chart);
    else found.set(id, chart);
  }
  for (const chart of others) {
    const drawn = drawnBy(chart, table.sheet);
    const id = CHART_IDS.find((one) => !found.has(one) && drawn === namesOf(rangesOf(table, one)));
    if (id !== undefined) found.set(id, chart);
  }
  return found;
}

/** The cells that a chart draws of a sheet, as text. */
function drawnBy(chart: EmbeddedChart, sheet: Sheet): string {
  const ranges = chart.getRanges();
  return ranges.every((range) => range.getSheet().getSheetId() === sheet.getSheetId()) ? namesOf(ranges) : "";
}

function namesOf(ranges: readonly Range[]): string {
  return ranges.map((range) => range.getA1Notation()).join();
}

/** Of a chart on the sheet. */
function idOf(chart: EmbeddedChart): number {
  return chart.getChartId() ?? Number.NaN;
}

/** The chart draws the tab that was made again; all else about it stays as the seller has it. */
function rebind(sheet: Sheet, chart: EmbeddedChart, ranges: readonly Range[]): void {
  const builder = chart.modify().clearRanges();
  for (const range of ranges) builder.addRange(range);
  writing(sheet, () => sheet.updateChart(builder.build()));
}

function insert(sheet: Sheet, table: Table<ChartDataColumn>, id: ChartId, { language }: Workbook): void {
  const plan = CHART_PLANS[id];
  const texts = messagesFor(language).sheets.charts[id];
  const builder = sheet
    .newChart()
    .setChartType(Charts.ChartType[plan.type])
    .setNumHeaders(1)
    .setPosition(plan.row, plan.column, 8, 4)
    .setOption("title", texts.title)
    .setOption("width", CHART_WIDTH)
    .setOption("height", plan.height)
    .setOption("legend.position", plan.legend)
    .setOption("isStacked", plan.stacked)
    .setOption("hAxis.title", texts.across)
    .setOption("vAxis.title", texts.up)
    .setOption(plan.type === "BAR" ? "hAxis.minValue" : "vAxis.minValue", 0)
    .setOption("series", { ...plan.series });
  for (const range of rangesOf(table, id)) builder.addRange(range);
  writing(sheet, () => sheet.insertChart(builder.build()));
}

/** One range of each column: the seller may have moved them apart. */
function rangesOf(table: Table<ChartDataColumn>, id: ChartId): readonly Range[] {
  const { columns, rows } = CHART_PLANS[id];
  return columns.map((column) => table.columnCells(column, 1, rows + 1));
}
