import type { Verdict } from "../detection/verdict.ts";

/** From how much held stock of one product an inquiry is worth a call: any one of the three is enough. */
export interface HeldMinima {
  readonly units: number;
  /** In JPY. */
  readonly yen: number;
  /** Share 0–1 of the product's stock. */
  readonly stockShare: number;
  /** The share counts only from so many units on: one late payer of the last unit is no case. */
  readonly stockShareUnits: number;
}

/** Units that a hold keeps from sale: at least one where the reports do not say how many. */
function unitsOf({ impact }: Verdict): number {
  return Number.isNaN(impact.units) ? 1 : impact.units;
}

/** Value held in JPY; 0 where it is unknown or in another currency. Amazon.co.jp's own reports may name none. */
function yenOf({ hold, impact }: Verdict): number {
  const isYen = hold.line.currency === "" || hold.line.currency === "JPY";
  return isYen && !Number.isNaN(impact.value) ? impact.value : 0;
}

/** Whether what these holds of one product keep from sale together reaches one of the minima. */
export function reachesMinimum(verdicts: readonly Verdict[], minima: HeldMinima): boolean {
  const units = verdicts.reduce((sum, one) => sum + unitsOf(one), 0);
  const yen = verdicts.reduce((sum, one) => sum + yenOf(one), 0);
  return (
    units >= minima.units ||
    yen >= minima.yen ||
    (units >= minima.stockShareUnits && verdicts.some(({ impact }) => impact.stockShare >= minima.stockShare))
  );
}
