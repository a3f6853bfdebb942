import type { RowFormula } from "./row-formula.ts";

/** When Amazon is expected to cancel what is held; blank for what is not held. */
export const holdRelease: RowFormula<"expectedRelease"> = {
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
