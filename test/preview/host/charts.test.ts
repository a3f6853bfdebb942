import { failure, hostWith, resultOf, run } from "./inline-bundle.ts";

const MAKE = `
function data() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet("data");
  sheet.getRange(1, 1, 3, 2).setValues([["日", "保留"], ["1日", 3], ["2日", 5]]);
  return sheet;
}
function build(sheet, range) {
  return sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(range).addRange(range).setNumHeaders(1)
    .setPosition(4, 2, 5, 6).setOption("title", "推移").setOption("series", { 0: { color: "#202124", lineDashStyle: [4, 4] } })
    .build();
}
function make() {
  const board = SpreadsheetApp.getActiveSpreadsheet().insertSheet("board");
  const sheet = data();
  board.insertChart(build(board, sheet.getRange("A1:B3")));
}
function told() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName("board").getCharts().map((chart) => ({
    id: chart.getChartId(), title: chart.getOptions().get("title"), headers: chart.getNumHeaders(),
    ranges: chart.getRanges().map((range) => range.getSheet().getName() + "!" + range.getA1Notation()),
    row: chart.getContainerInfo().getAnchorRow(), column: chart.getContainerInfo().getAnchorColumn(),
    x: chart.getContainerInfo().getOffsetX(), y: chart.getContainerInfo().getOffsetY(),
    type: chart.modify().getChartType().name(),
  }));
}`;

describe("charts", () => {
  it("stand where they were inserted, each range once", () => {
    const host = hostWith(MAKE);
    resultOf(host, "make");
    expect(resultOf(host, "told")).toEqual([
      {
        id: expect.any(Number),
        title: "推移",
        headers: 1,
        ranges: ["data!A1:B3"],
        row: 4,
        column: 2,
        x: 5,
        y: 6,
        type: "LINE",
      },
    ]);
    const [chart] = host.snapshot().sheets.find(({ name }) => name === "board")?.charts ?? [];
    expect(chart).toMatchObject({
      type: "LINE",
      headers: 1,
      options: { title: "推移", series: { 0: { color: "#202124", lineDashStyle: [4, 4] } } },
      position: { row: 4, column: 2, offsetX: 5, offsetY: 6 },
    });
  });

  it("follow rows and columns that come and go, and their cell", () => {
    const host = hostWith(MAKE);
    resultOf(host, "make");
    host.spreadsheet.getSheetByName("data")?.insertColumnBefore(1).insertRowsAfter(2, 2);
    host.spreadsheet.getSheetByName("board")?.deleteRows(1, 2);
    expect(resultOf(host, "told")).toMatchObject([{ ranges: ["data!B1:C5"], row: 2, column: 2 }]);
    const data = host.spreadsheet.getSheetByName("data");
    if (data) host.spreadsheet.deleteSheet(data);
    expect(resultOf(host, "told")).toMatchObject([{ ranges: [], title: "推移" }]);
  });

  it("change only once they are updated, keep their id, and can be taken away", () => {
    const host = hostWith(`${MAKE}
      function change() {
        const board = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("board");
        const changed = board.getCharts()[0].modify().setOption("title", "別").setPosition(9, 9, 0, 0).build();
        const before = told();
        board.updateChart(changed);
        return [before, told()];
      }
      function remove() {
        const board = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("board");
        board.removeChart(board.getCharts()[0]);
        return told();
      }`);
    resultOf(host, "make");
    const [before, after] = resultOf(host, "change") as { id: number; title: string; row: number }[][];
    expect(before).toMatchObject([{ title: "推移", row: 4 }]);
    expect(after).toMatchObject([{ id: before?.[0]?.id, title: "別", row: 9 }]);
    expect(resultOf(host, "remove")).toEqual([]);
  });

  it("outlive the host", () => {
    const host = hostWith(MAKE);
    resultOf(host, "make");
    const told = resultOf(host, "told");
    const again = hostWith(MAKE, { state: host.save() });
    expect(resultOf(again, "told")).toEqual(told);
    expect(again.snapshot()).toEqual(host.snapshot());
  });

  it("are not known by an id before they are in the spreadsheet", () => {
    expect(
      run(`const chart = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange("A1:B2"))
          .setPosition(1, 1, 0, 0).build();
        return chart.getChartId();`),
    ).toBeNull();
  });

  it.each([
    ["a type", `.addRange(range).setPosition(1, 1, 0, 0)`, "A chart needs a type."],
    ["a range", `.setChartType(Charts.ChartType.BAR).setPosition(1, 1, 0, 0)`, "A chart needs a range."],
    ["a position", `.setChartType(Charts.ChartType.BAR).addRange(range)`, "A chart needs a position."],
  ])("need %s", (_what, calls, message) => {
    const start = `const range = SpreadsheetApp.getActiveSheet().getRange("A1"); SpreadsheetApp.getActiveSheet().newChart()`;
    expect(failure(`${start}${calls}.build();`)).toBe(message);
  });

  it.each([
    [`setOption("bubble.opacity", 1)`, "the chart option bubble.opacity is not imitated"],
    [`setOption("series", { 0: { opacity: 1 } })`, "the chart option series.0.opacity is not imitated"],
    [`setOption("title", 5)`, "don't match the method signature"],
    [`setChartType("BAR")`, "don't match the method signature"],
    [`asLineChart()`, "EmbeddedChartBuilder.asLineChart is not imitated"],
    [`setChartType(Charts.ChartType.PIE)`, "Charts.ChartType.PIE is not imitated"],
  ])("refuse %s", (call, message) => {
    expect(failure(`SpreadsheetApp.getActiveSheet().newChart().${call};`)).toContain(message);
  });

  it("are updated only where they stand", () => {
    const away = `const chart = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange("A1"))
        .setPosition(1, 1, 0, 0).build();`;
    expect(failure(`${away} sheet.updateChart(chart);`)).toBe("The chart is not on this sheet.");
    expect(failure(`${away} sheet.removeChart(chart);`)).toBe("The chart is not on this sheet.");
  });
});
