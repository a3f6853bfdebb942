/**
 * An order line as one short text, for the cell in which the orders tab remembers it. Fields that are not known
 * are left out; a sighting is `[status, units, total, first, last, updated]`, times in epoch ms, unknown null, then a word
 * where only the seller said so, and one for who cancelled where that is known.
 */
import { CANCELLERS, CHANNELS, ORDER_STATUSES, PAYMENTS } from "../reports/observation.ts";
import { amountIn, ordinalIn, timeIn, unitsIn } from "./number-in-text.ts";
import { type OrderLine, SELLER_DETAILS } from "./order-line.ts";
import type { Sighting } from "./sighting.ts";

export function lineToText(line: OrderLine, said = ""): string {
  return JSON.stringify({
    shop: kept(line.shop),
    order: line.orderId,
    item: kept(line.itemId),
    sku: kept(line.sku),
    nth: line.ordinal === 1 ? undefined : line.ordinal,
    asin: kept(line.asin),
    title: kept(line.title),
    channel: line.channel === "unknown" ? undefined : line.channel,
    sales: kept(line.salesChannel),
    currency: kept(line.currency),
    payment: line.payment === "unknown" ? undefined : line.payment,
    business: keptNumber(line.business),
    bought: keptNumber(line.purchasedAt),
    listed: line.listed ? 1 : undefined,
    seller: line.bySeller.length > 0 ? line.bySeller : undefined,
    said: kept(said),
    seen: line.sightings.map((one) => [
      one.status,
      one.quantity,
      one.total,
      one.firstAt,
      one.lastAt,
      one.updatedAt,
      ...(one.bySeller ? ["seller"] : []),
      ...(one.cancelledBy === "unknown" ? [] : [one.cancelledBy]),
    ]),
  });
}

/** A line as it was remembered. */
export interface RememberedLine {
  readonly line: OrderLine;
  /** The marks of all statements that were made of it (`statement.ts`), one after the other. */
  readonly said: string;
}

/** null when the text was not written by `lineToText`: a user may have changed the cell. */
export function lineFromText(text: string): RememberedLine | null {
  if (!text.startsWith("{")) return null;
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof record !== "object" || record === null) return null;
  const fields = record as Readonly<Record<string, unknown>>;
  const orderId = textField(fields.order);
  const sightings = sightingsOf(fields.seen);
  if (orderId === "" || sightings === null) return null;
  const line: OrderLine = {
    shop: textField(fields.shop),
    orderId,
    itemId: textField(fields.item),
    sku: textField(fields.sku),
    ordinal: ordinalIn(fields.nth),
    asin: textField(fields.asin),
    title: textField(fields.title),
    channel: CHANNELS.find((one) => one === fields.channel) ?? "unknown",
    salesChannel: textField(fields.sales),
    currency: textField(fields.currency),
    payment: PAYMENTS.find((one) => one === fields.payment) ?? "unknown",
    business: fields.business === 0 || fields.business === 1 ? fields.business : Number.NaN,
    purchasedAt: timeIn(fields.bought),
    listed: fields.listed === 1,
    bySeller: SELLER_DETAILS.filter(
      (detail) => Array.isArray(fields.seller) && (fields.seller as unknown[]).includes(detail),
    ),
    sightings,
    missingAt: Number.NaN,
  };
  return { line, said: textField(fields.said) };
}

function kept(text: string): string | undefined {
  return text === "" ? undefined : text;
}

function keptNumber(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

function textField(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function sightingsOf(rows: unknown): readonly Sighting[] | null {
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const sightings: Sighting[] = [];
  for (const row of rows as unknown[]) {
    const sighting = sightingOf(row);
    if (sighting === null) return null;
    sightings.push(sighting);
  }
  return sightings;
}

function sightingOf(row: unknown): Sighting | null {
  if (!Array.isArray(row) || row.length < 6 || row.length > 8) return null;
  const [status, quantity, total, firstAt, lastAt, updatedAt, ...words] = row as unknown[];
  const known = ORDER_STATUSES.find((one) => one === status);
  const times = { firstAt: timeIn(firstAt), lastAt: timeIn(lastAt) };
  if (known === undefined || Number.isNaN(times.firstAt) || Number.isNaN(times.lastAt)) return null;
  return {
    status: known,
    quantity: unitsIn(quantity),
    total: amountIn(total),
    ...times,
    updatedAt: timeIn(updatedAt),
    bySeller: words.includes("seller"),
    cancelledBy: CANCELLERS.find((one) => words.includes(one)) ?? "unknown",
  };
}
