import type { Hold } from "../../orders/hold.ts";

/**
 * What became of a hold: `unknown` where it vanished from the reports, which do not tell why, or where the seller
 * cancelled it himself, so that nobody knows whether it would have been paid.
 */
export const HOLD_FATES = ["unpaid", "paid", "open", "unknown"] as const;
export type HoldFate = (typeof HOLD_FATES)[number];

export function fateOf({ end }: Hold): HoldFate {
  if (end === null) return "open";
  return end.kind === "by-seller" ? "unknown" : end.kind;
}

/** How many of these holds came to each end. */
export function endingsOf(holds: readonly Hold[]): Readonly<Record<HoldFate, number>> {
  const counts = { unpaid: 0, paid: 0, open: 0, unknown: 0 };
  for (const hold of holds) counts[fateOf(hold)] += 1;
  return counts;
}
