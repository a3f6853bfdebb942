import fc from "fast-check";
import { parseTyped } from "../../../preview/host/model/cell-parsing.ts";
import { run } from "./inline-bundle.ts";

const JA = { locale: "ja", year: 2026 };

describe("a typed string becomes what Sheets makes of it", () => {
  it.each([
    ["007", 7],
    ["-1,234.5", -1234.5],
    ["¥3,000", 3000],
    ["(50)", -50],
    ["12%", 0.12],
    ["1e3", 1000],
    [" 5 ", 5],
    ["+5", 5],
    [".5", 0.5],
    ["1/2", 46024],
    ["1-2", 46024],
    ["2026/08/26", 46260],
    ["2026-08-26", 46260],
    ["26/8/26", 46260],
    ["2026/8", 46235],
    ["2026年8月26日", 46260],
    ["8月26日", 46260],
    ["Aug 26, 2026", 46260],
    ["26-Aug-2026", 46260],
    ["2026/08/26 12:00", 46260.5],
    ["12:00", 0.5],
    ["6:00 PM", 0.75],
  ])("%s is a number", (text, value) => {
    expect(parseTyped(text, JA)).toMatchObject({ kind: "number", value });
  });

  it.each(["TRUE", "false", "True"])("%s is a boolean", (text) => {
    expect(parseTyped(text, JA)).toEqual({ kind: "boolean", value: text.toUpperCase() === "TRUE" });
  });

  it.each([
    "250-1234567-1234567",
    "B0ABCDEFGH",
    "13/45",
    "2026/02/30",
    "2026-08-26T14:29:00+09:00",
    "1.2.3",
    "1,23",
    "12:99",
    "-",
    "=",
    "危険",
    "- 送料込み",
    "may",
    "5 個",
    "@SUM(A1)",
  ])("%s stays text", (text) => {
    expect(parseTyped(text, JA)).toEqual({ kind: "text", value: text });
  });

  it("takes = and + for formulas, and a leading apostrophe for text", () => {
    expect(parseTyped("=A1", JA)).toEqual({ kind: "formula", value: "=A1" });
    expect(parseTyped("+HYPERLINK(1)", JA)).toEqual({ kind: "formula", value: "=+HYPERLINK(1)" });
    expect(parseTyped("'=A1", JA)).toEqual({ kind: "text", value: "=A1" });
    expect(parseTyped("'007", JA)).toEqual({ kind: "text", value: "007" });
  });

  it("reads day and month in the order of the locale", () => {
    expect(parseTyped("8/26/2026", { locale: "en_US", year: 2026 })).toMatchObject({
      value: 46260,
      format: "m/d/yyyy",
    });
  });

  it("an apostrophe keeps any text, and plain numbers keep their value", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseTyped(`'${text}`, JA)).toEqual({ kind: "text", value: text });
      }),
    );
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(parseTyped(String(number), JA)).toEqual({ kind: "number", value: number });
      }),
    );
  });
});

describe("setValues and getValues", () => {
  it("parse strings unless the cell's format is @", () => {
    expect(
      run(`sheet.getRange("A1:B1").setNumberFormat("@");
        sheet.getRange("A1:D1").setValues([["007", "1/2", "007", "'007"]]);
        return sheet.getRange("A1:D1").getValues()[0];`),
    ).toEqual(["007", "1/2", 7, "007"]);
  });

  it("take a leading = for a formula even in a cell of format @: what Sheets does there is not documented", () => {
    expect(
      run(`sheet.getRange("A1").setNumberFormat("@").setValue("=1+1");
        sheet.getRange("B1").setValue("=1+1");
        sheet.getRange("C1").setNumberFormat("@").setValue("'=1+1");
        return [sheet.getRange("A1:C1").getFormulas()[0], sheet.getRange("A1:C1").getValues()[0]];`),
    ).toEqual([
      ["=1+1", "=1+1", ""],
      [2, 2, "=1+1"],
    ]);
  });

  it("give blanks as '', dates as the bundle's own Date, and the rest as it is", () => {
    expect(
      run(`sheet.getRange("A1:D1").setValues([[new Date(0), "2026/08/26 14:29", true, 1.5]]);
        const [date, typed, boolean, number, blank] = sheet.getRange("A1:E1").getValues()[0];
        return [date instanceof Date, date.getTime(), typed.toISOString(), boolean, number, blank];`),
    ).toEqual([true, 0, "2026-08-26T05:29:00.000Z", true, 1.5, ""]);
  });

  it("store dates in the spreadsheet's time zone, not the script's", () => {
    const body = `sheet.getRange("A1").setValue("2026/03/08 12:00");
      return [sheet.getRange("A1").getValue().toISOString(), spreadsheet.getSpreadsheetTimeZone(), Session.getScriptTimeZone()];`;
    expect(run(body, { timeZone: "America/New_York" })).toEqual([
      "2026-03-08T16:00:00.000Z",
      "America/New_York",
      "Asia/Tokyo",
    ]);
  });

  it("turn a date back into a number when the format says so, and forget a format that came with the value", () => {
    expect(
      run(`const cell = sheet.getRange("A1");
        cell.setValue("2026/08/26");
        const automatic = cell.getNumberFormat();
        const asNumber = cell.setNumberFormat("0").getValue();
        const other = sheet.getRange("B1").setValue("2026/08/26").setValue(5);
        return [automatic, asNumber, other.getValue(), other.getNumberFormat()];`),
    ).toEqual(["yyyy/mm/dd", 46260, 5, "0.###############"]);
  });

  it("round-trip what was written with its types", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.integer(), fc.boolean(), fc.constant(""), fc.constantFrom("注文", "a b", "250-1")),
          {
            minLength: 1,
            maxLength: 26,
          },
        ),
        (row) => {
          const literal = JSON.stringify([row]);
          expect(
            run(`return sheet.getRange(1, 1, 1, ${row.length}).setValues(${literal}).getValues();`),
          ).toEqual([row]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
