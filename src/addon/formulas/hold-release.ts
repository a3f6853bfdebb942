import { type AnswerCells, answerWith } from "./answer.ts";
import { answerRows, type RowFormula } from "./row-formula.ts";

const FORMULA: RowFormula<"expectedRelease"> = {
  name: "HOLD_RELEASE",
  header: ({ headers }) => headers.holdRelease,
  asks: ["expectedRelease"],
  cellOf: (lines) => {
    const releases = lines
      .map(({ expectedRelease }) => expectedRelease)
      .filter((release) => !Number.isNaN(release));
    // The order's stock is back when the last of it is.
    return releases.length === 0 ? null : new Date(Math.max(...releases));
  },
};

/** When Amazon is expected to cancel what is held a row; blank for what is not held. */
export function HOLD_RELEASE(range: unknown, asOf: unknown, settings: unknown): AnswerCells {
  return answerWith((desk) => answerRows(FORMULA, { range, asOf, settings }, desk));
}
