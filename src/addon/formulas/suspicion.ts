import { timeOfDate } from "../../reports/cells.ts";
import { type AnswerCells, answerWith } from "./answer.ts";
import { isLeftOut, onlyCell } from "./given-range.ts";
import { heldList } from "./held-list.ts";
import { mostSuspicious } from "./most-suspicious.ts";
import { answerRows, type RowFormula } from "./row-formula.ts";

const FORMULA: RowFormula<"level" | "suspicion"> = {
  name: "SUSPICION",
  header: ({ headers }) => headers.suspicion,
  asks: ["level", "suspicion"],
  cellOf: (lines, _at, { detection }) => {
    const line = mostSuspicious(lines);
    if (line === undefined) return null;
    // Rounded down, lest it seems to reach a level that it does not.
    return line.suspicion === null ? detection.levels["not-judged"] : Math.floor(line.suspicion);
  },
};

/** A number 0–100 a row, or a word for what cannot be judged; without a range the list of what is held. */
export function SUSPICION(range: unknown, asOf: unknown, settings: unknown): AnswerCells {
  return answerWith((desk) => {
    if (isLeftOut(range)) return heldList(asOf, settings, desk);
    const first = onlyCell(range);
    if (isDate(first)) return heldList(isLeftOut(asOf) || asOf === "" ? first : asOf, settings, desk);
    return answerRows(FORMULA, { range, asOf, settings }, desk);
  });
}

function isDate(cell: unknown): boolean {
  return !Number.isNaN(timeOfDate(cell));
}
