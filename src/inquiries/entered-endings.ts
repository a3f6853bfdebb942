import type { Ending } from "../detection/replay/replayed-hold.ts";
import type { Hold } from "../orders/hold.ts";
import type { Inquiry, InquiryState } from "./inquiry.ts";
import { lineLookup } from "./line-lookup.ts";
import { isFinal } from "./states.ts";

/** How the holds of a case ended where the reports do not tell, by what the seller entered; else that tells nothing. */
const ENTERED: Partial<Readonly<Record<InquiryState, Ending>>> = {
  "cancelled-by-amazon": "unpaid",
  "cancelled-by-buyer": "unpaid",
  expired: "unpaid",
  "stock-back": "unpaid",
  paid: "paid",
};

/**
 * A cancelled order of such a case may have been cancelled by anyone, where the reports do not tell: the seller did not
 * find it unpaid.
 */
const NOT_UNPAID: readonly InquiryState[] = ["not-suspicious", "withdrawn"];

/**
 * What the inquiry log says of endings, for a replay; `undefined`: what the reports say stands. A report tells of the
 * very order, an entry of a case of perhaps several, so
 *
 * - paid in a report is paid, whatever was entered, and cancelled by the seller is neither;
 * - cancelled in a report is unpaid, unless the entry speaks against it: it may have been paid between two reports, or
 *   nobody told who cancelled, so such a hold counts neither way (`null`);
 * - where the reports show no ending, the entry tells it.
 */
export function enteredEndings(inquiries: readonly Inquiry[]): (hold: Hold) => Ending | undefined {
  // A state that HoldGuard closed the case with says what the reports say, and nothing of the seller's.
  const entered = inquiries.filter(({ state, record }) => !isFinal(state) || record.written !== state);
  const stateOf = lineLookup(
    entered.flatMap(({ lines, product: { shop }, state }) =>
      lines.map((line) => ({ line: { ...line, shop }, state })),
    ),
    ({ line }) => line,
  );
  return ({ line, end }) => {
    const state = stateOf(line.shop, line)?.state;
    if (state === undefined || end?.kind === "paid" || end?.kind === "by-seller") return undefined;
    if (end?.kind === "unpaid") {
      const doubted = end.cancelledBy === "unknown" && NOT_UNPAID.includes(state);
      return state === "paid" || doubted ? null : undefined;
    }
    return ENTERED[state];
  };
}
