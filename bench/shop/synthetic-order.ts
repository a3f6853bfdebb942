import type { AttackKind } from "./attacks/attack-kind.ts";
import type { Channel, Product } from "./product.ts";

export type PaymentMethod = "card" | "konbini" | "cash-on-delivery" | "balance";

/** How an order's pending phase ends. */
export type Ending = "paid" | "term-passed" | "card-refused" | "cancelled-by-buyer";

export type PhaseStatus = "Pending" | "Unshipped" | "Shipping" | "Shipped" | "Cancelled";

/** A status and the time (epoch ms) from which the order has it. */
export interface Phase {
  readonly at: number;
  readonly status: PhaseStatus;
}

/** Who placed the order, and to what end: the ground truth, which no report shows. */
export type Origin =
  | { readonly by: "honest-buyer" }
  | {
      readonly by: "attacker";
      readonly kind: AttackKind;
      /** Numbers the attacks of a shop from 1. */
      readonly campaign: number;
      /** A decoy is paid, so as to look like a customer. */
      readonly role: "hold" | "decoy";
    };

export interface SyntheticLine {
  readonly orderItemId: string;
  readonly product: Product;
  readonly quantity: number;
}

export interface SyntheticOrder {
  readonly orderId: string;
  readonly orderedAt: number;
  readonly channel: Channel;
  /** `Non-Amazon`: an order of the seller's own shop that Amazon only ships. */
  readonly salesChannel: "Amazon.co.jp" | "Non-Amazon";
  readonly payment: PaymentMethod;
  readonly isBusiness: boolean;
  readonly lines: readonly SyntheticLine[];
  /** Oldest first; the first is Pending, at `orderedAt`. May reach beyond the simulated period. */
  readonly phases: readonly Phase[];
  readonly ending: Ending;
  /** Epoch ms. */
  readonly endedAt: number;
  /** Whether the reports erase quantity and price once it is cancelled. */
  readonly erasedAtCancel: boolean;
  /** Whether the all-orders report shows the price while it is pending. */
  readonly priceShownWhilePending: boolean;
  /** Place in the list of invented destinations. */
  readonly destination: number;
  readonly origin: Origin;
}

/** The phase an order is in at that time; null before it was placed. */
export function phaseAt(order: SyntheticOrder, at: number): Phase | null {
  let current: Phase | null = null;
  for (const phase of order.phases) {
    if (phase.at > at) break;
    current = phase;
  }
  return current;
}
