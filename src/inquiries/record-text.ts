/** An inquiry as one text, for the cell in which the inquiry log remembers it. */
import type { Product } from "../orders/hold.ts";
import { ordinalIn, timeIn } from "../orders/number-in-text.ts";
import type { History } from "./history.ts";
import { historyFromTexts, historyToTexts } from "./history-text.ts";
import {
  INQUIRY_STATES,
  type Inquiry,
  type InquiryLine,
  type InquiryRecord,
  type InquiryState,
} from "./inquiry.ts";
import { NOTHING_ENTERED, SELLER_FIELDS, type SellerEntries } from "./seller-entries.ts";

/** A cell takes 50,000 characters; a record stays clear of that. */
const MOST = 49_000;
/** What of it the history may take: some 1,500 changes of state. */
const HISTORY_ROOM = 22_000;
const TITLE_LENGTH = 500;
const LONGEST_ID = 100;
/** A title, the longest of what names a product, with `title:` before it. */
const LONGEST_KEY = 2_010;

/** What the text tells of an inquiry; the rest stands in cells of their own. */
export type RememberedInquiry = Pick<Inquiry, "id" | "product" | "lines" | "proposedAt" | "record"> & {
  /** Lines that there was no room for: the orders tab names the inquiry of each line, so they are found there. */
  readonly linesLeftOut: number;
  /** What was about to be entered into the seller's cells when this was written; null: nothing. */
  readonly entering: Entering | null;
};

/**
 * What is about to be entered into the seller's cells, by column: what stands there, and what is to stand there. Texts,
 * or days as epoch ms; null: blank.
 */
export type Entering = Readonly<Record<string, readonly [before: EnteredCell, after: EnteredCell]>>;
export type EnteredCell = string | number | null;

/**
 * Always shorter than 50,000 characters. The lines take what room the history leaves, some 600 to 1,200 of them; a
 * line beyond that is told by the orders tab alone, which names the inquiry of every line. SKUs stand once, and what is
 * as usual (the first SKU, the first line of it) is left out.
 *
 * @param entering what is about to be entered into the seller's cells
 */
export function inquiryToText(inquiry: Inquiry, entering: Entering | null = null): string {
  const { id, product, proposedAt, record } = inquiry;
  const { texts, dropped } = historyToTexts(record.history, HISTORY_ROOM);
  const skus: string[] = [];
  const fields = {
    id,
    product: { ...product, title: product.title.slice(0, TITLE_LENGTH) },
    proposedAt,
    ...(record.written === null ? {} : { written: placeOf(record.written) }),
    ...(record.followedFrom === null ? {} : { from: placeOf(record.followedFrom) }),
    ...(record.noted === "" ? {} : { noted: record.noted }),
    ...(record.kept === "" ? {} : { kept: record.kept }),
    ...(record.seen === null ? {} : { seen: entered(record.seen) }),
    ...(entering === null ? {} : { entering }),
    history: texts,
    ...(dropped === 0 ? {} : { dropped }),
  };
  let room = MOST - JSON.stringify(fields).length - '"skus":[],"lines":[],"more":10000000,'.length;
  const lines: unknown[] = [];
  for (const line of inquiry.lines) {
    const known = skus.indexOf(line.sku);
    const place = known < 0 ? skus.length : known;
    const short = shortLine(line, place);
    room -= JSON.stringify(short).length + 1 + (known < 0 ? JSON.stringify(line.sku).length + 1 : 0);
    if (room < 0) break;
    if (known < 0) skus.push(line.sku);
    lines.push(short);
  }
  const more = inquiry.lines.length - lines.length;
  return JSON.stringify({ ...fields, skus, lines, ...(more === 0 ? {} : { more }) });
}

/** null when the text was not written by `inquiryToText`: the seller may have changed the cell. */
export function inquiryFromText(text: string): RememberedInquiry | null {
  if (!text.startsWith("{")) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const fields = parsed as Readonly<Record<string, unknown>>;
  const { id, proposedAt } = fields;
  const product = productFrom(fields.product);
  if (typeof id !== "string" || typeof proposedAt !== "number" || !Array.isArray(fields.lines)) return null;
  if (product === null || id.length > LONGEST_ID || Number.isNaN(timeIn(proposedAt))) return null;
  const skus = textsFrom(fields.skus);
  return {
    id,
    product,
    proposedAt,
    lines: (fields.lines as unknown[]).flatMap((line) => lineFrom(line, skus)),
    linesLeftOut: countFrom(fields.more),
    entering: enteringFrom(fields.entering),
    record: {
      // Before the state was remembered, HoldGuard wrote none but the first.
      written: "history" in fields ? stateAt(fields.written) : "to-contact",
      followedFrom: stateAt(fields.from),
      noted: shortTextFrom(fields.noted),
      kept: shortTextFrom(fields.kept),
      seen: seenFrom(fields.seen),
      history: historyFrom(fields),
    },
  };
}

function shortLine({ orderId, itemId, ordinal }: InquiryLine, sku: number): unknown {
  if (ordinal !== 1) return [orderId, itemId, sku, ordinal];
  if (sku !== 0) return [orderId, itemId, sku];
  return itemId === "" ? orderId : [orderId, itemId];
}

function lineFrom(value: unknown, skus: readonly string[]): InquiryLine[] {
  const [orderId, itemId, sku, ordinal] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (typeof orderId !== "string") return [];
  return [
    {
      orderId,
      itemId: textFrom(itemId),
      // Older records name the SKU in every line.
      sku: typeof sku === "string" ? sku : (skus[countFrom(sku)] ?? ""),
      ordinal: ordinalIn(ordinal),
    },
  ];
}

function historyFrom(fields: Readonly<Record<string, unknown>>): History {
  return historyFromTexts({ texts: textsFrom(fields.history), dropped: countFrom(fields.dropped) });
}

function entered(entries: SellerEntries): Partial<SellerEntries> {
  const said: Partial<Record<keyof SellerEntries, string>> = {};
  for (const field of SELLER_FIELDS) if (entries[field] !== "") said[field] = entries[field];
  return said;
}

function seenFrom(value: unknown): InquiryRecord["seen"] {
  if (typeof value !== "object" || value === null) return null;
  const said = value as Readonly<Record<string, unknown>>;
  const seen: Record<keyof SellerEntries, string> = { ...NOTHING_ENTERED };
  for (const field of SELLER_FIELDS) seen[field] = shortTextFrom(said[field]);
  return seen;
}

function enteringFrom(value: unknown): Entering | null {
  if (typeof value !== "object" || value === null) return null;
  const isCell = (one: unknown): boolean =>
    one === null || typeof one === "string" || typeof one === "number";
  const entering = Object.entries(value).filter(
    ([, pair]) => Array.isArray(pair) && pair.length === 2 && pair.every(isCell),
  );
  return entering.length === 0 ? null : (Object.fromEntries(entering) as Entering);
}

function productFrom(value: unknown): Product | null {
  if (typeof value !== "object" || value === null) return null;
  const { shop, key, asin, sku, title } = value as Readonly<Record<string, unknown>>;
  if (typeof shop !== "string" || typeof key !== "string") return null;
  if (shop.length > LONGEST_KEY || key.length > LONGEST_KEY) return null;
  return {
    shop,
    key,
    asin: shortTextFrom(asin),
    sku: textFrom(sku).slice(0, LONGEST_KEY),
    title: textFrom(title),
  };
}

function placeOf(state: InquiryState): number {
  return INQUIRY_STATES.indexOf(state);
}

function stateAt(place: unknown): InquiryState | null {
  return typeof place === "number" ? (INQUIRY_STATES[place] ?? null) : null;
}

function textsFrom(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? (value as unknown[]).filter((one): one is string => typeof one === "string")
    : [];
}

function textFrom(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What is longer was not written by us. */
function shortTextFrom(value: unknown): string {
  return textFrom(value).slice(0, TITLE_LENGTH);
}

function countFrom(value: unknown): number {
  return typeof value === "number" && value > 0 ? value : 0;
}
