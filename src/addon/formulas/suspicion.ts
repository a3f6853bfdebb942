import { mostSuspicious } from "./most-suspicious.ts";
import type { RowFormula } from "./row-formula.ts";

/** A number 0–100, or a word for what cannot be judged. */
export const suspicion: RowFormula<"level" | "suspicion"> = {
  name: "SUSPICION",
  lists: true,
  header: ({ headers }) => headers.suspicion,
  asks: ["level", "suspicion"],
  cellOf: (lines, _at, { levels }) => {
    const line = mostSuspicious(lines);
    if (line === undefined) return null;
    // Rounded down, lest it seems to reach a level that it does not.
    return line.suspicion === null ? levels["not-judged"] : Math.floor(line.suspicion);
  },
};
