import type { CellStyle, Host } from "../../../preview/host/types.ts";
import { failure, hostWith, run } from "./inline-bundle.ts";

/** Rules set by the statements, over A1:C4 of the first tab. */
function coloured(rules: string): Host {
  const host = hostWith(`function set() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    sheet.getRange("A1:C4").setValues([["危険", 90, "x"], ["注意", 60, ""], ["", "", ""], ["通常", 10, "2026/08/26"]]);
    const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("A1:C4")]);
    sheet.setConditionalFormatRules([${rules}]);
  }`);
  expect(host.run("set", [])).toMatchObject({ ok: true });
  return host;
}

/** The look that the rules add to each cell: the background, by A1 notation. */
function backgrounds(host: Host): Record<string, string | undefined> {
  const sheet = host.snapshot().sheets[0];
  const added = (sheet?.cells ?? []).filter((cell) => cell.conditional);
  return Object.fromEntries(
    added.map(({ row, column, conditional }) => [`${"ABC"[column - 1]}${row}`, conditional?.background]),
  );
}

describe("conditional formats", () => {
  it("colour a whole row by one column, blank cells of it too", () => {
    expect(
      backgrounds(coloured(`rule().whenFormulaSatisfied("=$B1>=50").setBackground("#ff0000").build()`)),
    ).toEqual({
      A1: "#ff0000",
      B1: "#ff0000",
      C1: "#ff0000",
      A2: "#ff0000",
      B2: "#ff0000",
      C2: "#ff0000",
    });
  });

  it("move relative references with the cell", () => {
    expect(
      backgrounds(
        coloured(`rule().whenFormulaSatisfied('=AND(ISNUMBER(A1),A1>50)').setBackground("#00ff00").build()`),
      ),
    ).toEqual({
      B1: "#00ff00",
      B2: "#00ff00",
      C4: "#00ff00",
    });
  });

  it("the first rule that is true wins", () => {
    const host = coloured(`
      rule().whenFormulaSatisfied('=$A1="危険"').setBackground("#ff0000").setFontColor("#ffffff").setBold(true).build(),
      rule().whenFormulaSatisfied("=$B1>50").setBackground("#ffff00").setItalic(true).build()`);
    expect(backgrounds(host)).toMatchObject({ A1: "#ff0000", A2: "#ffff00" });
    const look: CellStyle = { background: "#ff0000", fontColor: "#ffffff", bold: true };
    expect(host.snapshot().sheets[0]?.cells[0]?.conditional).toEqual(look);
  });

  it.each([
    [`whenTextEqualTo("危険")`, ["A1"]],
    [`whenTextContains("注")`, ["A2"]],
    [`whenTextStartsWith("通")`, ["A4"]],
    [`whenTextEndsWith("常")`, ["A4"]],
    [`whenNumberGreaterThanOrEqualTo(60)`, ["B1", "B2", "C4"]],
    [`whenNumberBetween(10, 60)`, ["B2", "B4"]],
    [`whenNumberLessThan(50)`, ["B4"]],
    [`whenCellNotEmpty()`, ["A1", "A2", "A4", "B1", "B2", "B4", "C1", "C4"]],
    [`whenCellEmpty()`, ["A3", "B3", "C2", "C3"]],
  ])("%s", (condition, cells) => {
    expect(
      Object.keys(backgrounds(coloured(`rule().${condition}.setBackground("#00ff00").build()`))).sort(),
    ).toEqual(cells);
  });

  it("a formula that fails or gives text colours nothing", () => {
    expect(
      backgrounds(
        coloured(`
      rule().whenFormulaSatisfied("=1/0").setBackground("#ff0000").build(),
      rule().whenFormulaSatisfied("=$A1").setBackground("#ff0000").build()`),
      ),
    ).toEqual({});
  });

  it("are replaced all at once, and copied with their parts", () => {
    expect(
      run(`const range = sheet.getRange("A2:C9");
        const mine = SpreadsheetApp.newConditionalFormatRule().setRanges([range]).whenNumberGreaterThan(5).setBackground("#FF0000").build();
        sheet.setConditionalFormatRules([mine]);
        const [read] = sheet.getConditionalFormatRules();
        const copy = read.copy().setRanges([sheet.getRange("A2:A3"), sheet.getRange("C1")]).build();
        sheet.setConditionalFormatRules([copy]);
        const rules = sheet.getConditionalFormatRules();
        const condition = rules[0].getBooleanCondition();
        return [rules.length, rules[0].getRanges().map((one) => one.getA1Notation()), condition.getCriteriaValues(),
          condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.NUMBER_GREATER_THAN, condition.getBackground()];`),
    ).toEqual([1, ["A2:A3", "C1"], [5], true, "#ff0000"]);
  });

  it.each([
    [`whenFormulaSatisfied("=集計!A1>1")`, "Conditional format rule cannot reference a different sheet."],
    [
      `whenFormulaSatisfied("=SUSPICION(A1)>1")`,
      "SUSPICION() in a conditional format is not imitated by this Apps Script host",
    ],
    [`whenFormulaSatisfied("=(")`, "Invalid conditional format rule formula."],
  ])("refuse %s", (condition, message) => {
    expect(
      failure(
        `SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("A1")]).${condition}.setBackground("#ff0000").build();`,
      ),
    ).toBe(message);
  });

  it("refuse a rule without ranges and a rule of another tab", () => {
    expect(failure(`SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build();`)).toContain(
      "at least one range",
    );
    expect(
      failure(`const other = spreadsheet.insertSheet("b");
        sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setRanges([other.getRange("A1")]).whenCellEmpty().build()]);`),
    ).toContain("different sheet");
  });
});
