import type { Impact } from "./verdict.ts";

/** So many units, or so much value, alone are half of the greatest impact. */
const HALF_UNITS = 10;
const HALF_VALUE = 30_000;

/**
 * How much a hold asks for the seller's attention, 0–100: suspicion × impact. Impact grows with the units, the value
 * and the share of stock held (each with diminishing returns, unknown ones left out; no hold is of less than one unit), and is halved towards the
 * day on which Amazon releases the stock anyway. It never falls when any of them or the suspicion rises.
 *
 * @param suspicion 0–100
 */
export function attentionOf(suspicion: number, impact: Impact, paymentTermDays: number): number {
  const units = impact.units > 1 ? impact.units : 1;
  const value = impact.value > 0 ? impact.value : 0;
  const share = impact.stockShare > 0 ? Math.min(1, impact.stockShare) : 0;
  const spared = (HALF_UNITS / (HALF_UNITS + units)) * (HALF_VALUE / (HALF_VALUE + value)) * (1 - share);
  const waiting = Math.min(1, impact.daysToRelease / paymentTermDays);
  return suspicion * (1 - spared) * (0.5 + 0.5 * waiting);
}
