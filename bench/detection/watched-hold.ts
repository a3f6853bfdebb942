import type { Level } from "../../src/detection/verdict.ts";
import type { AttackKind } from "../shop/attacks/attack-kind.ts";

/** What was said of a hold at one of the seller's imports. */
export interface Sight {
  /** Epoch ms. */
  readonly at: number;
  /** 0–100; 0 where it was not judged. */
  readonly suspicion: number;
  readonly level: Level;
  /** Numbers a detector may go by that knows nothing of this trade; see `generic-features.ts`. */
  readonly features: readonly number[];
  /** Units held; NaN unknown. */
  readonly units: number;
  /** Rules that hit, for those who tune. */
  readonly hits: readonly string[];
}

/** A hold as it was judged from import to import, and what really went on. */
export interface WatchedHold {
  readonly orderId: string;
  readonly sku: string;
  /** Whether an attacker placed it who will not pay; his decoys are paid, so they count as honest. */
  readonly isAttack: boolean;
  readonly attack: AttackKind | null;
  readonly endedUnpaid: boolean;
  /** An attacker held the same product while this hold was pending, or up to a day before. */
  readonly besideAttack: boolean;
  /** Epoch ms. */
  readonly orderedAt: number;
  readonly endedAt: number;
  /** Oldest first, never empty. */
  readonly sights: readonly [Sight, ...Sight[]];
}

export interface WatchedShop {
  readonly profile: string;
  readonly seed: number;
  readonly ordersPerDay: number;
  readonly days: number;
  readonly paymentTermDays: number;
  readonly holds: readonly WatchedHold[];
}
