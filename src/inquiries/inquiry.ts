import type { Product } from "../orders/hold.ts";
import { type History, NO_HISTORY, withEntries } from "./history.ts";
import type { PaymentTerm } from "./payment-term.ts";
import { NOTHING_ENTERED, type SellerEntries } from "./seller-entries.ts";

/** Never reordered, only added to: records keep a state by its place. */
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
  "cancelled-by-buyer",
] as const;
/**
 * Where the case stands. The seller's cell tells it; HoldGuard moves it on by the reports only while the cell holds
 * what HoldGuard itself put there (`follow.ts`).
 */
export type InquiryState = (typeof INQUIRY_STATES)[number];

export const CONTACT_WAYS = ["phone", "form"] as const;
/** How Amazon was contacted. */
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** The order line an inquiry is about, as the order book keys it. */
export interface InquiryLine {
  readonly orderId: string;
  readonly itemId: string;
  readonly sku: string;
  readonly ordinal: number;
}

/** What HoldGuard remembers of an inquiry that no cell of the seller's tells. */
export interface InquiryRecord {
  /** The state that HoldGuard last put into the seller's cell; null: his own entry counts, whatever it is. */
  readonly written: InquiryState | null;
  /** The state before the reports' was put there, to go back to when they no longer show it; null: none was. */
  readonly followedFrom: InquiryState | null;
  /** What the reports showed when they were last noted in the history (`ReportedState.evidence`); `""` nothing. */
  readonly noted: string;
  /** What the reports showed when the seller kept his own state against it; `""` never. */
  readonly kept: string;
  /** The seller's cells as they were last seen; null: never yet. */
  readonly seen: SellerEntries | null;
  readonly history: History;
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
  readonly state: InquiryState;
  /** What stands in the seller's state cell, word for word, or a state that is to be put there; `""` blank. */
  readonly entered: string;
  /** Start of the day of contact, epoch ms; NaN: not yet. */
  readonly contactedAt: number;
  /** Day by which the buyer was asked to answer, as entered; NaN: not known. */
  readonly replyBy: number;
  /** `""`: not said, or in words of the seller's own. */
  readonly by: ContactWay | "";
  /** Amazon's number of the case; `""` unknown. */
  readonly caseNumber: string;
  readonly agent: string;
  /** Why it is not suspicious, or whatever else the seller gave as his reason. */
  readonly reason: string;
  /** Start of the day until which the seller does not want to hear of it, epoch ms; NaN: none. */
  readonly snoozeUntil: number;
  readonly record: InquiryRecord;
}

/** An inquiry that is proposed now: its state is entered, and nothing else. */
export function newInquiry(id: string, product: Product, lines: readonly InquiryLine[], at: number): Inquiry {
  const proposed = { at, who: "add-on", what: "proposed", value: String(lines.length) } as const;
  return {
    id,
    product,
    lines,
    proposedAt: at,
    state: "to-contact",
    entered: "to-contact",
    contactedAt: Number.NaN,
    replyBy: Number.NaN,
    by: "",
    caseNumber: "",
    agent: "",
    reason: "",
    snoozeUntil: Number.NaN,
    record: {
      written: "to-contact",
      followedFrom: null,
      noted: "",
      kept: "",
      seen: { ...NOTHING_ENTERED, state: "to-contact" },
      history: withEntries(NO_HISTORY, [proposed]),
    },
  };
}

/** The inquiry with lines that join it. */
export function withLines(inquiry: Inquiry, lines: readonly InquiryLine[], at: number): Inquiry {
  const joined = { at, who: "add-on", what: "joined", value: String(lines.length) } as const;
  const { record } = inquiry;
  return {
    ...inquiry,
    lines: [...inquiry.lines, ...lines],
    record: { ...record, history: withEntries(record.history, [joined]) },
  };
}

/** What the reports now show of an inquiry's order lines. */
export interface InquirySituation {
  readonly open: number;
  readonly paid: number;
  readonly endedUnpaid: number;
  /** Cancelled by the seller himself. */
  readonly bySeller: number;
  readonly unknown: number;
  /** Units and value still held, as far as known (NaN: nothing known). */
  readonly units: number;
  readonly value: number;
  readonly currency: string;
  /** Epoch ms. */
  readonly heldSince: number;
  /** When Amazon would cancel the last of them by itself. */
  readonly expectedRelease: number;
  /** The payment term that this follows from; null where none of its lines was ever seen held. */
  readonly term: PaymentTerm | null;
  /** As-of time of the oldest knowledge among its open lines; NaN when none is open. */
  readonly lastSeenAt: number;
  readonly suspicion: number | null;
}
