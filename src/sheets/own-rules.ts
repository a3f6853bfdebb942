/** Conditional formats of ours in a tab. The seller's own stay as they are, and come first: the first that is true wins. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface OwnRule {
  readonly formula: string;
  readonly background: string;
}

/**
 * Makes sure that these rules stand in the tab, once each and over the range; writes only where they do not.
 *
 * @param isOurs tells a formula of ours, of today or of an earlier layout, from the seller's
 */
export function keepRules(
  sheet: Sheet,
  range: Range,
  wanted: readonly OwnRule[],
  isOurs: (formula: string) => boolean,
): void {
  const standing = sheet.getConditionalFormatRules();
  const ours = standing.filter((rule) => isOurs(formulaOf(rule)));
  const upToDate =
    ours.length === wanted.length &&
    ours.every(
      (rule, index) =>
        formulaOf(rule) === wanted[index]?.formula &&
        rule.getRanges()[0]?.getA1Notation() === range.getA1Notation(),
    );
  if (upToDate) return;
  const theirs = standing.filter((rule) => !isOurs(formulaOf(rule)));
  const made = wanted.map(({ formula, background }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(background)
      .setRanges([range])
      .build(),
  );
  sheet.setConditionalFormatRules([...theirs, ...made]);
}

function formulaOf(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  if (condition === null || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA)
    return "";
  return String(condition.getCriteriaValues()[0] ?? "");
}
