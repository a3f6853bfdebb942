import { attentionOf } from "./attention.ts";
import type { Verdict } from "./verdict.ts";

/**
 * How much a case asks for the seller's attention, 0–100: that of one hold as suspicious as its most suspicious one, of
 * as much as all its holds keep from sale together. So many small orders weigh as much as one of their size. Never less
 * than any of them asks for; 0 where none is judged.
 *
 * @param verdicts of what is still held of it
 */
export function attentionOfCase(verdicts: readonly Verdict[], paymentTermDays: number): number {
  const judged = verdicts.filter(({ suspicion }) => suspicion !== null);
  if (judged.length === 0) return 0;
  const impacts = judged.map(({ impact }) => impact);
  const together = {
    units: sum(impacts.map(({ units }) => (units > 1 ? units : 1))),
    value: sum(impacts.map(({ value }) => (value > 0 ? value : 0))),
    stockShare: Math.max(0, ...impacts.map(({ stockShare }) => stockShare).filter((share) => share > 0)),
    daysToRelease: Math.max(...impacts.map(({ daysToRelease }) => daysToRelease)),
  };
  return attentionOf(Math.max(...judged.map(({ suspicion }) => suspicion ?? 0)), together, paymentTermDays);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
