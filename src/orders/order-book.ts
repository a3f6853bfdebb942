/**
 * The order book: every order line of every shop in the spreadsheet. A line keeps its index for the life of the
 * book, so those who hold it elsewhere (rows of a tab) can follow what changed.
 */
import { type Observation, type ObservationBatch, observationAt } from "../reports/observation.ts";
import { lineState } from "./line-state.ts";
import { Listings } from "./listings.ts";
import { joinLines, type OrderLine, observeLine } from "./order-line.ts";

/** What a batch did to the book. Every observation counts in exactly one of the three numbers. */
export interface BookChange {
  readonly new: number;
  /** Lines whose state the seller sees differently now. */
  readonly changed: number;
  /** Lines that say the same as before; being seen again may still have been noted. */
  readonly unchanged: number;
  /** Indices into `lines` of all lines that differ in any way, each once. */
  readonly touched: readonly number[];
  /** Index into `lines` of the line that each row of the batch speaks of. */
  readonly lineOf: readonly number[];
}

export class OrderBook {
  readonly lines: OrderLine[] = [];
  /** Order → indices of its lines: one number for the usual single line. */
  private readonly byOrder = new Map<string, number | number[]>();
  private listings: Listings;

  constructor(lines: readonly OrderLine[] = [], listings = new Listings()) {
    this.listings = listings;
    for (const line of lines) this.append(listings.settle(line));
  }

  /**
   * Takes these as the reports whose silence counts, in place of those before.
   *
   * @returns indices of the lines that differ now
   */
  settleBy(listings: Listings): readonly number[] {
    this.listings = listings;
    const touched: number[] = [];
    this.lines.forEach((line, index) => {
      const settled = listings.settle(line);
      if (settled === line) return;
      this.lines[index] = settled;
      touched.push(index);
    });
    return touched;
  }

  /**
   * Takes in what one report says.
   *
   * @param at the report's as-of time, epoch ms
   * @param listing whether it is a report that lists every pending order of the seller's own shipping
   */
  observe(shop: string, at: number, batch: ObservationBatch, listing = false): BookChange {
    const touched = new Set<number>();
    const lineOf: number[] = [];
    let added = 0;
    let changed = 0;
    for (let row = 0; row < batch.length; row += 1) {
      const seen = observationAt(batch, row);
      const index = this.find(shop, seen);
      const before = index === undefined ? undefined : this.lines[index];
      const joined = observeLine(before, shop, at, seen, listing);
      if (index === undefined || before === undefined) {
        const fresh = this.append(this.listings.settle(joined));
        lineOf.push(fresh);
        touched.add(fresh);
        added += 1;
        continue;
      }
      lineOf.push(index);
      if (joined === before) continue;
      const after = this.listings.settle(joined);
      this.lines[index] = after;
      touched.add(index);
      if (looksDifferent(before, after)) changed += 1;
    }
    return {
      new: added,
      changed,
      unchanged: batch.length - added - changed,
      touched: [...touched],
      lineOf,
    };
  }

  /** Indices of the lines of one order, in the order in which they came. */
  linesOf(shop: string, orderId: string): readonly number[] {
    const entry = this.byOrder.get(orderKey(shop, orderId));
    return entry === undefined ? [] : typeof entry === "number" ? [entry] : entry;
  }

  /** Puts what is now known of a line, of the same order, in its place. */
  replace(index: number, line: OrderLine): void {
    this.lines[index] = this.listings.settle(line);
  }

  /** Takes in a line as it was known elsewhere, joined with the one that stands here; returns its index. */
  join(line: OrderLine): number {
    const index = this.find(line.shop, line);
    if (index === undefined) return this.add(line);
    this.replace(index, joinLines(this.lines[index] as OrderLine, line));
    return index;
  }

  /** Adds a line as it was known elsewhere; returns its index. */
  add(line: OrderLine): number {
    return this.append(this.listings.settle(line));
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
