/** Conditional formats of ours in a tab. The seller's own stay as they are, and come first: the first that is true wins. */

import type { DocumentNotes } from "./document-notes.ts";
import type { Table } from "./table.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface OwnRule {
  readonly formula: string;
  readonly background: string;
}

export interface OwnRules {
  readonly rules: readonly OwnRule[];
  /** Tells a formula of ours, of today or of an earlier layout, from the seller's. */
  readonly isOurs: (formula: string) => boolean;
  /** The cells that they are for, in A1 notation, down to a row of the sheet. */
  readonly rangeTo: (lastRow: number) => string;
}

const NOTE = "rules";

/**
 * Makes sure that our rules stand in a tab, once each and over all rows that the sheet has; writes only where they do
 * not. Looking into a rule takes several calls, so what was made sure of is noted: they are looked at again once other
 * rules are wanted, or the sheet has more or fewer rows than it had.
 */
export function keepRules<Id extends string>(table: Table<Id>, notes: DocumentNotes, own: OwnRules): void {
  const rows = table.sheet.getMaxRows();
  const wanted = [rows, ...own.rules.map(({ formula, background }) => `${formula} ${background}`)].join("\n");
  if (notes.ofTab(table.id, NOTE) === wanted) return;
  putRules(table.sheet, own.rangeTo(rows), own);
  notes.setOfTab(table.id, NOTE, wanted);
}

function putRules(sheet: Sheet, range: string, { rules: wanted, isOurs }: OwnRules): void {
  const standing = sheet.getConditionalFormatRules();
  const formulas = new Map(standing.map((rule) => [rule, formulaOf(rule)]));
  const isOwn = (rule: Rule): boolean => isOurs(formulas.get(rule) ?? "");
  const ours = standing.filter(isOwn);
  const upToDate =
    ours.length === wanted.length &&
    ours.every(
      (rule, index) =>
        formulas.get(rule) === wanted[index]?.formula &&
        rule.getBooleanCondition()?.getBackground() === wanted[index]?.background &&
        rule.getRanges()[0]?.getA1Notation() === range,
    );
  if (upToDate) return;
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
}

function formulaOf(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  if (condition === null || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA)
    return "";
  return String(condition.getCriteriaValues()[0] ?? "");
}
