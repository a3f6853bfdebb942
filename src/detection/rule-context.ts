import type { Hold, Product } from "../orders/hold.ts";
import type { Baseline } from "./baseline.ts";
import type { HeldElsewhere } from "./held-elsewhere.ts";
import type { ProductHolds } from "./product-holds.ts";
import type { WatchEntry } from "./watch-list.ts";

/** What a rule may look at beside the hold it judges. Everything in it was known at `at`. */
export interface RuleContext {
  /** The time of judging, epoch ms. */
  readonly at: number;
  /** After how many days Amazon cancels an unpaid order. */
  readonly paymentTermDays: number;
  readonly baseline: Baseline;
  /** The open holds of every shop in the spreadsheet, multi-channel orders left out. */
  readonly heldElsewhere: HeldElsewhere;
  /** All holds of this product in this shop, the judged one included; multi-channel orders left out. */
  holdsOf(product: Product): ProductHolds;
  /** The open holds of the same order, the given one included. */
  holdsOfOrder(hold: Hold): readonly Hold[];
  /** Units still on sale, without what is held; NaN unknown. */
  availableUnits(product: Product): number;
  /** What the seller wrote of the product on the watch list; null where it is not on it. */
  watched(product: Product): WatchEntry | null;
}
