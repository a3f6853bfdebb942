/** A shop's sales while they are being counted, line by line; what counts for what stands here and nowhere else. */
import type { OrderLine } from "../orders/order-line.ts";
import { ARRIVAL_DAYS } from "./baseline.ts";
import { type Counts, emptyShopTally, type NamedSales, nameKey, type ShopTally } from "./sales-tally.ts";

const DAY = 86_400_000;
/** Up to so many units an order may be anyone's; larger unpaid ones say nothing of honest buyers. */
const SMALL = 2;

export type Names = Pick<OrderLine, "asin" | "sku" | "title">;

/** What lines of the same names come to. */
export class NameCount {
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

  constructor(readonly names: Names) {}

  /** @param purchasedAt epoch ms; NaN unknown */
  named(purchasedAt: number): void {
    if (!(purchasedAt <= this.purchasedAt) && !Number.isNaN(purchasedAt)) this.purchasedAt = purchasedAt;
  }

  get sales(): NamedSales {
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

  addOrder(total: number): void {
    this.totals.set(total, (this.totals.get(total) ?? 0) + 1);
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
  private earliest = Number.POSITIVE_INFINITY;
  private readonly currencies = new Map<string, CurrencyCount>();
  private readonly names = new Map<string, NameCount>();

  /** @param at time of counting, epoch ms */
  constructor(
    private readonly shop: string,
    private readonly at: number,
    private readonly paymentTermDays: number,
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

  /** A line that ended paid or unpaid. */
  ended(name: NameCount, unpaid: boolean, quantity: number, purchasedAt: number): void {
    if (quantity > 0) {
      const units = unpaid ? name.unpaidUnits : name.paidUnits;
      units[quantity] = (units[quantity] ?? 0) + 1;
    }
    name.ended += 1;
    if (unpaid) name.unpaid += 1;
    const termIsOver = purchasedAt + this.paymentTermDays * DAY < this.at;
    if (!termIsOver || quantity > SMALL) return;
    name.smallEnded += 1;
    if (unpaid) name.smallUnpaid += 1;
  }

  /** A paid line, beside that it ended. @param purchasedAt epoch ms; NaN unknown */
  paid(name: NameCount, purchasedAt: number): void {
    this.paidLines += 1;
    if (Number.isNaN(purchasedAt)) return;
    if (purchasedAt < this.earliest) this.earliest = purchasedAt;
    const age = this.at - purchasedAt;
    if (age >= 0 && age < ARRIVAL_DAYS * DAY) name.arrivals.push(purchasedAt);
  }

  /** A paid line with a total, beside that it was paid. Of two sales of one moment the dearer one counts. */
  sold(name: NameCount, currency: CurrencyCount, quantity: number, total: number, soldAt: number): void {
    currency.lines += 1;
    if (!(quantity > 0)) return;
    const price = total / quantity;
    if (soldAt < name.lastSoldAt || (soldAt === name.lastSoldAt && price <= name.lastUnitPrice)) return;
    name.lastSoldAt = soldAt;
    name.lastUnitPrice = price;
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

/** Totals that differ by less than 1 % are one: of so many a histogram stays small. */
function threeDigits(total: number): number {
  if (!Number.isInteger(total)) return Number(total.toPrecision(3));
  let place = 1;
  while (total >= 1000 * place) place *= 10;
  // As `toPrecision` does, only that making a text takes much longer.
  return Math.round(total / place) * place;
}
