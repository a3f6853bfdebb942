import type { Verdict } from "../detection/verdict.ts";
import type { Product } from "../orders/hold.ts";
import { DAY } from "./dates.ts";
import { type HeldMinima, reachesMinimum } from "./held.ts";
import { type Inquiry, type InquiryLine, newInquiry } from "./inquiry.ts";
import { type LineLookup, lineLookup, type ShopLine } from "./line-lookup.ts";
import { sameProduct } from "./same-product.ts";
import { isFinal } from "./states.ts";

export interface ProposalGround {
  /** Of all shops in the spreadsheet; ended holds among them are passed over. */
  readonly verdicts: readonly Verdict[];
  readonly known: readonly Inquiry[];
  /** Lines of inquiries that the seller deleted. */
  readonly dismissedLines: readonly ShopLine[];
  readonly minima: HeldMinima;
  /** After how many days Amazon cancels an unpaid order. */
  readonly paymentTermDays: number;
  /** Epoch ms. */
  readonly at: number;
  readonly newId: () => string;
}

export interface Proposals {
  /** The one with the most attention first. */
  readonly opened: readonly Inquiry[];
  /** Lines that join a known inquiry. */
  readonly joined: readonly { readonly id: string; readonly lines: readonly InquiryLine[] }[];
  /** 支払い待ち: may well end unpaid, but too little is held for a case. The most attention first. */
  readonly waiting: readonly Verdict[];
}

/** A watch-level hold with a hit of this rule belongs to the same burst as its suspicious neighbours. */
const BURST_RULE = "same-product-burst";

/**
 * Which holds become cases. A product of a shop has one where
 *
 * - a hold is at caution or above, and
 * - what is held of the product reaches a minimum: all its open holds together but for those judged normal (about
 *   to be paid: no call gives them back, and beside them a single late payer is still a single late payer), those
 *   of closed inquiries, and those the seller dismissed or exempted from judging.
 *
 * All its lines at caution or above go into the case, and those at watch level that the burst rule found to be of
 * the same burst; other watch-level lines stay out, since each order asked about means a mail to a buyer. While an
 * inquiry of the product is under way (not closed, and one of its lines still held) new lines join it whatever
 * their amount. A line that ever was in an inquiry is never proposed again. A hold that no report has shown for a
 * whole payment term is past its release: it is neither a case nor waiting until a report shows it again.
 */
export function proposeInquiries(ground: ProposalGround): Proposals {
  const { at, known, minima } = ground;
  const held = ground.verdicts.filter((one) => isHeld(one, ground.paymentTermDays, at)).sort(byLine);
  const keyOf = sameProduct([
    ...known.map(({ product }) => product),
    ...held.map(({ hold }) => hold.product),
  ]);
  const settle = settlement(ground);
  const openInquiries = known.filter(({ state }) => !isFinal(state)).sort(byProposal);
  const openOfProduct = firstByKey(openInquiries, ({ product }) => keyOf(product));

  const opened: { readonly inquiry: Inquiry; readonly attention: number }[] = [];
  const joined = new Map<string, InquiryLine[]>();
  const waiting: Verdict[] = [];
  for (const [key, ofProduct] of groupBy(held, ({ hold }) => keyOf(hold.product))) {
    const underWay = ofProduct.map(settle).find(isInquiry);
    const fresh = ofProduct.filter((verdict) => settle(verdict) === "fresh");
    const suspicious = fresh.filter(isSuspicious);
    const counted = fresh.filter(({ level, unjudged }) => level !== "normal" && unjudged !== "exempt");
    const isCase = underWay !== undefined || (suspicious.length > 0 && reachesMinimum(counted, minima));
    if (!isCase) {
      waiting.push(...suspicious);
      continue;
    }
    const members = fresh.filter((verdict) => isSuspicious(verdict) || isOfBurst(verdict));
    if (members.length === 0) continue;
    const lines = members.map(({ hold }) => lineOf(hold.line));
    const inquiry = underWay ?? openOfProduct.get(key);
    if (inquiry !== undefined) {
      joined.set(inquiry.id, [...(joined.get(inquiry.id) ?? []), ...lines]);
      continue;
    }
    opened.push({
      inquiry: newInquiry(ground.newId(), bestKnown(members.map(({ hold }) => hold.product)), lines, at),
      attention: members.reduce((sum, { attention }) => sum + attention, 0),
    });
  }
  return {
    opened: opened.sort((one, other) => other.attention - one.attention).map(({ inquiry }) => inquiry),
    joined: [...joined].map(([id, lines]) => ({ id, lines })),
    waiting: waiting.sort((one, other) => other.attention - one.attention),
  };
}

/** Whether a buyer on Amazon still keeps stock from sale, as far as the reports go. */
function isHeld({ hold, unjudged }: Verdict, paymentTermDays: number, at: number): boolean {
  const isOpen = hold.end === null && hold.lastSeenAt + paymentTermDays * DAY >= at;
  return isOpen && unjudged !== "multi-channel";
}

/** Where a line stands: in the inquiry under way that holds it, closed (final or dismissed), or in none yet. */
type Settlement = Inquiry | "closed" | "fresh";

function settlement({ known, dismissedLines }: ProposalGround): (verdict: Verdict) => Settlement {
  const placed: LineLookup<{ readonly line: ShopLine; readonly inquiry: Inquiry }> = lineLookup(
    known.flatMap((inquiry) =>
      inquiry.lines.map((line) => ({ line: { ...line, shop: inquiry.product.shop }, inquiry })),
    ),
    ({ line }) => line,
  );
  const dismissed = lineLookup(dismissedLines, (line) => line);
  return ({ hold: { line } }) => {
    const inquiry = placed(line.shop, line)?.inquiry;
    if (inquiry !== undefined) return isFinal(inquiry.state) ? "closed" : inquiry;
    return dismissed(line.shop, line) === undefined ? "fresh" : "closed";
  };
}

function isInquiry(settled: Settlement): settled is Inquiry {
  return typeof settled !== "string";
}

function isSuspicious({ level }: Verdict): boolean {
  return level === "danger" || level === "caution";
}

function isOfBurst({ level, findings }: Verdict): boolean {
  return level === "watch" && findings.some(({ rule, outcome }) => rule === BURST_RULE && outcome === "hit");
}

function lineOf({ orderId, itemId, sku, ordinal }: InquiryLine): InquiryLine {
  return { orderId, itemId, sku, ordinal };
}

function bestKnown(products: readonly Product[]): Product {
  const known = ({ asin, sku, title }: Product): number =>
    (asin !== "" ? 4 : 0) + (sku !== "" ? 2 : 0) + (title !== "" ? 1 : 0);
  return products.reduce((best, one) => (known(one) > known(best) ? one : best));
}

/** In the order in which the lines were held; what was judged first never decides. */
function byLine({ hold: one }: Verdict, { hold: other }: Verdict): number {
  return (
    one.heldSince - other.heldSince ||
    compareText(one.line.orderId, other.line.orderId) ||
    compareText(one.line.itemId, other.line.itemId) ||
    compareText(one.line.sku, other.line.sku) ||
    one.line.ordinal - other.line.ordinal ||
    compareText(one.line.shop, other.line.shop)
  );
}

function byProposal(one: Inquiry, other: Inquiry): number {
  return one.proposedAt - other.proposedAt || compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

function firstByKey<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T> {
  const firsts = new Map<string, T>();
  for (const thing of things) if (!firsts.has(keyOf(thing))) firsts.set(keyOf(thing), thing);
  return firsts;
}
