import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";
import type { Hold } from "../orders/hold.ts";
import { nameOfProduct } from "../orders/product-name.ts";
import { type CivilTime, DAY, expectedRelease, formatDay, suggestedReplyBy } from "./dates.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LineLookup } from "./line-lookup.ts";
import { formatMoney } from "./money.ts";
import type { TermOf } from "./payment-term.ts";
import type { InquirySettings } from "./settings.ts";
import { standingOf } from "./situation.ts";
import { spokenOrderId } from "./spoken-order-id.ts";
import { fillTemplate, type Placeholder } from "./template.ts";

/** What the seller needs to put one or several cases to Amazon in one contact. */
export interface Contact {
  /** Steps to the contact form. */
  readonly path: readonly string[];
  /** `""` where nothing is held any more: there is nothing to ask. */
  readonly question: string;
  /** Order numbers still held by the reports, each once. */
  readonly orderIds: readonly string[];
  /** The same, in groups to be read out on the phone. */
  readonly spokenOrderIds: readonly string[];
  /** To be read first: what is old, ended or unknown, and that a new report is needed; `""` while all is fresh. */
  readonly warning: string;
}

export interface ContactGround {
  readonly holdOf: LineLookup<Hold>;
  readonly settings: InquirySettings;
  readonly termOf: TermOf;
  /** Hours after its last sight from which what is known of a hold counts as old. */
  readonly staleHours: number;
  /** When the contact is made, epoch ms. */
  readonly at: number;
  readonly language: Language;
  readonly civil: CivilTime;
}

/**
 * The contact for inquiries of one shop. Only lines that the reports show as held are asked about: Amazon is never
 * called about an order that was paid or has ended.
 */
export function contactFor(inquiries: readonly Inquiry[], ground: ContactGround): Contact {
  const { settings, language } = ground;
  const open: Hold[] = [];
  const ended: string[] = [];
  const unknown: string[] = [];
  for (const { product, lines } of inquiries) {
    for (const line of lines) {
      const hold = ground.holdOf(product.shop, line);
      const standing = standingOf(hold);
      if (hold !== undefined && standing === "open") open.push(hold);
      else if (standing === "unknown") unknown.push(line.orderId);
      else ended.push(line.orderId);
    }
  }
  const holds = [...new Set(open)];
  const orderIds = distinct(holds.map(({ line }) => line.orderId));
  return {
    path: settings.path[language],
    question:
      holds.length === 0
        ? ""
        : fillTemplate(
            settings.question[language],
            fillings(holds, orderIds, replyByOf(inquiries, ground), ground),
          ),
    orderIds,
    spokenOrderIds: orderIds.map((orderId) => spokenOrderId(orderId, language)),
    warning: warningOf(holds, leftOut(ended, orderIds), leftOut(unknown, orderIds), ground),
  };
}

/**
 * The day to name for the buyer's answer: the latest that was agreed or follows from the contact, while it is still
 * to come; else the one that follows from a contact made now. Start of the day, epoch ms.
 */
function replyByOf(inquiries: readonly Inquiry[], { settings, civil, at }: ContactGround): number {
  const agreed = inquiries.map(({ replyBy, contactedAt }) =>
    Number.isNaN(replyBy) && !Number.isNaN(contactedAt)
      ? suggestedReplyBy(contactedAt, settings.replyDays, civil)
      : replyBy,
  );
  const toCome = agreed.filter((day) => day >= at);
  return toCome.length > 0 ? Math.max(...toCome) : suggestedReplyBy(at, settings.replyDays, civil);
}

/** Orders of which no line is asked about, each once. */
function leftOut(orderIds: readonly string[], asked: readonly string[]): readonly string[] {
  const known = new Set(asked);
  return distinct(orderIds).filter((orderId) => !known.has(orderId));
}

function warningOf(
  holds: readonly Hold[],
  ended: readonly string[],
  unknown: readonly string[],
  { language, at, staleHours }: ContactGround,
): string {
  const texts = textsOf(language);
  if (holds.length === 0) return texts.contact.nothingHeld;
  const age = at - Math.min(...holds.map(({ lastSeenAt }) => lastSeenAt));
  const days = Math.max(1, Math.floor(age / DAY));
  return [
    age > staleHours * (DAY / 24) ? texts.contact.old(days) : "",
    ended.length > 0 ? texts.contact.ended(ended.join(texts.listSeparator)) : "",
    unknown.length > 0 ? texts.contact.unknown(unknown.join(texts.listSeparator)) : "",
  ]
    .filter((sentence) => sentence !== "")
    .join("\n");
}

function fillings(
  holds: readonly Hold[],
  orderIds: readonly string[],
  replyBy: number,
  { language, civil, termOf }: ContactGround,
): Readonly<Record<Placeholder, string>> {
  const texts = textsOf(language);
  const list = (values: readonly string[]): string =>
    distinct(values.filter((value) => value !== "")).join(texts.listSeparator) || texts.unknown;
  const day = (instant: number): string => formatDay(civil.dayOf(instant), language);
  const products = holds.map(({ product }) => product);
  return {
    orderIds: list(orderIds),
    product: list(products.map(nameOfProduct)),
    asin: list(products.map(({ asin }) => asin)),
    sku: list(holds.map(({ line, product }) => line.sku || product.sku)),
    units: unitsText(holds, language),
    value: list(valuesOf(holds).map(([currency, value]) => formatMoney(value, currency, language))),
    heldSince: day(Math.min(...holds.map(({ heldSince }) => heldSince))),
    expectedRelease: day(
      Math.max(...holds.map((hold) => expectedRelease(hold.heldSince, termOf(hold).days))),
    ),
    replyBy: day(replyBy),
    shop: list(products.map(({ shop }) => shop)),
    orderCount: texts.orders(orderIds.length),
    details: detailsOf(holds, orderIds, day, language),
  };
}

/** One block for each product (or set of products that were ordered together), with its orders. */
function detailsOf(
  holds: readonly Hold[],
  orderIds: readonly string[],
  day: (instant: number) => string,
  language: Language,
): string {
  const texts = textsOf(language).contact;
  const holdsOf = new Map<string, Hold[]>(orderIds.map((orderId) => [orderId, []]));
  for (const hold of holds) holdsOf.get(hold.line.orderId)?.push(hold);
  const blocks = new Map<string, string[]>();
  for (const [orderId, ofOrder] of holdsOf) {
    const products = distinct(
      ofOrder.map(({ product }) =>
        product.asin === ""
          ? nameOfProduct(product)
          : texts.productWithAsin(nameOfProduct(product), product.asin),
      ),
    ).join(" / ");
    const since = day(Math.min(...ofOrder.map(({ heldSince }) => heldSince)));
    const order = texts.order(orderId, unitsText(ofOrder, language), since);
    const block = blocks.get(products);
    if (block === undefined) blocks.set(products, [order]);
    else block.push(order);
  }
  return [...blocks].map(([products, orders]) => texts.block(products, orders.join("\n"))).join("\n\n");
}

/** The units of all the holds together, as far as known. */
function unitsText(holds: readonly Hold[], language: Language): string {
  const texts = textsOf(language);
  const known = holds.map(({ quantity }) => quantity).filter((quantity) => !Number.isNaN(quantity));
  return known.length === 0 ? texts.unknown : texts.units(known.reduce((sum, quantity) => sum + quantity, 0));
}

/** The known value held, each currency apart. */
function valuesOf(holds: readonly Hold[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { line, total } of holds) {
    const currency = line.currency === "" ? "JPY" : line.currency;
    if (!Number.isNaN(total)) sums.set(currency, (sums.get(currency) ?? 0) + total);
  }
  return [...sums];
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function textsOf(language: Language): typeof ja {
  return language === "ja" ? ja : en;
}
