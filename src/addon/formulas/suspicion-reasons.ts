import { type AnswerCells, answerWith } from "./answer.ts";
import { mostSuspicious } from "./most-suspicious.ts";
import { answerRows, type RowFormula } from "./row-formula.ts";

const FORMULA: RowFormula<"level" | "suspicion" | "reasons"> = {
  name: "SUSPICION_REASONS",
  header: ({ headers }) => headers.reasons,
  asks: ["level", "suspicion", "reasons"],
  cellOf: (lines) => mostSuspicious(lines)?.reasons || null,
};

/** What the rules saw a row, one sentence a line of the cell. */
export function SUSPICION_REASONS(range: unknown, asOf: unknown, settings: unknown): AnswerCells {
  return answerWith((desk) => answerRows(FORMULA, { range, asOf, settings }, desk));
}
