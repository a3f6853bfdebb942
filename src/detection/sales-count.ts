/**
 * A shop's sales while they are being counted, line by line; what counts for what stands here and nowhere else. A line
 * can be counted out again (`by` −1), and time may pass in between.
 */
import type { OrderLine } from "../orders/order-line.ts";
import { ARRIVAL_DAYS } from "./baseline.ts";
import { type Counts, emptyShopTally, type NamedSales, nameKey, type ShopTally } from "./sales-tally.ts";

const DAY = 86_400_000;
/** Up to so many units an order may be anyone's; larger unpaid ones say nothing of honest buyers. */
const SMALL = 2;

export type Names = Pick<OrderLine, "asin" | "sku" | "title">;

/** Counting a line in or out. */
export type By = 1 | -1;

/** What lines of the same names come to. */
export class NameCount {
  /** The latest purchase. */
  purchasedAt = Number.NaN;
  readonly paidUnits: Record<number, number> = {};
  readonly unpaidUnits: Record<number, number> = {};
  /** -Infinity where nothing was sold. */
  lastSoldAt = Number.NEGATIVE_INFINITY;
  lastUnitPrice = 0;
  readonly arrivals: number[] = [];
  unpaid = 0;
  ended = 0;
  smallUnpaid = 0;
  smallEnded = 0;
  /** Small endings whose payment term is not over yet. */
  readonly waiting: { readonly purchasedAt: number; readonly unpaid: boolean }[] = [];
  /** A line that had the latest purchase or sale was counted out: what is the latest now, only all lines tell. */
  purchaseIsOld = false;
  saleIsOld = false;
  private known: NamedSales | null = null;

  constructor(readonly names: Names) {}

  /** @param purchasedAt epoch ms; NaN unknown */
  named(purchasedAt: number, by: By): void {
    if (by < 0) {
      if (purchasedAt === this.purchasedAt) this.purchaseIsOld = true;
      return;
    }
    if (Number.isNaN(purchasedAt) || purchasedAt < this.purchasedAt) return;
    if (purchasedAt > this.purchasedAt || Number.isNaN(this.purchasedAt)) this.known = null;
    this.purchasedAt = purchasedAt;
    this.purchaseIsOld = false;
  }

  /** Of two sales of one moment the dearer one counts. */
  sold(soldAt: number, price: number, by: By): void {
    const { lastSoldAt, lastUnitPrice } = this;
    if (soldAt < lastSoldAt || (soldAt === lastSoldAt && price < lastUnitPrice)) return;
    if (by > 0) {
      this.lastSoldAt = soldAt;
      this.lastUnitPrice = price;
    }
    this.saleIsOld = by < 0;
  }

  /** Forgets the latest purchase and sale; all lines have to tell them again. */
  forgetLatest(): void {
    this.purchasedAt = Number.NaN;
    this.lastSoldAt = Number.NEGATIVE_INFINITY;
    this.lastUnitPrice = 0;
    this.purchaseIsOld = false;
    this.saleIsOld = false;
    this.changed();
  }

  /** What was told of the sales so far is no longer true. */
  changed(): void {
    this.known = null;
  }

  /** The same object until something changes, and from then on of no use: what is in it goes on to be counted. */
  get sales(): NamedSales {
    this.known ??= this.asTold();
    return this.known;
  }

  private asTold(): NamedSales {
    const sold = this.lastSoldAt !== Number.NEGATIVE_INFINITY;
    const { asin, sku, title } = this.names;
    return {
      asin,
      sku,
      title,
      purchasedAt: Number.isNaN(this.purchasedAt) ? null : this.purchasedAt,
      paidUnits: this.paidUnits,
      unpaidUnits: this.unpaidUnits,
      lastUnitPrice: sold ? this.lastUnitPrice : null,
      lastSoldAt: sold ? this.lastSoldAt : null,
      arrivals: this.arrivals,
      endings: { unpaid: this.unpaid, all: this.ended },
      smallEndings: { unpaid: this.smallUnpaid, all: this.smallEnded },
    };
  }
}

/** Sales in one currency. */
export class CurrencyCount {
  /** Paid lines with a total. */
  lines = 0;
  /** Order id → total of its lines, while more of them may come. */
  private readonly orders = new Map<string, number>();
  /** Total of an order → orders. */
  private readonly totals = new Map<number, number>();

  /** A line of an order that may have others. */
  addToOrder(orderId: string, total: number): void {
    this.orders.set(orderId, (this.orders.get(orderId) ?? 0) + total);
  }

  /** A whole order. */
  addOrder(total: number, by: By): void {
    const orders = (this.totals.get(total) ?? 0) + by;
    if (orders === 0) this.totals.delete(total);
    else this.totals.set(total, orders);
  }

  get orderTotals(): Counts {
    const counts = new Map<number, number>();
    const add = (total: number, orders: number): void => {
      const shortened = threeDigits(total);
      counts.set(shortened, (counts.get(shortened) ?? 0) + orders);
    };
    for (const [total, orders] of this.totals) add(total, orders);
    for (const total of this.orders.values()) add(total, 1);
    return Object.fromEntries(counts);
  }
}

export class ShopCount {
  /** Lines that are no multi-channel orders. */
  lines = 0;
  readonly pending: Record<OrderLine["channel"], number[]>;
  private paidLines = 0;
  /** The first purchase of a paid line, and whether such a line was counted out, so that only all lines tell it. */
  private earliest = Number.POSITIVE_INFINITY;
  private earliestIsOld = false;
  private readonly currencies = new Map<string, CurrencyCount>();
  private readonly names = new Map<string, NameCount>();
  private readonly waiting = new Set<NameCount>();

  /** @param at time of counting, epoch ms */
  constructor(
    private readonly shop: string,
    private at: number,
    readonly paymentTermDays: number,
  ) {
    const { amazon, merchant, unknown } = emptyShopTally(shop).pending;
    this.pending = { amazon: [...amazon], merchant: [...merchant], unknown: [...unknown] };
  }

  namesOf(names: Names): NameCount {
    const key = nameKey(names);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const count = new NameCount(names);
    this.names.set(key, count);
    return count;
  }

  currencyOf(currency: string): CurrencyCount {
    const known = this.currencies.get(currency);
    if (known !== undefined) return known;
    const count = new CurrencyCount();
    this.currencies.set(currency, count);
    return count;
  }

  forget(name: NameCount): void {
    this.names.delete(nameKey(name.names));
    this.waiting.delete(name);
  }

  /** Goes on to `at`, which is not before where it was. */
  advanceTo(at: number): void {
    this.at = at;
    for (const name of this.waiting) {
      const left = name.waiting.filter(({ purchasedAt }) => !this.termIsOver(purchasedAt));
      if (left.length === name.waiting.length) continue;
      for (const { purchasedAt, unpaid } of name.waiting) {
        if (this.termIsOver(purchasedAt)) addSmall(name, unpaid, 1);
      }
      name.waiting.splice(0, name.waiting.length, ...left);
      name.changed();
      if (left.length === 0) this.waiting.delete(name);
    }
  }

  /** A line that ended paid or unpaid. */
  ended(name: NameCount, unpaid: boolean, quantity: number, purchasedAt: number, by: By): void {
    name.changed();
    if (quantity > 0) {
      const units = unpaid ? name.unpaidUnits : name.paidUnits;
      const lines = (units[quantity] ?? 0) + by;
      if (lines === 0) delete units[quantity];
      else units[quantity] = lines;
    }
    name.ended += by;
    if (unpaid) name.unpaid += by;
    if (quantity > SMALL || Number.isNaN(purchasedAt)) return;
    if (this.termIsOver(purchasedAt)) addSmall(name, unpaid, by);
    else if (by > 0) {
      name.waiting.push({ purchasedAt, unpaid });
      this.waiting.add(name);
    } else {
      const same = name.waiting.findIndex((one) => one.purchasedAt === purchasedAt && one.unpaid === unpaid);
      name.waiting.splice(same, 1);
    }
  }

  /** A paid line, beside that it ended. @param purchasedAt epoch ms; NaN unknown */
  paid(name: NameCount, purchasedAt: number, by: By): void {
    this.paidLines += by;
    if (Number.isNaN(purchasedAt)) return;
    if (purchasedAt <= this.earliest) {
      if (by > 0) this.earliest = purchasedAt;
      this.earliestIsOld = by < 0;
    }
    if (this.at - purchasedAt >= ARRIVAL_DAYS * DAY) return;
    const { arrivals } = name;
    if (by > 0) {
      // Those that have grown old go now and then.
      if (this.at - (arrivals[0] ?? this.at) >= ARRIVAL_DAYS * DAY) {
        arrivals.splice(
          0,
          arrivals.length,
          ...arrivals.filter((time) => this.at - time < ARRIVAL_DAYS * DAY),
        );
      }
      arrivals.push(purchasedAt);
    } else arrivals.splice(arrivals.indexOf(purchasedAt), 1);
  }

  /** A paid line with a total, beside that it was paid. */
  sold(
    name: NameCount,
    currency: CurrencyCount,
    quantity: number,
    total: number,
    soldAt: number,
    by: By,
  ): void {
    currency.lines += by;
    if (quantity > 0) name.sold(soldAt, total / quantity, by);
  }

  /** Looks for the first purchase among those of all paid lines, if need be. */
  findEarliest(purchases: () => Iterable<number>): void {
    if (!this.earliestIsOld) return;
    this.earliestIsOld = false;
    this.earliest = Number.POSITIVE_INFINITY;
    for (const purchasedAt of purchases()) {
      if (purchasedAt < this.earliest) this.earliest = purchasedAt;
    }
  }

  private termIsOver(purchasedAt: number): boolean {
    return purchasedAt + this.paymentTermDays * DAY < this.at;
  }

  get tally(): ShopTally {
    const currencies = [...this.currencies].filter(([, { lines }]) => lines > 0);
    return {
      shop: this.shop,
      lines: this.lines,
      paidLines: this.paidLines,
      earliest: Number.isFinite(this.earliest) ? this.earliest : null,
      currencies: Object.fromEntries(currencies.map(([currency, { lines }]) => [currency, lines])),
      orderTotals: Object.fromEntries(
        currencies.map(([currency, { orderTotals }]) => [currency, orderTotals]),
      ),
      pending: this.pending,
      products: [...this.names.values()].map(({ sales }) => sales),
    };
  }
}

function addSmall(name: NameCount, unpaid: boolean, by: By): void {
  name.smallEnded += by;
  if (unpaid) name.smallUnpaid += by;
}

/** Totals that differ by less than 1 % are one: of so many a histogram stays small. */
export function threeDigits(total: number): number {
  if (!Number.isInteger(total)) return Number(total.toPrecision(3));
  let place = 1;
  while (total >= 1000 * place) place *= 10;
  // As `toPrecision` does, only that making a text takes much longer.
  return Math.round(total / place) * place;
}
