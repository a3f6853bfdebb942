import type { Product } from "../orders/hold.ts";

export const INQUIRY_STATES = [
  "to-contact",
  "contacted",
  "waiting-for-buyer",
  "cancelled-by-amazon",
  "paid",
  "expired",
  "withdrawn",
  "stock-back",
  "not-suspicious",
] as const;
/** Where the seller stands with it. The cell belongs to the seller; a refresh never changes what was entered. */
export type InquiryState = (typeof INQUIRY_STATES)[number];

/** The order line an inquiry is about, as the order book keys it. */
export interface InquiryLine {
  readonly orderId: string;
  readonly itemId: string;
  readonly sku: string;
  readonly ordinal: number;
}

/** A case put to Amazon about one or more held order lines of one product of one shop. */
export interface Inquiry {
  /** Opaque; means nothing but this inquiry. */
  readonly id: string;
  readonly product: Product;
  /** In the order in which they joined. */
  readonly lines: readonly InquiryLine[];
  /** When it was first proposed, epoch ms. */
  readonly proposedAt: number;
  /** What the seller entered. */
  readonly state: InquiryState;
  /** NaN: not yet. */
  readonly contactedAt: number;
  /** Day by which the buyer was asked to answer, as entered; NaN: not known. */
  readonly replyBy: number;
}

/** What the reports now show of an inquiry's order lines. */
export interface InquirySituation {
  readonly open: number;
  readonly paid: number;
  readonly endedUnpaid: number;
  readonly unknown: number;
  /** Units and value still held, as far as known (NaN: nothing known). */
  readonly units: number;
  readonly value: number;
  readonly currency: string;
  /** Epoch ms. */
  readonly heldSince: number;
  /** When Amazon would cancel the last of them by itself. */
  readonly expectedRelease: number;
  /** As-of time of the oldest knowledge among its open lines; NaN when none is open. */
  readonly lastSeenAt: number;
  readonly suspicion: number | null;
}
