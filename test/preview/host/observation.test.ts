import { createHost } from "../../../preview/host/host.ts";
import type { Host, SnapshotCell } from "../../../preview/host/types.ts";
import { failureOf, hostWith, manifestWith, NOON, resultOf } from "./inline-bundle.ts";

const CODE = `
  function fill() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    sheet.getRange(1, 1, 2, 3).setValues([["注文番号", "数量", "日時"], ["250-1", 3, new Date(Date.UTC(2026, 7, 26, 5, 29))]]);
    return sheet.getRange(1, 1, 2, 2).getValues();
  }
  function big(rows) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    sheet.getRange(1, 1, rows, 10).setValue(1);
  }
  function swallow() { try { fill(); } catch (error) { return error.name + ": " + error.message; } }
  function later() { SpreadsheetApp.getActiveSpreadsheet().toast("x"); }`;

const firstSheet = (host: Host) => {
  const [sheet] = host.snapshot().sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

describe("counters", () => {
  it("count service calls by name, and the cells read and written in one call", () => {
    const host = hostWith(CODE);
    resultOf(host, "fill");
    expect(host.counters()).toEqual({
      calls: {
        "SpreadsheetApp.getActiveSpreadsheet": 1,
        "Spreadsheet.getSheets": 1,
        "Sheet.getRange": 2,
        "Range.setValues": 1,
        "Range.getValues": 1,
      },
      totalCalls: 6,
      cellsRead: 4,
      cellsWritten: 6,
    });
    host.spreadsheet.getRange("A1").getValues();
    expect(host.counters().totalCalls).toBe(6);
    host.resetCounters();
    expect(host.counters()).toEqual({ calls: {}, totalCalls: 0, cellsRead: 0, cellsWritten: 0 });
  });

  it("announce each call before it happens, counted anew in every execution", () => {
    const seen: string[] = [];
    const host = hostWith(CODE, { onServiceCall: (name, ordinal) => seen.push(`${ordinal} ${name}`) });
    resultOf(host, "later");
    resultOf(host, "later");
    expect(seen).toEqual([
      "1 SpreadsheetApp.getActiveSpreadsheet",
      "2 Spreadsheet.toast",
      "1 SpreadsheetApp.getActiveSpreadsheet",
      "2 Spreadsheet.toast",
    ]);
  });

  it("inject a fault before any call, which the bundle sees as an Exception", () => {
    const fail = (at: number) =>
      hostWith(CODE, {
        onServiceCall: (_, ordinal) => {
          if (ordinal === at) throw new Error("Service Spreadsheets timed out");
        },
      });
    expect(failureOf(fail(3), "fill")).toBe("Service Spreadsheets timed out");
    expect(resultOf(fail(4), "swallow")).toBe("Exception: Service Spreadsheets timed out");
    const host = fail(4);
    host.run("fill", []);
    expect(host.spreadsheet.getRange("A1").getValue()).toBe("");
  });
});

describe("the snapshot", () => {
  it("lists the cells that hold something, typed", () => {
    const host = hostWith(CODE);
    resultOf(host, "fill");
    const sheet = firstSheet(host);
    expect(sheet).toMatchObject({
      name: "シート1",
      maxRows: 1000,
      maxColumns: 26,
      hidden: false,
      frozenRows: 0,
    });
    expect(sheet.cells.map(({ value }) => value)).toEqual([
      { kind: "text", value: "注文番号" },
      { kind: "text", value: "数量" },
      { kind: "text", value: "日時" },
      { kind: "text", value: "250-1" },
      { kind: "number", value: 3 },
      { kind: "date", serial: 46260 + (14 * 60 + 29) / 1440 },
    ]);
    expect(host.snapshot()).toMatchObject({
      locale: "ja",
      timeZone: "Asia/Tokyo",
      activeSheetId: sheet.sheetId,
    });
  });

  it("tells looks, notes, choices, sizes and hidden parts", () => {
    const host = hostWith("");
    const [sheet] = host.spreadsheet.getSheets();
    sheet?.getRange("B2").setBackground("#ff0000").setFontWeight("bold").setNote("メモ");
    sheet?.getRange("A3").setValue(1).setNumberFormat("0.0").setHorizontalAlignment("right");
    sheet?.setFrozenRows(1);
    sheet?.setColumnWidths(1, 2, 50);
    sheet?.setRowHeightsForced(2, 2, 40);
    sheet?.hideColumns(4, 2);
    sheet?.hideRows(5);
    sheet?.setTabColor("#00ff00");
    sheet?.getRange("A1:B3").createFilter();
    expect(firstSheet(host)).toMatchObject({
      frozenRows: 1,
      columnWidths: { 1: 50, 2: 50 },
      rowHeights: { 2: 40, 3: 40 },
      hiddenColumns: [4, 5],
      hiddenRows: [5],
      tabColor: "#00ff00",
      filter: { row: 1, column: 1, rows: 3, columns: 2 },
      cells: [
        {
          row: 2,
          column: 2,
          value: { kind: "blank" },
          style: { background: "#ff0000", bold: true },
          note: "メモ",
        },
        {
          row: 3,
          column: 1,
          value: { kind: "number", value: 1 },
          style: { numberFormat: "0.0", horizontalAlignment: "right" },
        },
      ],
    });
  });
});

describe("changes", () => {
  const cellsOf = (host: Host): readonly SnapshotCell[] =>
    host.drainChanges().flatMap((change) => (change.kind === "cells" ? change.cells : []));

  it("tell the cells that changed, those that became blank too, once", () => {
    const host = hostWith(CODE);
    resultOf(host, "fill");
    expect(cellsOf(host)).toHaveLength(6);
    expect(host.drainChanges()).toEqual([]);
    host.type(firstSheet(host).sheetId, 1, 2, "");
    expect(cellsOf(host)).toEqual([{ row: 1, column: 2, value: { kind: "blank" } }]);
  });

  it("tell the formulas that changed with them", () => {
    const host = hostWith("");
    host.spreadsheet.getRange("C5").setFormula("=A1*2");
    host.drainChanges();
    host.type(firstSheet(host).sheetId, 1, 1, "4");
    expect(cellsOf(host).map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 1, { kind: "number", value: 4 }],
      [5, 3, { kind: "number", value: 8 }],
    ]);
  });

  it("tell the whole row where a conditional format looks along it", () => {
    const host = hostWith(`function set() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("A2:C9")])
        .whenFormulaSatisfied("=$C2>5").setBackground("#ff0000").build()]);
    }`);
    resultOf(host, "set");
    expect(host.drainChanges()).toEqual([{ kind: "structure", sheetId: firstSheet(host).sheetId }]);
    host.type(firstSheet(host).sheetId, 3, 3, "9");
    expect(
      cellsOf(host).map(({ row, column, conditional }) => [row, column, conditional?.background]),
    ).toEqual([
      [3, 1, "#ff0000"],
      [3, 2, "#ff0000"],
      [3, 3, "#ff0000"],
    ]);
  });

  it("ask for the whole tab after a very large write, and tell tabs and the active one", () => {
    const host = hostWith(CODE);
    resultOf(host, "big", 900);
    const { sheetId } = firstSheet(host);
    expect(host.drainChanges()).toEqual([{ kind: "structure", sheetId }]);
    const added = host.spreadsheet.insertSheet("注文").getSheetId();
    expect(host.drainChanges()).toEqual([{ kind: "sheets" }, { kind: "activate", sheetId: added }]);
    expect(host.snapshotSheet(added)?.name).toBe("注文");
    expect(host.snapshotSheet(-1)).toBeUndefined();
  });
});

describe("typing", () => {
  it("is refused with an alert where a validation rejects it", () => {
    const host = hostWith(`function set() {
      SpreadsheetApp.getActiveSpreadsheet().getRange("A1").setDataValidation(
        SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).setAllowInvalid(false).build());
    }`);
    resultOf(host, "set");
    const { sheetId } = firstSheet(host);
    host.type(sheetId, 1, 1, "10");
    expect(host.drainUiEvents()).toEqual([
      { kind: "alert", title: "", message: expect.stringContaining("violates the data validation rules") },
    ]);
    host.type(sheetId, 1, 1, "5");
    expect(host.spreadsheet.getRange("A1").getValue()).toBe(5);
  });
});

describe("the saved state", () => {
  it("brings back all there was", () => {
    const code = `${CODE}
      function DOUBLE(table) { return table.map(([value]) => [value * 2]); }
      function build() {
        fill();
        const file = SpreadsheetApp.getActiveSpreadsheet();
        const sheet = file.insertSheet("設定");
        sheet.getRange("B1:B2").setValues([[1], [2]]).setBackground("#ff0000").setNote("n");
        sheet.getRange("C1").setFormula("=DOUBLE(B1:B2)");
        sheet.getRange("D1").setFormula("=1/0");
        sheet.getRange("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("B1:B2")).build());
        sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("B1:B2")])
          .whenFormulaSatisfied("=B1>1").setBackground("#00ff00").build()]);
        sheet.getRange("A1:D2").createFilter();
        sheet.setFrozenRows(1);
        sheet.setColumnWidth(2, 33);
        sheet.hideColumns(5);
        sheet.getRange("D:D").addDeveloperMetadata("column", "level");
        sheet.addDeveloperMetadata("tab", "settings");
        file.setNamedRange("最終更新", sheet.getRange("B2"));
        PropertiesService.getDocumentProperties().setProperty("owner", "a");
        ScriptApp.newTrigger("later").timeBased().everyHours(1).create();
        MailApp.sendEmail("a@example.com", "s", "b");
      }
      function found() {
        const file = SpreadsheetApp.getActiveSpreadsheet();
        return [file.createDeveloperMetadataFinder().find().map((one) => one.getKey() + one.getValue()),
          file.getRangeByName("最終更新").getValue(), PropertiesService.getDocumentProperties().getProperty("owner"),
          file.getSheetByName("設定").getConditionalFormatRules().length];
      }`;
    const host = hostWith(code);
    resultOf(host, "build");
    const again = hostWith(code, { state: host.save() });
    expect(again.snapshot()).toEqual(host.snapshot());
    expect(again.triggers()).toEqual(host.triggers());
    expect(again.outbox()).toEqual(host.outbox());
    expect(resultOf(again, "found")).toEqual([["columnlevel", "tabsettings"], 2, "a", 1]);
    expect(again.counters().calls["customFunction.DOUBLE"]).toBeUndefined();
    again.type(again.snapshot().activeSheetId, 1, 2, "5");
    expect(again.spreadsheet.getRange("設定!C1:C2").getValues()).toEqual([[10], [4]]);
    expect(again.spreadsheet.insertSheet("新しい").getSheetId()).not.toBe(
      again.spreadsheet.getSheetByName("設定")?.getSheetId(),
    );
  });

  it("lets the clock's formulas go on", () => {
    const options = { code: "", html: {}, manifest: manifestWith("spreadsheets.currentonly") };
    const host = createHost({ ...options, now: () => NOON });
    host.spreadsheet.getRange("A1").setFormula("=TODAY()");
    const before = host.spreadsheet.getRange("A1").getDisplayValue();
    const later = createHost({ ...options, now: () => NOON + 86_400_000, state: host.save() });
    expect([before, later.spreadsheet.getRange("A1").getDisplayValue()]).toEqual([
      "2026/08/26",
      "2026/08/27",
    ]);
  });
});

describe("a large tab", () => {
  it("is read and written in one call each", () => {
    const host = hostWith(`function go(rows) {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.insertRowsAfter(1000, rows - 1000);
      const table = Array.from({ length: rows }, (_, i) => Array.from({ length: 25 }, (_, j) => j < 5 ? i : "250-" + i));
      sheet.getRange(1, 1, rows, 25).setValues(table);
      const read = sheet.getDataRange().getValues();
      return [read.length, read[rows - 1][24], read[rows - 1][0], sheet.getLastRow()];
    }`);
    expect(resultOf(host, "go", 20_000)).toEqual([20_000, "250-19999", 19_999, 20_000]);
    expect(host.counters().totalCalls).toBe(8);
  });
});
