import type { AttackKind } from "./attacks/attack-kind.ts";
import type { Channel } from "./product.ts";
import type { Ending, PaymentMethod } from "./synthetic-order.ts";
import type { SyntheticShop } from "./synthetic-shop.ts";

/** What really went on with one order line. For benchmarks; no report shows it. */
export interface TrueLine {
  readonly orderId: string;
  readonly orderItemId: string;
  readonly sku: string;
  readonly asin: string;
  readonly channel: Channel;
  /** Units ordered, never erased. */
  readonly quantity: number;
  readonly payment: PaymentMethod;
  /** Epoch ms. */
  readonly orderedAt: number;
  /** `decoy`: an attacker's order that is paid. */
  readonly label: "honest" | "attack" | "decoy";
  readonly attackKind: AttackKind | null;
  /** Numbers the attacks of a shop from 1; null for honest orders. */
  readonly campaign: number | null;
  /** How the pending phase ends, known even where that is after the simulated period. */
  readonly ending: Ending;
  readonly endedAt: number;
}

/** The truth about every order line, in the order in which they were placed. */
export function groundTruth(shop: SyntheticShop): TrueLine[] {
  return shop.orders.flatMap((order) => {
    const { origin } = order;
    const attacker = origin.by === "attacker" ? origin : null;
    return order.lines.map(
      (line): TrueLine => ({
        orderId: order.orderId,
        orderItemId: line.orderItemId,
        sku: line.product.sku,
        asin: line.product.asin,
        channel: order.channel,
        quantity: line.quantity,
        payment: order.payment,
        orderedAt: order.orderedAt,
        label: attacker === null ? "honest" : attacker.role === "hold" ? "attack" : "decoy",
        attackKind: attacker?.kind ?? null,
        campaign: attacker?.campaign ?? null,
        ending: order.ending,
        endedAt: order.endedAt,
      }),
    );
  });
}
