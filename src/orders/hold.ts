import type { Canceller } from "../reports/observation.ts";
import type { OrderLine } from "./order-line.ts";

/** A product of a shop: its ASIN where known, else its SKU, else its title. */
export interface Product {
  readonly shop: string;
  /** `asin:…`, `sku:…` or `title:…`; equal for all holds of one product of one shop. */
  readonly key: string;
  readonly asin: string;
  readonly sku: string;
  readonly title: string;
}

/**
 * How a hold ended. The true moment lies between the two as-of times (epoch ms); `at` is Amazon's own where told.
 *
 * - `unpaid`: cancelled by Amazon, by the buyer, or by nobody knows whom, and never seen paid
 * - `by-seller`: the seller cancelled it himself, so nobody knows whether it would have been paid
 * - `unknown`: it left a list that had to have it
 */
export interface HoldEnd {
  readonly kind: "paid" | "unpaid" | "by-seller" | "unknown";
  readonly after: number;
  readonly by: number;
  readonly at: number;
  /** Who ended it, where it was cancelled and that is told. */
  readonly cancelledBy: Canceller;
}

/** An order line's pending phase. */
export interface Hold {
  readonly line: OrderLine;
  readonly product: Product;
  /** Units held, as seen while pending where possible; NaN unknown. */
  readonly quantity: number;
  /** Line total in the line's currency, as seen while pending where possible; NaN unknown. */
  readonly total: number;
  /** When the hold began: the purchase, else the first sight. Epoch ms. */
  readonly heldSince: number;
  /** As-of time of the first report that showed it pending. */
  readonly firstSeenAt: number;
  /** As-of time of the last report that showed it pending: what is *seen*; later is only assumed. */
  readonly lastSeenAt: number;
  /** null while it is open. */
  readonly end: HoldEnd | null;
}
