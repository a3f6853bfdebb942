import type { Hold } from "../../orders/hold.ts";
import type { Verdict } from "../verdict.ts";

/** How a hold ended, or `null`: it is still open, nobody knows, or the seller cancelled it before it could end itself. */
export type Ending = "paid" | "unpaid" | null;

/** A hold with the verdicts that it would have had at each import, knowing nothing later. */
export interface ReplayedHold {
  /** As it is known at the end. */
  readonly hold: Hold;
  readonly ending: Ending;
  /** Oldest first, never empty; the time of each is its `at`. */
  readonly verdicts: readonly [TimedVerdict, ...TimedVerdict[]];
}

export interface TimedVerdict {
  /** Epoch ms. */
  readonly at: number;
  readonly verdict: Verdict;
}
