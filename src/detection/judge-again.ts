/**
 * Judging again after a few lines changed, at the price of the change: sales are counted in and out line by line, the
 * holds of products of which nothing is held are not looked at, and only what is held is judged anew, by what is usual
 * now. The verdicts are those that judging all lines would give.
 */
import type { Hold, Product } from "../orders/hold.ts";
import { holdOf } from "../orders/holds.ts";
import { orderKey } from "../orders/keys.ts";
import { type LineState, lineState } from "../orders/line-state.ts";
import { isMultiChannel } from "../orders/multi-channel.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { isPaidLine } from "../orders/paid-line.ts";
import { ProductIndex } from "../orders/products.ts";
import type { Baseline } from "./baseline.ts";
import { countLine } from "./count-line.ts";
import { type Judging, judge } from "./judge.ts";
import { baselineOf } from "./learn-baseline.ts";
import { NameLines } from "./name-lines.ts";
import { type NameCount, threeDigits } from "./sales-count.ts";
import { namesIn, type SalesTally } from "./sales-tally.ts";
import { ShopCounts } from "./shop-counts.ts";
import type { Verdict } from "./verdict.ts";

/** A line as it is now; `undefined` for one that is known no more. */
export type LineChange = readonly [index: number, line: OrderLine | undefined];

/** What holds are judged by. */
export interface Known {
  /** Open ones, and the ended ones of the same products; in the order of the lines. */
  readonly holds: readonly Hold[];
  /** Tells of these products only. */
  readonly baseline: Baseline;
}

/** A line that is counted. */
interface Counted {
  readonly line: OrderLine;
  readonly state: LineState;
  readonly name: NameCount;
  /** What it adds to its order's total; NaN nothing. */
  readonly total: number;
}

interface CountedOrder {
  readonly lines: number[];
  /** What is counted of it, by currency. */
  totals: readonly (readonly [currency: string, total: number])[];
}

const NO_TOTALS: CountedOrder["totals"] = [];

export class JudgedBook {
  private readonly lines: (Counted | undefined)[] = [];
  /** Holds of these lines as they were last asked for. */
  private holds: (Hold | undefined)[] = [];
  private readonly open = new Set<number>();
  private readonly shops: ShopCounts;
  private readonly byName = new NameLines();
  private readonly orders = new Map<string, CountedOrder>();
  private readonly archived: SalesTally;
  private products: ProductIndex;

  /** @param archived the tally of lines that are in the book no longer */
  constructor(paymentTermDays: number, archived: SalesTally = { shops: [] }) {
    this.shops = new ShopCounts(Number.NEGATIVE_INFINITY, paymentTermDays);
    this.archived = archived;
    this.products = new ProductIndex(namesIn(archived));
  }

  /**
   * Takes in what changed until `at`.
   *
   * @param at epoch ms, never earlier than before; nothing in the lines may be later
   * @param changes each line once
   */
  take(at: number, changes: Iterable<LineChange>): void {
    this.shops.advanceTo(at);
    const touched = new Map<string, OrderLine>();
    for (const [index, line] of changes) {
      const before = this.lines[index];
      if (before !== undefined) {
        this.countOut(index, before);
        touched.set(keyOf(before.line), before.line);
      }
      if (line !== undefined) {
        this.countIn(index, line);
        touched.set(keyOf(line), line);
      }
    }
    for (const [order, line] of touched) this.countOrder(order, line.shop);
    this.findLatest(new Set([...touched.values()].map(({ shop }) => shop)));
    if (this.byName.settle(this.products)) this.nameAnew();
  }

  /** What there is to judge by at the time up to which changes were taken in. */
  knownAt(at: number): Known {
    const held = new Set<string>();
    for (const index of this.open) held.add(this.byName.productOf(this.counted(index).name));
    const found: (readonly [index: number, hold: Hold])[] = [];
    for (const key of held) {
      const { product, lines } = this.byName.heldOf(key);
      for (const index of lines) found.push([index, this.holdAt(index, product)]);
    }
    const holds = found.sort(([one], [other]) => one - other).map(([, hold]) => hold);
    const tells = (shop: string, key: string): boolean => held.has(NameLines.productKey({ shop, key }));
    return { holds, baseline: baselineOf(this.shops.tally, this.products, at, this.archived, tells) };
  }

  /** The verdicts on all open holds, in the order of the lines. */
  judge(judging: Omit<Judging, "baseline">): readonly Verdict[] {
    const { holds, baseline } = this.knownAt(judging.at);
    return judge(holds, { ...judging, baseline });
  }

  private counted(index: number): Counted {
    return this.lines[index] as Counted;
  }

  private countIn(index: number, line: OrderLine): void {
    const state = lineState(line);
    const shop = this.shops.of(line.shop);
    const name = shop.namesOf(line);
    const total = countLine(line, state, shop, name, 1);
    this.lines[index] = { line, state, name, total };
    const wasPending = !Number.isNaN(state.pendingFrom);
    this.byName.enter(line.shop, name, index, wasPending);
    if (wasPending && state.end === null) this.open.add(index);
    const key = keyOf(line);
    const order = this.orders.get(key);
    if (order === undefined) this.orders.set(key, { lines: [index], totals: NO_TOTALS });
    else order.lines.push(index);
  }

  private countOut(index: number, { line, state, name }: Counted): void {
    countLine(line, state, this.shops.of(line.shop), name, -1);
    this.lines[index] = undefined;
    this.holds[index] = undefined;
    this.byName.leave(name, index);
    this.open.delete(index);
    const lines = this.orders.get(keyOf(line))?.lines;
    lines?.splice(lines.indexOf(index), 1);
  }

  /** Counts what the lines of an order come to now, in place of what they came to before. */
  private countOrder(key: string, shopName: string): void {
    const shop = this.shops.of(shopName);
    const order = this.orders.get(key) as CountedOrder;
    for (const [currency, total] of order.totals) shop.currencyOf(currency).addOrder(total, -1);
    order.totals = this.totalsOf(order.lines);
    for (const [currency, total] of order.totals) shop.currencyOf(currency).addOrder(total, 1);
    if (order.lines.length === 0) this.orders.delete(key);
  }

  private totalsOf(lines: number[]): CountedOrder["totals"] {
    const sums = new Map<string, number>();
    // In their order, as sums of fractions depend on it.
    for (const index of lines.sort((one, other) => one - other)) {
      const { line, total } = this.counted(index);
      if (total > 0) sums.set(line.currency, (sums.get(line.currency) ?? 0) + total);
    }
    return sums.size === 0
      ? NO_TOTALS
      : [...sums].map(([currency, total]) => [currency, threeDigits(total)] as const);
  }

  /** Looks for the latest purchases and sales, and the first ones, where a line that had them was counted out. */
  private findLatest(touchedShops: Iterable<string>): void {
    for (const shop of touchedShops) {
      this.shops.of(shop).findEarliest(() => this.paidPurchases(shop));
    }
    for (const name of this.byName.emptied()) this.shops.of(name.shop).forget(name.name);
    for (const { name, lines } of this.byName.outdated()) {
      name.forgetLatest();
      for (const index of lines) {
        const { line, state, total } = this.counted(index);
        name.named(line.purchasedAt, 1);
        if (!(total > 0 && state.quantity > 0)) continue;
        const soldAt = Number.isNaN(line.purchasedAt) ? state.firstSeenAt : line.purchasedAt;
        name.sold(soldAt, total / state.quantity, 1);
      }
    }
  }

  private *paidPurchases(shop: string): Iterable<number> {
    for (const counted of this.lines) {
      if (counted?.line.shop !== shop || isMultiChannel(counted.line)) continue;
      if (isPaidLine(counted.line, counted.state)) yield counted.line.purchasedAt;
    }
  }

  /** Which lines are one product may have changed: all names are looked at again. */
  private nameAnew(): void {
    this.products = new ProductIndex(namesIn(this.shops.tally), namesIn(this.archived));
    this.holds = [];
    this.byName.resettle(this.products);
  }

  private holdAt(index: number, product: Product): Hold {
    const known = this.holds[index];
    if (known?.product === product) return known;
    const { line, state } = this.counted(index);
    const hold = { ...(holdOf(line, this.products, () => state) as Hold), product };
    this.holds[index] = hold;
    return hold;
  }
}

function keyOf({ shop, orderId }: OrderLine): string {
  return orderKey(shop, orderId);
}
