import { failure, hostWith, run } from "./inline-bundle.ts";

describe("what Range refuses, in Google's words", () => {
  it.each([
    [
      "sheet.getRange(1, 1, 3, 1).setValues([[1], [2]])",
      "The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.",
    ],
    [
      "sheet.getRange(1, 1, 1, 2).setValues([[1, 2, 3]])",
      "The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.",
    ],
    [
      "sheet.getRange(1, 1).setValues(5)",
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      "sheet.getRange(1, 1).setValue('あ'.repeat(50001))",
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    ],
    ["sheet.getRange(0, 1)", "The starting row of the range is too small."],
    ["sheet.getRange(1, 1, 0, 1)", "The number of rows in the range must be at least 1."],
    ["sheet.getRange(1001, 1)", "The coordinates of the range are outside the dimensions of the sheet."],
    ["sheet.getRange('AA1')", "The coordinates of the range are outside the dimensions of the sheet."],
    ["sheet.getRange('何か')", "Range not found"],
  ])("%s", (call, message) => {
    expect(failure(`${call};`)).toBe(message);
  });

  it.each(["{}", "undefined", "[1]", "() => 1"])("a cell value of %s", (value) => {
    expect(failure(`sheet.getRange("A1:B1").setValues([[1, ${value}]]);`)).toContain(
      "don't match the method signature",
    );
  });

  it("and writes nothing of data it refuses", () => {
    expect(
      run(`try { sheet.getRange("A1:B1").setValues([[1, "x".repeat(50001)]]); } catch (error) {}
        return sheet.getRange("A1").getValue();`),
    ).toBe("");
  });
});

describe("places", () => {
  it("reads A1 notation with open ends and without", () => {
    expect(
      run(`return ["B2", "$A$1:B3", "C:C", "A2:A", "3:4", "A2:F"].map((text) => {
        const range = sheet.getRange(text);
        return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()].join();
      });`),
    ).toEqual(["2,2,1,1", "1,1,3,2", "1,3,1000,1", "2,1,999,1", "3,1,2,26", "2,1,999,6"]);
  });

  it("finds ranges from the spreadsheet, by tab and by name", () => {
    expect(
      run(`spreadsheet.insertSheet("入金 '待ち'");
        spreadsheet.setNamedRange("最終更新", sheet.getRange("B2"));
        return [spreadsheet.getRange("'入金 ''待ち'''!A2:B3"), spreadsheet.getRange("最終更新"), sheet.getRange("最終更新")]
          .map((range) => range.getSheet().getName() + " " + range.getA1Notation());`),
    ).toEqual(["入金 '待ち' A2:B3", "シート1 B2", "シート1 B2"]);
  });

  it("offset, getCell, ends and blankness", () => {
    expect(
      run(`const range = sheet.getRange("B2:C3");
        sheet.getRange("C3").setValue("x");
        return [range.offset(1, 1).getA1Notation(), range.offset(0, 0, 1).getA1Notation(), range.getCell(2, 2).getValue(),
          range.getLastRow(), range.getLastColumn(), range.isBlank(), sheet.getRange("A1:A9").isBlank(),
          range.getMergedRanges()];`),
    ).toEqual(["C3:D4", "B2:C2", "x", 3, 3, false, true, []]);
  });
});

describe("looks", () => {
  it("sets and reads formats and colours", () => {
    expect(
      run(`const range = sheet.getRange("A1:B1");
        range.setBackground("#FEE").setFontColor("red").setFontWeight("bold").setFontSize(12).setWrap(true)
          .setHorizontalAlignment("center").setVerticalAlignment("middle").setFontStyle("italic").setFontLine("line-through")
          .setNumberFormats([["0.00", "@"]]);
        const before = [range.getBackgrounds(), range.getFontColors(), range.getFontWeights(), range.getNumberFormats()];
        range.setBackgrounds([[null, "rgb(255, 255, 255)"]]).setFontColors([["#010203", null]]);
        return [before, range.getBackgrounds(), range.getFontColors()];`),
    ).toEqual([
      [[["#ffeeee", "#ffeeee"]], [["#ff0000", "#ff0000"]], [["bold", "bold"]], [["0.00", "@"]]],
      [["#ffffff", "#ffffff"]],
      [["#010203", "#000000"]],
    ]);
  });

  it("shows values through their number format", () => {
    expect(
      run(`sheet.getRange("A1:G1").setValues([[1234.5, 0.125, new Date(Date.UTC(2026, 7, 26, 5, 29)), true, "保留", 1 / 3, ""]]);
        sheet.getRange("A1:C1").setNumberFormats([["¥#,##0", "0.0%", "yyyy年m月d日 hh:mm"]]);
        return sheet.getRange("A1:G1").getDisplayValues()[0];`),
    ).toEqual(["¥1,235", "12.5%", "2026年8月26日 14:29", "TRUE", "保留", "0.3333333333", ""]);
  });

  it("clears content, format, notes and validations each on its own", () => {
    expect(
      run(`const cell = sheet.getRange("A1");
        const rule = SpreadsheetApp.newDataValidation().requireValueInList(["未", "済"]).build();
        const fill = () => cell.setValue("未").setBackground("#ff0000").setNote("n").setDataValidation(rule);
        const state = () => [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() === null];
        fill().clearContent(); const content = state();
        fill().clearFormat(); const format = state();
        fill().clearDataValidations(); const validation = state();
        fill().clear();
        return [content, format, validation, state()];`),
    ).toEqual([
      ["", "#ff0000", "n", false],
      ["未", "#ffffff", "n", false],
      ["未", "#ff0000", "n", true],
      ["", "#ffffff", "", true],
    ]);
  });
});

describe("data validation", () => {
  it("rejects what is not on the list when it may not be invalid", () => {
    const rule = "SpreadsheetApp.newDataValidation().requireValueInList(['未', '済'], true)";
    expect(
      failure(`sheet.getRange("A1:A2").setDataValidation(${rule}.setAllowInvalid(false).build())
      .setValues([["済"], ["x"]]);`),
    ).toBe("The data you entered in cell A2 violates the data validation rules set on this cell.");
    expect(
      run(`return sheet.getRange("A1").setDataValidation(${rule}.build()).setValue("x").getValue();`),
    ).toBe("x");
  });

  it("tells its criterion, and offers the choices of a range to the view", () => {
    const host = hostWith(`function go() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.getRange("C1:C3").setValues([["未対応"], ["連絡済み"], [""]]);
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("C1:C3")).setHelpText("h").build();
      const read = sheet.getRange("A1").setDataValidation(rule).getDataValidation();
      return [String(read.getCriteriaType()), read.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE,
        read.getCriteriaValues()[0].getA1Notation(), read.getAllowInvalid(), read.getHelpText()];
    }`);
    expect(host.run("go", [])).toEqual({ ok: true, value: ["VALUE_IN_RANGE", true, "C1:C3", true, "h"] });
    expect(host.snapshot().sheets[0]?.cells[0]).toMatchObject({
      row: 1,
      column: 1,
      choices: ["未対応", "連絡済み"],
    });
  });
});

describe("sorting and filters", () => {
  it("moves values, formulas, looks and notes with their rows", () => {
    expect(
      run(`sheet.getRange("A1:B3").setValues([[3, "c"], [1, "a"], [2, "b"]]);
        sheet.getRange("C1").setFormula("=A1*10");
        sheet.getRange("B1").setBackground("#ff0000").setNote("三");
        sheet.getRange("A1:C3").sort({ column: 1, ascending: true });
        return [sheet.getRange("A1:C3").getValues(), sheet.getRange("C3").getFormula(), sheet.getRange("B3").getBackground(),
          sheet.getRange("B3").getNote(), sheet.getRange("B1").getBackground()];`),
    ).toEqual([
      [
        [1, "a", ""],
        [2, "b", ""],
        [3, "c", 30],
      ],
      "=A3*10",
      "#ff0000",
      "三",
      "#ffffff",
    ]);
  });

  it("puts numbers before text and blanks last in both directions, by several columns, below frozen rows", () => {
    expect(
      run(`sheet.getRange("A1:B5").setValues([["見出し", ""], ["い", 1], [5, 2], ["", 3], [5, 1]]);
        sheet.setFrozenRows(1);
        sheet.sort(1);
        const up = sheet.getRange("A1:A5").getValues().flat();
        sheet.sort(1, false);
        const down = sheet.getRange("A1:A5").getValues().flat();
        sheet.getRange("A2:B5").sort([1, { column: 2, ascending: false }]);
        return [up, down, sheet.getRange("B2:B5").getValues().flat()];`),
    ).toEqual([
      ["見出し", 5, 5, "い", ""],
      ["見出し", "い", 5, 5, ""],
      [2, 1, 1, 3],
    ]);
  });

  it("has one filter a sheet", () => {
    expect(
      run(`const filter = sheet.getRange("A1:C5").createFilter();
        const found = sheet.getFilter().getRange().getA1Notation();
        filter.remove();
        return [found, sheet.getFilter()];`),
    ).toEqual(["A1:C5", null]);
    expect(failure(`sheet.getRange("A1").createFilter(); sheet.getRange("B1").createFilter();`)).toBe(
      "You can't create a filter in a sheet that already has a filter.",
    );
  });
});
