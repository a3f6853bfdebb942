/** Numbers of texts that the sheet remembers: the seller, or another version, may have changed them. */
import { isAmount, isTime, isUnits } from "../reports/limits.ts";

/** Epoch ms; NaN for what is no time that a report can tell. */
export function timeIn(value: unknown): number {
  return typeof value === "number" && isTime(value) ? value : Number.NaN;
}

/** Units; NaN for what is no number of them. */
export function unitsIn(value: unknown): number {
  return typeof value === "number" && isUnits(value) ? value : Number.NaN;
}

/** An amount of money; NaN for what is none. */
export function amountIn(value: unknown): number {
  return typeof value === "number" && isAmount(value) ? value : Number.NaN;
}

/** The how-manieth of its kind a line is, from 1 on; 1 where nothing sensible stands. */
export function ordinalIn(value: unknown): number {
  return typeof value === "number" && isUnits(value) && value > 0 ? value : 1;
}
