import type { ToldLine } from "../../sheets/told-line.ts";
import type { RowFormula } from "./row-formula.ts";

const DAY = 86_400_000;

/** Days for which an order was or has been pending: a tenth of a day is the smallest step. */
export const holdDaysFormula: RowFormula<"held" | "heldSince" | "endedAt"> = {
  name: "HOLD_DAYS",
  header: ({ headers }) => headers.holdDays,
  asks: ["held", "heldSince", "endedAt"],
  cellOf: (lines, at) => {
    const held = lines.filter((line) => line.held);
    const days = (held.length > 0 ? held : lines).map((line) => holdDays(line, at));
    const known = days.filter((one) => one !== null);
    return known.length === 0 ? null : Math.max(...known);
  },
};

/** Whole tenths of days from the order to its end, or to `at` while it is held; null if it was not held by then. */
export function holdDays(
  { heldSince, endedAt }: Pick<ToldLine, "heldSince" | "endedAt">,
  at: number,
): number | null {
  const until = Number.isNaN(endedAt) ? at : Math.min(endedAt, at);
  const days = Math.floor(((until - heldSince) / DAY) * 10) / 10;
  return days >= 0 ? days : null;
}
