import { type AnswerCells, answerWith } from "./answer.ts";
import { mostSuspicious } from "./most-suspicious.ts";
import { answerRows, type RowFormula } from "./row-formula.ts";

const FORMULA: RowFormula<"level" | "suspicion"> = {
  name: "SUSPICION_LEVEL",
  header: ({ headers }) => headers.level,
  asks: ["level", "suspicion"],
  cellOf: (lines, _at, { detection }) => {
    const line = mostSuspicious(lines);
    return line === undefined ? null : detection.levels[line.level];
  },
};

/** The level's word a row, without the mark of the orders tab, so that it is easily compared. */
export function SUSPICION_LEVEL(range: unknown, asOf: unknown, settings: unknown): AnswerCells {
  return answerWith((desk) => answerRows(FORMULA, { range, asOf, settings }, desk));
}
