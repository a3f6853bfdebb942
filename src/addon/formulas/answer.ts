/** What a formula gives back, and how nothing but that ever comes out of one. */
import { type CodeTexts, codeTexts } from "../../locales/code-texts.ts";
import { peekDataVersion } from "../../sheets/data-version.ts";
import type { Workbook } from "../../sheets/workbook.ts";
import { failureOf } from "../failure.ts";
import { openWorkbook } from "../open-workbook.ts";
import { userLanguage } from "../user-language.ts";

/** null leaves a cell blank: it counts nowhere, and a comparison takes it for no text. */
export type AnswerCell = string | number | Date | null;

export type AnswerCells = AnswerCell[][];

/** The spreadsheet at hand, and what to say in its language. */
export interface FormulaDesk {
  readonly workbook: Workbook;
  readonly texts: CodeTexts;
}

/** A sentence in the formula's own cell. */
export function sentence(text: string): AnswerCells {
  return [[text]];
}

/** Answers with the spreadsheet at hand, for reading only; what goes wrong is told in the cell. */
export function answerWith(work: (desk: FormulaDesk) => AnswerCells): AnswerCells {
  return orInWords(() => {
    const { workbook } = openWorkbook(peekDataVersion);
    return work({ workbook, texts: codeTexts[workbook.language] });
  }, sentence);
}

/** The answer, or in words what went wrong. @param told how it is told */
export function orInWords<T>(work: () => T, told: (text: string) => T): T {
  try {
    return work();
  } catch (error) {
    return told(failureOf(error, { addon: codeTexts[userLanguage(false)] }).message);
  }
}
