/**
 * The order book: every order line of every shop in the spreadsheet. A line keeps its index for the life of the
 * book, so those who hold it elsewhere (rows of a tab) can follow what changed. What one large report told an empty
 * book stays in the report's columns until somebody asks for a line; nobody can tell the difference but by the time.
 */
import {
  isNumbered,
  type Observation,
  type ObservationBatch,
  observationAt,
} from "../reports/observation.ts";
import { orderKey } from "./keys.ts";
import { lineState } from "./line-state.ts";
import { Listings } from "./listings.ts";
import { isVague, likeness, matchLine } from "./match-line.ts";
import { joinLines, type OrderLine, observeLine } from "./order-line.ts";
import type { Teller } from "./teller.ts";
import { ToldOnce } from "./told-once.ts";

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
  readonly lineOf: Int32Array;
}

export class OrderBook {
  private count = 0;
  /** By index, without those that are still rows. */
  private made: OrderLine[] = [];
  private rows: ToldOnce | null = null;
  /** Order → indices of its lines: one number for the usual single line. */
  private readonly byOrder = new Map<string, number | number[]>();
  /** Whether the orders of the rows are in `byOrder`. */
  private knowsOrdersOfRows = true;
  /** Orders with a line that only the seller has told of. */
  private readonly vagueOrders = new Set<string>();
  private listings: Listings;

  constructor(lines: readonly OrderLine[] = [], listings = new Listings()) {
    this.listings = listings;
    for (const line of lines) this.append(listings.settle(line));
  }

  get length(): number {
    return this.count;
  }

  /** All lines by their indices. The book is theirs to read, not to keep: it goes on to change. */
  get lines(): readonly OrderLine[] {
    if (this.rows !== null) {
      this.knowOrdersOfRows();
      const made: OrderLine[] = [];
      for (let index = 0; index < this.count; index += 1) made.push(this.lineAt(index));
      this.made = made;
      this.rows = null;
    }
    return this.made;
  }

  /** The line at an index below `length`. */
  lineAt(index: number): OrderLine {
    const { rows } = this;
    if (rows?.isRow(index)) this.made[index] = this.listings.settle(rows.take(index));
    return this.made[index] as OrderLine;
  }

  /** What lines are still rows of; null where none are. */
  get toldOnce(): ToldOnce | null {
    return this.rows;
  }

  /** Whether the line at an index is still a row of `toldOnce`. */
  isRow(index: number): boolean {
    return this.rows?.isRow(index) === true;
  }

  /** All lines that were ever seen pending, in their order: those that can have a hold. */
  get everPending(): readonly OrderLine[] {
    const lines: OrderLine[] = [];
    for (let index = 0; index < this.length; index += 1) {
      if (this.isRow(index) && this.rows?.isPending(index) === false) continue;
      const line = this.lineAt(index);
      if (line.sightings.some(({ status }) => status === "pending")) lines.push(line);
    }
    return lines;
  }

  /**
   * Takes these as the reports whose silence counts, in place of those before.
   *
   * @returns indices of the lines that differ now
   */
  settleBy(listings: Listings): readonly number[] {
    const touched: number[] = [];
    for (let index = 0; index < this.length; index += 1) {
      // A line that was never pending is missed by no listing.
      if (this.isRow(index) && this.rows?.isPending(index) === false) continue;
      const line = this.lineAt(index);
      const settled = listings.settle(line);
      if (settled === line) continue;
      this.made[index] = settled;
      touched.push(index);
    }
    this.listings = listings;
    return touched;
  }

  /**
   * Takes in what one report says.
   *
   * @param at the report's as-of time, epoch ms
   */
  observe(shop: string, at: number, batch: ObservationBatch, told: Teller = "report"): BookChange {
    const joining = told === "seller" ? new Map<number, number>() : this.rowsOfVagueLines(shop, batch);
    const firstNew = this.length;
    const rows =
      firstNew === 0 && told !== "seller" && isNumbered(batch) ? new ToldOnce(shop, at, batch, told) : null;
    const touchedBefore = new Set<number>();
    const lineOf = new Int32Array(batch.length);
    let added = 0;
    let changed = 0;
    for (let row = 0; row < batch.length; row += 1) {
      if (rows?.standsAlone(row)) {
        rows.put(this.count, row);
        lineOf[row] = this.count;
        this.count += 1;
        added += 1;
        continue;
      }
      const seen = observationAt(batch, row);
      const index =
        told === "seller" ? this.findSeen(shop, seen) : (joining.get(row) ?? this.find(shop, seen));
      const before = index === undefined ? undefined : this.lineAt(index);
      const joined = observeLine(before, shop, at, seen, told);
      if (index === undefined || before === undefined) {
        lineOf[row] = this.append(this.listings.settle(joined));
        added += 1;
        continue;
      }
      lineOf[row] = index;
      if (joined === before) continue;
      const after = this.listings.settle(joined);
      this.made[index] = after;
      if (index < firstNew) touchedBefore.add(index);
      if (looksDifferent(before, after)) changed += 1;
    }
    if (rows !== null && added > 0) {
      this.rows = rows;
      this.knowsOrdersOfRows = false;
    }
    return {
      new: added,
      changed,
      unchanged: batch.length - added - changed,
      get touched() {
        return [...touchedBefore, ...Array.from({ length: added }, (_, index) => firstNew + index)];
      },
      lineOf,
    };
  }

  /** Indices of the lines of one order, in the order in which they came. */
  linesOf(shop: string, orderId: string): readonly number[] {
    this.knowOrdersOfRows();
    const entry = this.byOrder.get(orderKey(shop, orderId));
    return entry === undefined ? [] : typeof entry === "number" ? [entry] : entry;
  }

  /** Puts what is now known of a line, of the same order, in its place. */
  replace(index: number, line: OrderLine): void {
    if (this.rows?.isRow(index)) this.rows.take(index);
    this.made[index] = this.listings.settle(line);
  }

  /** Takes in a line as it was known elsewhere, joined with the one that stands here; returns its index. */
  join(line: OrderLine): number {
    const index = this.find(line.shop, line);
    if (index === undefined) return this.add(line);
    this.replace(index, joinLines(this.lineAt(index), line));
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
    this.knowOrdersOfRows();
    const entry = this.byOrder.get(orderKey(shop, seen.orderId));
    if (entry === undefined) return undefined;
    return matchLine((index) => this.lineAt(index), typeof entry === "number" ? [entry] : entry, seen);
  }

  /** Index of the line that the seller saw on the web page, as far as he could tell it. */
  private findSeen(shop: string, seen: Observation): number | undefined {
    return likest(this.linesOf(shop, seen.orderId), (index) => {
      const line = this.lineAt(index);
      return likeness(seen, { ...line, quantity: lineState(line).quantity });
    });
  }

  /**
   * Which rows of a batch speak of lines that only the seller has told of: for each such line the likest row of its
   * order. Row → index of the line.
   */
  private rowsOfVagueLines(shop: string, batch: ObservationBatch): ReadonlyMap<number, number> {
    const joining = new Map<number, number>();
    if (this.vagueOrders.size === 0) return joining;
    const rowsOf = new Map<string, number[]>();
    for (let row = 0; row < batch.length; row += 1) {
      const key = orderKey(shop, batch.orderId.at(row));
      if (this.vagueOrders.has(key)) rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
    }
    for (const rows of rowsOf.values()) {
      const orderId = batch.orderId.at(rows[0] as number);
      for (const index of this.linesOf(shop, orderId)) {
        const line = this.lineAt(index);
        if (!isVague(line)) continue;
        const { quantity } = lineState(line);
        const free = rows.filter(
          (row) => !joining.has(row) && this.isNew(shop, observationAt(batch, row), index),
        );
        const row = likest(free, (one) => likeness({ ...line, quantity }, observationAt(batch, one)));
        // An order of one line is that line, whatever the seller took it for.
        const only = rows.length === 1 && this.linesOf(shop, orderId).length === 1 ? free[0] : undefined;
        const joined = row ?? only;
        if (joined !== undefined) joining.set(joined, index);
      }
    }
    return joining;
  }

  /** Whether no other line than this one is known to be what the observation speaks of. */
  private isNew(shop: string, seen: Observation, vague: number): boolean {
    const known = this.find(shop, seen);
    return known === undefined || known === vague;
  }

  private append(line: OrderLine): number {
    this.knowOrdersOfRows();
    const index = this.count;
    this.made[index] = line;
    this.count += 1;
    const key = orderKey(line.shop, line.orderId);
    if (isVague(line)) this.vagueOrders.add(key);
    this.enter(key, index);
    return index;
  }

  private enter(key: string, index: number): void {
    const entry = this.byOrder.get(key);
    if (entry === undefined) this.byOrder.set(key, index);
    else if (typeof entry !== "number") entry.push(index);
    else {
      // A row is the only line of its order.
      this.lineAt(entry);
      this.byOrder.set(key, [entry, index]);
    }
  }

  /** Before anybody looks for an order: a book that is only judged never needs the names of a million. */
  private knowOrdersOfRows(): void {
    const { rows } = this;
    if (rows === null || this.knowsOrdersOfRows) return;
    this.knowsOrdersOfRows = true;
    for (let index = 0; index < this.count; index += 1) {
      const orderId = rows.orderIdOf(index);
      if (orderId !== undefined) this.enter(orderKey(rows.shop, orderId), index);
    }
  }
}

/** The likest of some lines or rows; `undefined` where none is possible. */
function likest<T>(things: readonly T[], likenessOf: (thing: T) => number | null): T | undefined {
  let best: T | undefined;
  let most = -1;
  for (const thing of things) {
    const points = likenessOf(thing);
    if (points !== null && points > most) {
      best = thing;
      most = points;
    }
  }
  return best;
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
    one.cancelledBy !== other.cancelledBy ||
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
