import { mostSuspicious } from "./most-suspicious.ts";
import type { RowFormula } from "./row-formula.ts";

/** The level's word, without the mark of the orders tab, so that it is easily compared. */
export const suspicionLevel: RowFormula<"level" | "suspicion"> = {
  name: "SUSPICION_LEVEL",
  header: ({ headers }) => headers.level,
  asks: ["level", "suspicion"],
  cellOf: (lines, _at, { levels }) => {
    const line = mostSuspicious(lines);
    return line === undefined ? null : levels[line.level];
  },
};
