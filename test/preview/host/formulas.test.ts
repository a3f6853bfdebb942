import { createHost } from "../../../preview/host/host.ts";
import type { Host } from "../../../preview/host/types.ts";
import { hostWith, manifestWith, NOON, resultOf, run } from "./inline-bundle.ts";

/** The value of one formula in G1, beside some cells. */
const calculated = (formula: string): unknown =>
  run(`sheet.getRange("A1:C4").setValues([["品名", "数量", "日付"], ["傘", 3, "2026/08/26"], ["靴", 0.5, ""], ["傘", 7, ""]]);
    sheet.getRange("G1").setFormula(${JSON.stringify(formula)});
    const value = sheet.getRange("G1").getValue();
    return value instanceof Date ? value.toISOString() : value;`);

describe("built-in formulas", () => {
  it.each<[string, unknown]>([
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=10%", 0.1],
    ['="a"&1&TRUE', "a1TRUE"],
    ["=B2>=3", true],
    ['=A2="傘"', true],
    ["=A9=0", true],
    ["=SUM(B2:B)", 10.5],
    ["=SUM(B:B)", 10.5],
    ['=COUNTIF(A2:A4,"傘")', 2],
    ['=COUNTIF(B2:B4,">=3")', 2],
    ['=COUNTIF(A:A,"*名")', 1],
    ['=COUNTIFS(A2:A4,"傘",B2:B4,">3")', 1],
    ['=SUMIF(A2:A4,"傘",B2:B4)', 10],
    ['=IF(AND(B2>1,NOT(ISBLANK(A2))),LEFT(A2),"-")', "傘"],
    ['=IFERROR(1/0,"割れない")', "割れない"],
    ['=REGEXMATCH("250-1234567-1234567","^[0-9]{3}-")', true],
    ['=HYPERLINK("https://example.com","開く")', "開く"],
    ['=TEXT(C2,"yyyy/mm/dd")', "2026/08/26"],
    ['=TEXT(0.256,"0.0%")', "25.6%"],
    ["=C2+1", "2026-08-26T15:00:00.000Z"],
    ["=C2-DATE(2026,8,20)", 6],
    ["=TODAY()", "2026-08-25T15:00:00.000Z"],
    ["=ROUND(2.345,2)", 2.35],
    ["=LEN(A1)", 2],
    ["='シート1'!B2", 3],
    ["=シート1!B2", 3],
    ["=MAX(B2:B4)-MIN(B2:B4)", 6.5],
    ['=IFS(B2>5,"多",B2>1,"中")', "中"],
    ["=INDEX(A1:C4,3,1)", "靴"],
    ['=MATCH("靴",A1:A4,0)', 3],
    ["=A9", ""],
  ])("%s", (formula, value) => {
    expect(calculated(formula)).toEqual(value);
  });

  it.each([
    ["=1/0", "#DIV/0!"],
    ["=NOPE(1)", "#NAME?"],
    ["=名前なし", "#NAME?"],
    ["=QUERY(A1:B2)", "#NAME?"],
    ["=(1", "#ERROR!"],
    ["=ない!A1", "#REF!"],
    ['="a"+1', "#VALUE!"],
    ["=G1", "#REF!"],
    ["=A1:A3", "#VALUE!"],
  ])("%s shows %s", (formula, error) => {
    expect(calculated(formula)).toBe(error);
  });

  it("tells that a function is not evaluated here", () => {
    const host = hostWith("");
    type(host, "A1", "=XLOOKUP(1,B1:B2,C1:C2)");
    expect(cell(host, "A1")).toEqual({
      kind: "error",
      value: "#NAME?",
      message: "Unknown function: 'XLOOKUP' (not evaluated in the preview).",
    });
  });

  it("are calculated again when what they read changes, through any number of steps", () => {
    const host = hostWith("");
    type(host, "A1", "1");
    type(host, "C1", "=B1+1");
    type(host, "B1", "=A1*10");
    expect(cell(host, "C1")).toEqual({ kind: "number", value: 11 });
    type(host, "A1", "2");
    expect(cell(host, "C1")).toEqual({ kind: "number", value: 21 });
  });

  it("follow a renamed tab and find a named range once it is there", () => {
    const host = hostWith("");
    type(host, "A1", "5");
    const other = host.spreadsheet.insertSheet("集計");
    other.getRange("A1").setFormula("=シート1!A1+1");
    other.getRange("A2").setFormula("=基準*2");
    expect(other.getRange("A2").getValue()).toBe("#NAME?");
    host.spreadsheet.getSheetByName("シート1")?.setName("注文 一覧");
    host.spreadsheet.setNamedRange("基準", other.getRange("A1"));
    expect(other.getRange("A1:A2").getFormulas()).toEqual([["='注文 一覧'!A1+1"], ["=基準*2"]]);
    expect(other.getRange("A1:A2").getValues()).toEqual([[6], [12]]);
  });
});

describe("custom functions", () => {
  const code = `
    /** @customfunction */
    function DOUBLE(input) {
      return Array.isArray(input) ? input.map((row) => row.map((value) => value * 2)) : input * 2;
    }
    function KINDS(table) { return table.map((row) => row.map((value) => value instanceof Date ? "date" : value === "" ? "blank" : typeof value)); }
    function FAIL() { throw new Error("行がありません"); }
    function WHEN() { return new Date(Date.UTC(2026, 7, 26, 5, 29)); }
    function LIST() { return ["a", "b"]; }
    function UNEVEN() { return [[1], [2, 3]]; }
    function NOTHING() { return undefined; }
    function REPORT() { return [["時点", new Date(Date.UTC(2026, 7, 26, 5, 29)), null], ["数", null, 3], ["日", "", new Date(Date.UTC(2026, 7, 25, 15))]]; }
    function ARGUMENTS() { return arguments.length; }
    function READ() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("A1").getValue(); }
    function WRITE() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("A1").setValues([[1]]); }
    function UI() { SpreadsheetApp.getUi(); }
    function MAIL() { MailApp.sendEmail("a@example.com", "s", "b"); }
    function hidden_() { return 1; }
    function recalculate() { SpreadsheetApp.flush(); }`;

  it("take values and tables, and spill what they return", () => {
    const host = hostWith(code);
    fill(host, "A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    type(host, "D1", "=double(A1:B2)");
    type(host, "G1", "=IFERROR(DOUBLE(B2),0)+1");
    expect(values(host, "D1:G2")).toEqual([
      [2, 4, "", 9],
      [6, 8, "", ""],
    ]);
    expect(host.spreadsheet.getRange("D1:E2").getFormulas()).toEqual([
      ["=double(A1:B2)", ""],
      ["", ""],
    ]);
  });

  it("get dates as Date, blanks as empty strings, and arguments of open ranges to the tab's end", () => {
    const host = hostWith(code);
    fill(host, "A1:C1", [["2026/08/26", "x", true]]);
    type(host, "A3", "=KINDS(A1:D1)");
    expect(values(host, "A3:D3")).toEqual([["date", "string", "boolean", "blank"]]);
    const counting = hostWith("function ROWS_OF(table) { return table.length; }");
    type(counting, "C1", "=ROWS_OF(A2:A)");
    expect(values(counting, "C1")).toEqual([[999]]);
  });

  it("return dates, lists down a column, uneven rows and nothing", () => {
    const host = hostWith(code);
    type(host, "A1", "=WHEN()");
    type(host, "B1", "=LIST()");
    type(host, "C1", "=UNEVEN()");
    type(host, "E1", "=NOTHING()");
    type(host, "F1", "=ARGUMENTS(1,,2)");
    expect(cell(host, "A1")).toEqual({ kind: "date", serial: 46260 + (14 * 60 + 29) / 1440 });
    expect(values(host, "B1:F2")).toEqual([
      ["a", 1, "", "", 3],
      ["b", 2, 3, "", ""],
    ]);
  });

  it("spill a table of texts, numbers, dates and blanks", () => {
    const host = hostWith(code);
    type(host, "B2", "=REPORT()");
    expect(host.spreadsheet.getRange("B2:D4").getDisplayValues()).toEqual([
      ["時点", "2026/08/26 14:29:00", ""],
      ["数", "", "3"],
      ["日", "", "2026/08/26"],
    ]);
    type(host, "F1", "=COUNTA(B2:D4)");
    type(host, "F2", "=D3+1");
    type(host, "F3", "=C3>70");
    expect(values(host, "F1:F3")).toEqual([[7], [4], [false]]);
  });

  it("show #ERROR! with the message of what they throw", () => {
    const host = hostWith(code);
    type(host, "A1", "=FAIL()");
    expect(cell(host, "A1")).toEqual({ kind: "error", value: "#ERROR!", message: "行がありません" });
  });

  it.each([
    ["WRITE", "You do not have permission to call setValues"],
    ["UI", "Cannot call SpreadsheetApp.getUi() from this context."],
    ["MAIL", "You do not have permission to call MailApp.sendEmail"],
  ])("may read and no more: %s", (name, message) => {
    const host = hostWith(code);
    fill(host, "A1", [["読める"]]);
    type(host, "B1", "=READ()");
    type(host, "C1", `=${name}()`);
    expect(values(host, "B1")).toEqual([["読める"]]);
    expect(cell(host, "C1")).toMatchObject({ value: "#ERROR!", message: expect.stringContaining(message) });
  });

  it("may read a page of the project", () => {
    const host = hostWith(
      'function PAGE() { return HtmlService.createTemplateFromFile("page").getRawContent(); }',
      { html: { page: "<b>" } },
    );
    type(host, "A1", "=PAGE()");
    expect(values(host, "A1")).toEqual([["<b>"]]);
  });

  it("are none of the functions that end in an underscore", () => {
    const host = hostWith(code);
    type(host, "A1", "=hidden_()");
    expect(cell(host, "A1")).toMatchObject({ value: "#NAME?" });
  });

  it("run again only when the values of their arguments change", () => {
    const host = hostWith(code);
    fill(host, "A1:A2", [[1], [2]]);
    type(host, "C1", "=DOUBLE(A1:A2)");
    const executions = () => host.counters().calls["customFunction.DOUBLE"] ?? 0;
    expect(executions()).toBe(1);
    type(host, "B9", "unrelated");
    resultOf(host, "recalculate");
    type(host, "A1", "1");
    host.spreadsheet.getRange("A1:A2").setBackground("#ff0000");
    expect(executions()).toBe(1);
    type(host, "A1", "5");
    expect(executions()).toBe(2);
    expect(values(host, "C1:C2")).toEqual([[10], [4]]);
    type(host, "A1", "1");
    expect(executions()).toBe(2);
    expect(values(host, "C1:C2")).toEqual([[2], [4]]);
  });

  it("do not follow cells that they read by themselves, as in Sheets", () => {
    const host = hostWith(code);
    fill(host, "A1", [["古い"]]);
    type(host, "B1", "=READ()");
    type(host, "A1", "新しい");
    expect(values(host, "B1")).toEqual([["古い"]]);
  });

  it.each(["=DOUBLE(NOW())", "=DOUBLE(A1)", "=DOUBLE(A2:B2)"])(
    "may not depend on the clock: %s",
    (formula) => {
      const host = hostWith(code);
      fill(host, "A1:A2", [["=TODAY()"], ["=A1+1"]]);
      type(host, "D1", formula);
      expect(cell(host, "D1")).toEqual({
        kind: "error",
        value: "#ERROR!",
        message: "This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().",
      });
    },
  );

  it("take a named cell and a range of another tab, whatever its name", () => {
    const host = hostWith(`function COUNT_BEFORE(table, asOf) {
      return table.filter((row) => row[0] instanceof Date && row[0] <= asOf).length;
    }`);
    const orders = host.spreadsheet.insertSheet("注文 (8月)");
    orders.getRange("A1:A3").setValues([["購入日時"], ["2026/08/25 10:00"], ["2026/08/27 10:00"]]);
    host.spreadsheet.setNamedRange("最終更新", orders.getRange("H1"));
    orders.getRange("H1").setValue(new Date(NOON));
    type(host, "A1", "=COUNT_BEFORE('注文 (8月)'!A1:A, 最終更新)");
    expect(values(host, "A1")).toEqual([[1]]);
    orders.getRange("H1").setValue(new Date(NOON + 86_400_000));
    expect(values(host, "A1")).toEqual([[2]]);
  });

  it("are stopped after their longest time", () => {
    const host = hostWith("function ENDLESS() { for (;;) {} }", {
      timeLimits: { execution: 1000, customFunction: 50 },
    });
    type(host, "A1", "=ENDLESS()");
    expect(cell(host, "A1")).toMatchObject({ value: "#ERROR!", message: "Exceeded maximum execution time" });
  });
});

describe("results that spill", () => {
  const host = () => hostWith("function LIST(n) { return Array.from({ length: n }, (_, i) => [i + 1]); }");

  it("do not write over what is in the way, and come when it is gone", () => {
    const sheet = host();
    type(sheet, "A3", "x");
    type(sheet, "A1", "=LIST(3)");
    expect(cell(sheet, "A1")).toEqual({
      kind: "error",
      value: "#REF!",
      message: "Array result was not expanded because it would overwrite data in A3.",
    });
    type(sheet, "A3", "");
    expect(values(sheet, "A1:A3")).toEqual([[1], [2], [3]]);
    expect(sheet.counters().calls["customFunction.LIST"]).toBe(1);
  });

  it("are taken back when someone types into them", () => {
    const sheet = host();
    type(sheet, "A1", "=LIST(3)");
    type(sheet, "A2", "x");
    expect(values(sheet, "A1:A3")).toEqual([["#REF!"], ["x"], [""]]);
  });

  it("shrink, grow, reach formulas below and end at the sheet's end", () => {
    const sheet = host();
    fill(sheet, "C1", [[3]]);
    type(sheet, "A1", "=LIST(C1)");
    type(sheet, "B1", "=SUM(A:A)");
    expect(values(sheet, "B1")).toEqual([[6]]);
    type(sheet, "C1", "5");
    expect(values(sheet, "B1")).toEqual([[15]]);
    type(sheet, "C1", "1");
    expect(values(sheet, "A1:B2")).toEqual([
      [1, 1],
      ["", ""],
    ]);
    type(sheet, "C1", "1003");
    expect(cell(sheet, "A1")).toMatchObject({
      value: "#REF!",
      message: "Result was not automatically expanded, please insert more rows (3).",
    });
  });

  it("stay whole when rows are inserted above, and when the formula is written over", () => {
    const sheet = host();
    type(sheet, "A1", "=LIST(2)");
    sheet.spreadsheet.getSheets()[0]?.insertRowBefore(1);
    expect(values(sheet, "A1:A3")).toEqual([[""], [1], [2]]);
    type(sheet, "A2", "x");
    expect(values(sheet, "A2:A3")).toEqual([["x"], [""]]);
  });
});

describe("a bundle that does not load", () => {
  it("shows its error where its functions are called", () => {
    const host = createHost({
      code: "const a = missing; function F() { return 1; }",
      html: {},
      manifest: manifestWith("spreadsheets.currentonly"),
      now: () => NOON,
    });
    type(host, "A1", "=F()");
    expect(cell(host, "A1")).toEqual({ kind: "error", value: "#ERROR!", message: "missing is not defined" });
  });
});

function type(host: Host, a1: string, text: string): void {
  const range = host.spreadsheet.getRange(`シート1!${a1}`);
  host.type(range.getSheet().getSheetId(), range.getRow(), range.getColumn(), text);
}

function fill(host: Host, a1: string, table: unknown[][]): void {
  host.spreadsheet.getRange(`シート1!${a1}`).setValues(table);
}

const values = (host: Host, a1: string): unknown[][] =>
  host.spreadsheet.getRange(`シート1!${a1}`).getValues();

function cell(host: Host, a1: string) {
  const range = host.spreadsheet.getRange(`シート1!${a1}`);
  const sheet = host.snapshotSheet(range.getSheet().getSheetId());
  return sheet?.cells.find(({ row, column }) => row === range.getRow() && column === range.getColumn())
    ?.value;
}
