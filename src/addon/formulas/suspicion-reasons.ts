import { mostSuspicious } from "./most-suspicious.ts";
import type { RowFormula } from "./row-formula.ts";

/** What the rules saw, one sentence a line of the cell. */
export const suspicionReasons: RowFormula<"level" | "suspicion" | "reasons"> = {
  name: "SUSPICION_REASONS",
  header: ({ headers }) => headers.reasons,
  asks: ["level", "suspicion", "reasons"],
  cellOf: (lines) => mostSuspicious(lines)?.reasons || null,
};
