import { failure, hostWith, resultOf, run } from "./inline-bundle.ts";

describe("tabs", () => {
  it("are 1000 × 26 when new, and become active", () => {
    expect(
      run(`const added = spreadsheet.insertSheet("注文", 0);
        return [added.getMaxRows(), added.getMaxColumns(), added.getIndex(), spreadsheet.getActiveSheet().getName(),
          spreadsheet.getNumSheets(), spreadsheet.getSheetById(added.getSheetId()).getName()];`),
    ).toEqual([1000, 26, 1, "注文", 2, "注文"]);
  });

  it.each([
    [
      "spreadsheet.insertSheet('シート1')",
      'A sheet with the name "シート1" already exists. Please enter another name.',
    ],
    [
      "spreadsheet.insertSheet('A'); spreadsheet.insertSheet('a')",
      'A sheet with the name "a" already exists. Please enter another name.',
    ],
    ["spreadsheet.deleteSheet(sheet)", "You can't remove all the sheets in a document."],
    ["sheet.hideSheet()", "You can't hide all the sheets in a document."],
    ["sheet.setFrozenRows(1000)", "You can't freeze all visible rows on the sheet."],
    ["sheet.deleteRows(1, 1000)", "You can't delete all the rows on the sheet."],
    [
      "sheet.insertRowsAfter(1000, 400000)",
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    ],
    [
      "sheet.insertColumnsAfter(26, 9999)",
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    ],
  ])("refuses %s in Google's words", (call, message) => {
    expect(failure(`${call};`)).toBe(message);
  });

  it("counts the cells of all tabs for the limit of ten million", () => {
    expect(failure(`sheet.insertRowsAfter(1000, 383000); spreadsheet.insertSheet("もう一つ");`)).toContain(
      "10000000",
    );
  });

  it("move, hide, rename and show what they are", () => {
    expect(
      run(`const added = spreadsheet.insertSheet("一時");
        added.setName("観測ログ").setTabColor("#ff0000").hideSheet();
        const hidden = [added.isSheetHidden(), spreadsheet.getActiveSheet().getName()];
        spreadsheet.setActiveSheet(added);
        spreadsheet.moveActiveSheet(1);
        return [hidden, added.isSheetHidden(), spreadsheet.getSheets().map((one) => one.getName()), added.getTabColor(),
          spreadsheet.getSheetByName("一時")];`),
    ).toEqual([[true, "シート1"], false, ["観測ログ", "シート1"], "#ff0000", null]);
  });
});

describe("extent", () => {
  it("getLastRow and getLastColumn follow content, not looks", () => {
    expect(
      run(`sheet.getRange("Z1000").setBackground("#ff0000");
        const empty = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
        sheet.getRange("C7").setValue("x");
        const filled = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
        sheet.getRange("C7").clearContent();
        return [empty, filled, sheet.getLastRow()];`),
    ).toEqual([[0, 0, "A1"], [7, 3, "A1:C7"], 0]);
  });

  it("appendRow goes below the last filled row and grows the sheet", () => {
    expect(
      run(`sheet.getRange("B1000").setValue("x");
        sheet.appendRow(["a", "007"]);
        return [sheet.getMaxRows(), sheet.getRange("A1001:B1001").getValues()];`),
    ).toEqual([1001, [["a", 7]]]);
  });
});

describe("rows and columns that come, go and move", () => {
  const setUp = `
    sheet.getRange("A1:D4").setValues([["注文", "数量", "金額", "備考"], [1, 2, 3, "x"], [4, 5, 6, "y"], [7, 8, 9, "z"]]);
    sheet.getRange("F2").setFormula("=SUM($B$2:C4)");
    sheet.getRange("F3").setFormula("=B3:B");
    spreadsheet.setNamedRange("数量", sheet.getRange("B2:B4"));
    sheet.getRange("A1:D4").createFilter();
    sheet.getRange("B:B").addDeveloperMetadata("column", "quantity");
    sheet.setColumnWidth(2, 77);
    sheet.hideColumns(4);
    const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("A2:D4")])
      .whenFormulaSatisfied("=$B2>4").setBackground("#ff0000").build();
    sheet.setConditionalFormatRules([rule]);
    const state = () => ({
      named: spreadsheet.getRangeByName("数量") && spreadsheet.getRangeByName("数量").getA1Notation(),
      filter: sheet.getFilter().getRange().getA1Notation(),
      rule: sheet.getConditionalFormatRules().map((one) => one.getRanges()[0].getA1Notation() + " " + one.getBooleanCondition().getCriteriaValues()[0]),
      metadata: sheet.createDeveloperMetadataFinder().withKey("column").find().map((one) => one.getLocation().getColumn().getA1Notation()),
      formulas: sheet.getDataRange().getFormulas().flat().filter(Boolean),
    });`;

  it("inserted rows and columns push everything that refers to cells", () => {
    expect(
      run(`${setUp}
        sheet.insertRowsBefore(3, 2);
        sheet.insertColumnsAfter(1, 1);
        return [state(), sheet.getColumnWidth(3), sheet.isColumnHiddenByUser(5), sheet.getRange("G2").getValue()];`),
    ).toEqual([
      {
        named: "C2:C6",
        filter: "A1:E6",
        rule: ["A2:E6 =$C2>4"],
        metadata: ["C1:C1002"],
        formulas: ["=SUM($C$2:D6)", "=C5:C"],
      },
      77,
      true,
      33,
    ]);
  });

  it("deleted ones pull them back, and what referred only to them is lost", () => {
    expect(
      run(`${setUp}
        sheet.deleteRow(2);
        const rows = state();
        sheet.deleteColumn(2);
        return [rows, sheet.getDataRange().getFormulas().flat().filter(Boolean), spreadsheet.getRangeByName("数量"),
          sheet.createDeveloperMetadataFinder().withKey("column").find().length];`),
    ).toEqual([
      {
        named: "B2:B3",
        filter: "A1:D3",
        rule: ["A2:D3 =$B2>4"],
        metadata: ["B1:B999"],
        formulas: ["=B2:B"],
      },
      ["=#REF!"],
      null,
      0,
    ]);
  });

  it("moved columns take their metadata, width and references along", () => {
    expect(
      run(`${setUp}
        sheet.moveColumns(sheet.getRange("B1"), 5);
        const moved = [sheet.getRange("A1:D1").getValues()[0], state(), sheet.getColumnWidth(4)];
        sheet.moveColumns(sheet.getRange("D1"), 2);
        return [moved, sheet.getRange("A1:D1").getValues()[0]];`),
    ).toEqual([
      [
        ["注文", "金額", "備考", "数量"],
        {
          named: "D2:D4",
          filter: "A1:D4",
          rule: ["A2:D4 =$D2>4"],
          metadata: ["D1:D1000"],
          formulas: ["=SUM($B$2:B4)", "=D3:D"],
        },
        77,
      ],
      ["注文", "数量", "金額", "備考"],
    ]);
  });

  it("inserted rows look like the row they come from", () => {
    expect(
      run(`sheet.getRange("A5").setBackground("#ff0000").setNumberFormat("@");
        sheet.insertRowsAfter(5, 2);
        return [sheet.getRange("A7").getBackground(), sheet.getRange("A7").setValue("007").getValue(), sheet.getMaxRows()];`),
    ).toEqual(["#ff0000", "007", 1002]);
  });
});

describe("developer metadata", () => {
  it("is found by key, value, place and visibility", () => {
    expect(
      run(`spreadsheet.addDeveloperMetadata("made-by", "HoldGuard", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        sheet.addDeveloperMetadata("tab", "orders");
        sheet.setName("別の名前");
        const [tab] = spreadsheet.createDeveloperMetadataFinder().withKey("tab").withValue("orders")
          .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET).find();
        const found = tab.getLocation().getSheet().getName();
        tab.setValue("inquiries");
        const sheets = sheet.getDeveloperMetadata().map((one) => one.getKey() + "=" + one.getValue());
        tab.remove();
        return [found, sheets, sheet.getDeveloperMetadata().length,
          spreadsheet.getDeveloperMetadata().map((one) => one.getKey() + " " + one.getVisibility())];`),
    ).toEqual(["別の名前", ["tab=inquiries"], 0, ["made-by PROJECT"]]);
  });

  it("hangs on whole columns only", () => {
    expect(failure(`sheet.getRange("A1:A5").addDeveloperMetadata("k");`)).toContain(
      "an entire row or column",
    );
  });
});

describe("protection", () => {
  it("keeps out those who are not its editors, and lets its owner through", () => {
    const code = `
      function protect() {
        const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
        const protection = sheet.getRange("A1:B2").protect().setDescription("手を触れない");
        protection.removeEditors(protection.getEditors());
        return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => [one.getDescription(), one.canEdit()]);
      }
      function write(cell) { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(cell).setValue(1); }`;
    const owner = hostWith(code, { user: { email: "owner@example.com", locale: "ja" } });
    expect(resultOf(owner, "protect")).toEqual([["手を触れない", true]]);
    expect(owner.run("write", ["A1"])).toMatchObject({ ok: true });
    const other = hostWith(code, { state: owner.save(), user: { email: "other@example.com", locale: "ja" } });
    expect(other.run("write", ["B2"])).toEqual({
      ok: false,
      message: expect.stringContaining("You are trying to edit a protected cell or object."),
    });
    expect(other.run("write", ["C3"])).toMatchObject({ ok: true });
  });
});
