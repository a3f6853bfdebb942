/** What tabs and what hangs on them do. */
import { check, THROWS } from "./check.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

const SHEET = "Class Sheet";
const METADATA = "Class DeveloperMetadata";
const COLUMN_KEY = "holdguard.column";
/** Of whatever has to be named across the spreadsheet, and is taken away with the scratch tab. */
export const SCRATCH_NAME = "HoldGuard_selfcheck";

const column = (cells: Range, values: readonly unknown[]): Range =>
  cells.offset(0, 0, values.length, 1).setValues(values.map((value) => [value]));

const rule = (formula: string, cells: Range) =>
  SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground("#ff0000")
    .setRanges([cells])
    .build();

const listed = (cells: Range, allowInvalid: boolean): Range => {
  const builder = SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"], true);
  return cells.getCell(1, 1).setDataValidation(builder.setAllowInvalid(allowInvalid).build());
};

export const TAB_CHECKS = [
  check("new tab", "Class Spreadsheet", [1000, 26], (_, tab) => [tab.getMaxRows(), tab.getMaxColumns()]),
  check("insertSheet, name taken", "Class Spreadsheet", THROWS, (_, tab) =>
    SpreadsheetApp.getActiveSpreadsheet().insertSheet(tab.getName()),
  ),
  check("setConditionalFormatRules", SHEET, ["=TRUE", "=FALSE"], (cells, tab) => {
    tab.setConditionalFormatRules([rule("=$A2=1", cells)]);
    tab.setConditionalFormatRules([rule("=TRUE", cells), rule("=FALSE", cells)]);
    return tab.getConditionalFormatRules().map((one) => one.getBooleanCondition()?.getCriteriaValues()[0]);
  }),
  check("validation rejects", "Class DataValidationBuilder", THROWS, (cells) =>
    listed(cells, false).setValue("c"),
  ),
  check("validation warns", "Class DataValidationBuilder", "c", (cells) =>
    listed(cells, true).setValue("c").getValue(),
  ),
  check("validation, read", "Class DataValidation", ["VALUE_IN_LIST", ["a", "b"], true], (cells) => {
    const read = listed(cells, true).getDataValidation();
    return [String(read?.getCriteriaType()), read?.getCriteriaValues()[0], read?.getAllowInvalid()];
  }),
  check("metadata, moved column", METADATA, ["v", 22], (_, tab) => {
    tab.getRange("X:X").addDeveloperMetadata(COLUMN_KEY, "v");
    tab.moveColumns(tab.getRange("X:X"), 22);
    const [found] = tab.createDeveloperMetadataFinder().withKey(COLUMN_KEY).find();
    return [found?.getValue(), found?.getLocation().getColumn()?.getColumn()];
  }),
  check("metadata, cell", "Class Range", THROWS, (cells) =>
    cells.getCell(1, 1).addDeveloperMetadata(COLUMN_KEY, "v"),
  ),
  check("named range, inserted row", "Class Spreadsheet", 1, (cells, tab) => {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const row = cells.getRow();
    file.setNamedRange(SCRATCH_NAME, cells);
    tab.insertRowBefore(row);
    return Number(file.getRangeByName(SCRATCH_NAME)?.getRow()) - row;
  }),
  check("insertRowsAfter, format", SHEET, "0.00", (cells, tab) => {
    cells.getCell(1, 1).setNumberFormat("0.00");
    tab.insertRowsAfter(cells.getRow(), 1);
    return cells.getCell(2, 1).getNumberFormat();
  }),
  check("sort", "Sort & filter your data", [1, 2, "a"], (cells) =>
    column(cells, ["a", 2, 1]).sort(cells.getColumn()).getValues().flat(),
  ),
  check("sort, descending", "", ["a", 1, ""], (cells) =>
    column(cells, ["", 1, "a"]).sort({ column: cells.getColumn(), ascending: false }).getValues().flat(),
  ),
  check("filter", "Class Filter", ["h", 1, 2], (cells) => {
    const filtered = column(cells, ["h", 2, 1]);
    const filter = filtered.createFilter();
    filter.sort(cells.getColumn(), true);
    filter.remove();
    return filtered.getValues().flat();
  }),
  check("createFilter, twice", "Class Range", THROWS, (cells) => {
    cells.createFilter();
    cells.createFilter();
  }),
  check("protect", "Class Protection", [true, true, 0], (_, tab) => {
    const protection = tab.protect().setWarningOnly(true);
    const seen = [protection.isWarningOnly(), protection.canEdit()];
    protection.remove();
    return [...seen, tab.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
  }),
  check("charts", "Class EmbeddedChartBuilder", [1, "number", 0], (cells, tab) => {
    column(cells, ["h", 1, 2]);
    tab.insertChart(
      tab
        .newChart()
        .setChartType(Charts.ChartType.COLUMN)
        .addRange(cells.offset(0, 0, 3, 2))
        .setPosition(1, 8, 0, 0)
        .build(),
    );
    const [chart] = tab.getCharts();
    const seen = [tab.getCharts().length, typeof chart?.getChartId()];
    if (chart !== undefined) tab.removeChart(chart);
    return [...seen, tab.getCharts().length];
  }),
  // A table is judged by a part, which the custom function loads.
  check("custom function spills", "Custom functions in Google Sheets", [[2], [1]], (cells) => {
    const day = (number: number) => new Date(Date.UTC(2026, 7, number));
    cells.setValues([
      ["注文番号", "注文日時", "状態", day(4)],
      ["250-1234567-1234567", day(2), "保留中", ""],
      ["250-1234567-1234568", day(3), "保留中", ""],
    ]);
    const [first, at] = [cells.getCell(1, 1).getA1Notation(), cells.getCell(1, 4).getA1Notation()];
    const table = `${first}:${cells.getCell(3, 3).getA1Notation()}`;
    cells.offset(0, 5, 1, 1).setFormula(`=HOLD_DAYS(${table},${at})`);
    const answer = cells.offset(1, 5, 2, 1);
    // Google calculates it apart from the script.
    for (let second = 0; second < 15; second += 1) {
      SpreadsheetApp.flush();
      if (answer.getValues()[0]?.[0] !== "") break;
      Utilities.sleep(1000);
    }
    return answer.getValues();
  }),
];
