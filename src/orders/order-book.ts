/**
 * The order book: every order line of every shop in the spreadsheet. A line keeps its index for the life of the
 * book, so those who hold it elsewhere (rows of a tab) can follow what changed.
 */
import { type Observation, type ObservationBatch, observationAt } from "../reports/observation.ts";
import { lineState } from "./line-state.ts";
import { type OrderLine, observeLine } from "./order-line.ts";

/** What a batch did to the book. Every observation counts in exactly one of the three numbers. */
export interface BookChange {
  readonly new: number;
  /** Lines whose state the seller sees differently now. */
  readonly changed: number;
  /** Lines that say the same as before; being seen again may still have been noted. */
  readonly unchanged: number;
  /** Indices into `lines` of all lines that differ in any way, each once. */
  readonly touched: readonly number[];
  /** Rows of the batch that said something new, and so belong in the observation log. */
  readonly news: readonly number[];
}

export class OrderBook {
  readonly lines: OrderLine[] = [];
  /** Order → indices of its lines: one number for the usual single line. */
  private readonly byOrder = new Map<string, number | number[]>();

  constructor(lines: readonly OrderLine[] = []) {
    for (const line of lines) this.append(line);
  }

  /**
   * Takes in what one report says.
   *
   * @param at the report's as-of time, epoch ms
   */
  observe(shop: string, at: number, batch: ObservationBatch): BookChange {
    const touched = new Set<number>();
    const news: number[] = [];
    let added = 0;
    let changed = 0;
    for (let row = 0; row < batch.length; row += 1) {
      const seen = observationAt(batch, row);
      const index = this.find(shop, seen);
      const before = index === undefined ? undefined : this.lines[index];
      const after = observeLine(before, shop, at, seen);
      if (after === before) continue;
      news.push(row);
      if (before === undefined || index === undefined) {
        touched.add(this.append(after));
        added += 1;
      } else {
        this.lines[index] = after;
        touched.add(index);
        if (looksDifferent(before, after)) changed += 1;
      }
    }
    return {
      new: added,
      changed,
      unchanged: batch.length - added - changed,
      touched: [...touched],
      news,
    };
  }

  /** Index of the line with this order id and, where given, item id or SKU. */
  find(
    shop: string,
    seen: Pick<Observation, "orderId" | "itemId" | "sku" | "ordinal" | "asin">,
  ): number | undefined {
    const entry = this.byOrder.get(orderKey(shop, seen.orderId));
    if (entry === undefined) return undefined;
    return matchLine(this.lines, typeof entry === "number" ? [entry] : entry, seen);
  }

  private append(line: OrderLine): number {
    const index = this.lines.push(line) - 1;
    const key = orderKey(line.shop, line.orderId);
    const entry = this.byOrder.get(key);
    if (entry === undefined) this.byOrder.set(key, index);
    else if (typeof entry === "number") this.byOrder.set(key, [entry, index]);
    else entry.push(index);
    return index;
  }
}

function orderKey(shop: string, orderId: string): string {
  return `${shop}\n${orderId}`;
}

/**
 * Which of an order's lines a report speaks of. The item id decides; without it the SKU and its ordinal. A line
 * of unknown SKU (added by hand from the web page) is any line of its order.
 */
function matchLine(
  lines: readonly OrderLine[],
  candidates: readonly number[],
  seen: Pick<Observation, "itemId" | "sku" | "ordinal" | "asin">,
): number | undefined {
  const line = (index: number): OrderLine => lines[index] as OrderLine;
  if (seen.itemId !== "") {
    const same = candidates.find((index) => line(index).itemId === seen.itemId);
    if (same !== undefined) return same;
    const open = candidates.filter((index) => line(index).itemId === "");
    return (
      open.find((index) => line(index).sku === seen.sku && line(index).ordinal === seen.ordinal) ??
      open.find((index) => line(index).sku === "")
    );
  }
  if (seen.sku === "") {
    if (candidates.length === 1) return candidates[0];
    return candidates.find((index) => seen.asin !== "" && line(index).asin === seen.asin);
  }
  const ofSku = candidates
    .filter((index) => line(index).sku === seen.sku)
    .sort((one, other) => compareIdentity(line(one), line(other)));
  return (
    ofSku.find((index) => line(index).itemId === "" && line(index).ordinal === seen.ordinal) ??
    ofSku[seen.ordinal - 1] ??
    candidates.find((index) => line(index).sku === "")
  );
}

function compareIdentity(one: OrderLine, other: OrderLine): number {
  return one.ordinal - other.ordinal || (one.itemId < other.itemId ? -1 : one.itemId > other.itemId ? 1 : 0);
}

/** Whether the seller would see a difference; having been seen once more is none. */
function looksDifferent(before: OrderLine, after: OrderLine): boolean {
  const one = lineState(before);
  const other = lineState(after);
  return (
    one.status !== other.status ||
    !Object.is(one.quantity, other.quantity) ||
    !Object.is(one.total, other.total) ||
    one.firstSeenAt !== other.firstSeenAt ||
    one.end?.kind !== other.end?.kind ||
    before.itemId !== after.itemId ||
    before.sku !== after.sku ||
    before.asin !== after.asin ||
    before.title !== after.title ||
    before.channel !== after.channel ||
    before.currency !== after.currency ||
    before.payment !== after.payment ||
    !Object.is(before.business, after.business) ||
    !Object.is(before.purchasedAt, after.purchasedAt)
  );
}
