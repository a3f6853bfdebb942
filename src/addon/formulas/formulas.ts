/** The custom functions: what stands in the orders tab is looked up here, all else is left to the part that judges. */
import { parts } from "../parts/parts.ts";
import { type AnswerCells, answerWith, orInWords, sentence } from "./answer.ts";
import { lookedUp } from "./looked-up.ts";
import type { FormulaArguments } from "./row-formula.ts";
import { type FormulaName, ROW_FORMULAS } from "./row-formulas.ts";
import { takesJudging } from "./takes-judging.ts";

/** A number 0–100 a row, or a word for what cannot be judged; without a range the list of what is held. */
export function SUSPICION(range: unknown, asOf: unknown, settings: unknown): AnswerCells {
  return answer("SUSPICION", { range, asOf, settings });
}

/** The level's word a row, without the mark of the orders tab, so that it is easily compared. */
export function SUSPICION_LEVEL(range: unknown, asOf: unknown, settings: unknown): AnswerCells {
  return answer("SUSPICION_LEVEL", { range, asOf, settings });
}

/** What the rules saw a row, one sentence a line of the cell. */
export function SUSPICION_REASONS(range: unknown, asOf: unknown, settings: unknown): AnswerCells {
  return answer("SUSPICION_REASONS", { range, asOf, settings });
}

/** Days a row for which an order was or has been pending: a tenth of a day is the smallest step. */
export function HOLD_DAYS(range: unknown, asOf: unknown): AnswerCells {
  return answer("HOLD_DAYS", { range, asOf });
}

/** When Amazon is expected to cancel what is held a row; blank for what is not held. */
export function HOLD_RELEASE(range: unknown, asOf: unknown, settings: unknown): AnswerCells {
  return answer("HOLD_RELEASE", { range, asOf, settings });
}

/** Units a row that are held: of an order, of a SKU or ASIN in all shops, or of a table's row. */
export function HELD_UNITS(range: unknown, asOf: unknown): AnswerCells {
  return answer("HELD_UNITS", { range, asOf });
}

export function TEMPLATE_PREVIEW(text: unknown, id: unknown, sample: unknown, language: unknown): string {
  return orInWords(() => parts.formulas().templatePreview(text, id, sample, language), asText);
}

export function TEMPLATE_CHECK(text: unknown, id: unknown, language: unknown): string {
  return orInWords(() => parts.formulas().templateCheck(text, id, language), asText);
}

function answer(name: FormulaName, given: FormulaArguments): AnswerCells {
  const formula = ROW_FORMULAS[name];
  if (!takesJudging(formula, given)) return answerWith((desk) => lookedUp(formula, given, desk));
  return orInWords(() => parts.formulas().judged(name, given), sentence);
}

const asText = (text: string): string => text;
