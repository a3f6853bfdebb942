import type { CellValue, SnapshotChart } from "../../../../preview/host/types.ts";
import { chartConfig } from "../../../../preview/page/charts/chart-config.ts";
import { chartSeries } from "../../../../preview/page/charts/chart-series.ts";

const number = (value: number): CellValue => ({ kind: "number", value });
const text = (value: string): CellValue => ({ kind: "text", value });
const BLANK: CellValue = { kind: "blank" };

const CELLS: readonly (readonly CellValue[])[] = [
  [text("日"), text("保留中"), text("うち疑いあり")],
  [{ kind: "date", serial: 46_350 }, BLANK, BLANK],
  [{ kind: "date", serial: 46_351.25 }, number(5), number(2)],
  [BLANK, BLANK, BLANK],
];

const column = (position: number) => ({ sheetId: 7, row: 1, column: position, rows: 4, columns: 1 });
const CHART: SnapshotChart = {
  id: 1,
  type: "LINE",
  sources: [column(1), column(2), column(3)],
  headers: 1,
  options: {
    title: "推移",
    "vAxis.minValue": 0,
    "vAxis.title": "件数",
    "legend.position": "top",
    series: { 1: { color: "#202124", lineDashStyle: [4, 4], pointShape: "diamond", pointSize: 4 } },
  },
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
};

const cellAt = (sheetId: number, row: number, at: number) => {
  const value = sheetId === 7 ? CELLS[row - 1]?.[at - 1] : undefined;
  return value === undefined ? undefined : { row, column: at, value };
};

describe("what a chart draws", () => {
  it("is named by the first column and the headers, unknown numbers stay gaps, blank rows at the end are none", () => {
    expect(chartSeries(CHART, cellAt)).toEqual({
      labels: ["11/24", "11/25"],
      series: [
        { name: "保留中", values: [null, 5] },
        { name: "うち疑いあり", values: [null, 2] },
      ],
    });
  });

  it("is the same whether its columns are one range or several", () => {
    const whole = { ...CHART, sources: [{ ...column(1), columns: 3 }] };
    expect(chartSeries(whole, cellAt)).toEqual(chartSeries(CHART, cellAt));
  });

  it("is nothing where the cells are gone", () => {
    expect(chartSeries({ ...CHART, sources: [] }, cellAt)).toEqual({ labels: [], series: [] });
  });
});

describe("how the chart library is told to draw it", () => {
  it("has type, title, axes and looks of the spreadsheet's chart", () => {
    const config = chartConfig(CHART, chartSeries(CHART, cellAt));
    expect(config.type).toBe("line");
    expect(config.options?.plugins?.title).toMatchObject({ display: true, text: "推移" });
    expect(config.options?.scales?.y).toMatchObject({ min: 0, title: { text: "件数" } });
    expect(config.data.datasets[1]).toMatchObject({
      label: "うち疑いあり",
      data: [null, 2],
      borderColor: "#202124",
      borderDash: [4, 4],
      pointStyle: "rectRot",
      pointRadius: 2,
    });
  });

  it("lays bars along, stacked where they are", () => {
    const bars: SnapshotChart = {
      ...CHART,
      type: "BAR",
      options: { isStacked: true, "legend.position": "none" },
    };
    const { type, options } = chartConfig(bars, chartSeries(bars, cellAt));
    expect(type).toBe("bar");
    expect(options?.indexAxis).toBe("y");
    expect(options?.scales?.x).toMatchObject({ stacked: true });
    expect(options?.plugins?.legend?.display).toBe(false);
    expect(options?.plugins?.title?.display).toBe(false);
  });
});
