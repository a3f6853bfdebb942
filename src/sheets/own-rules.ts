/** Conditional formats of ours in a tab. The seller's own stay as they are, and come first: the first that is true wins. */

import type { DocumentNotes } from "./document-notes.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface OwnRule {
  readonly formula: string;
  readonly background: string;
}

export interface OwnRules {
  readonly sheet: Sheet;
  /** The cells that they are for, in A1 notation. */
  readonly range: string;
  readonly rules: readonly OwnRule[];
  /** Tells a formula of ours, of today or of an earlier layout, from the seller's. */
  readonly isOurs: (formula: string) => boolean;
}

/**
 * Makes sure that our rules stand in a tab, once each and over the range; writes only where they do not. Looking into a
 * rule takes several calls, so what was made sure of is noted: they are looked at again once their number in the tab,
 * the range or the rules themselves are others.
 *
 * @param name of the tab in the notes
 */
export function keepRules(notes: DocumentNotes, name: string, own: OwnRules): void {
  const key = `holdguard.rules.${name}`;
  const standing = own.sheet.getConditionalFormatRules();
  const noteOf = (count: number): string =>
    [count, own.range, ...own.rules.map(({ formula }) => formula)].join("\n");
  if (notes.get(key) === noteOf(standing.length)) return;
  notes.set(key, noteOf(putRules(standing, own)));
}

/** @returns how many rules the tab has now, the seller's among them */
function putRules(standing: readonly Rule[], { sheet, range, rules: wanted, isOurs }: OwnRules): number {
  const formulas = new Map(standing.map((rule) => [rule, formulaOf(rule)]));
  const isOwn = (rule: Rule): boolean => isOurs(formulas.get(rule) ?? "");
  const ours = standing.filter(isOwn);
  const upToDate =
    ours.length === wanted.length &&
    ours.every(
      (rule, index) =>
        formulas.get(rule) === wanted[index]?.formula && rule.getRanges()[0]?.getA1Notation() === range,
    );
  if (upToDate) return standing.length;
  const theirs = standing.filter((rule) => !isOwn(rule));
  const cells = sheet.getRange(range);
  const made = wanted.map(({ formula, background }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(background)
      .setRanges([cells])
      .build(),
  );
  sheet.setConditionalFormatRules([...theirs, ...made]);
  return theirs.length + made.length;
}

function formulaOf(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  if (condition === null || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA)
    return "";
  return String(condition.getCriteriaValues()[0] ?? "");
}
