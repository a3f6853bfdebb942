import { Agenda } from "./agenda.ts";
import { DESTINATIONS } from "./destinations.ts";
import type { PendingFate } from "./pending-fate.ts";
import type { Product } from "./product.ts";
import { Random } from "./random.ts";
import type { ShopProfile } from "./shop-profile.ts";
import { StockLedger } from "./stock-ledger.ts";
import type { Origin, PaymentMethod, Phase, SyntheticLine, SyntheticOrder } from "./synthetic-order.ts";
import { DAY, HOUR, tokyoWeekday } from "./tokyo-time.ts";

export interface Wish {
  readonly product: Product;
  readonly quantity: number;
}

/** What a buyer, honest or not, sends to the shop. All items have one channel. */
export interface OrderIntent {
  readonly items: readonly [Wish, ...Wish[]];
  readonly payment: PaymentMethod;
  readonly fate: PendingFate;
  readonly origin: Origin;
  readonly isBusiness: boolean;
  readonly salesChannel: SyntheticOrder["salesChannel"];
}

// Invented, as quantiles of hours from payment to shipping.
const FBA_SHIPPING_HOURS = [3, 7, 11, 16, 22, 34];
const MERCHANT_SHIPPING_HOURS = [2, 9, 18, 24, 30, 44];

/** The shop while it trades: its clock, its stock and the orders placed so far. */
export class ShopWorld {
  /** Epoch ms. */
  now: number;
  readonly stock: StockLedger;
  readonly orders: SyntheticOrder[] = [];
  readonly until: number;
  private readonly agenda = new Agenda();
  private readonly numbers: Random;
  private readonly handling: Random;
  private readonly given = new Set<string>();
  private readonly deliveriesDue = new Set<string>();

  constructor(
    readonly profile: ShopProfile,
    readonly seed: number,
    readonly from: number,
    days: number,
    readonly products: readonly Product[],
  ) {
    this.now = from;
    this.until = from + days * DAY;
    this.stock = new StockLedger(products, from);
    this.numbers = this.random("numbers");
    this.handling = this.random("handling");
  }

  /** A stream of chance of this shop's own. */
  random(stream: string): Random {
    return new Random(this.seed, `${this.profile.name}/${stream}`);
  }

  /** Things happen on whole seconds, as reports tell time. */
  at(time: number, act: () => void): void {
    this.agenda.plan(Math.max(wholeSecond(time), this.now), act);
  }

  after(delay: number, act: () => void): void {
    this.at(this.now + delay, act);
  }

  play(): void {
    this.agenda.playUntil(this.until, (at) => {
      this.now = at;
    });
  }

  launchedProducts(): Product[] {
    return this.products.filter((product) => product.launchedAt <= this.now);
  }

  /** The most units of a product that one order can have now. */
  orderable(product: Product): number {
    return Math.min(this.available(product), product.maximumOrderQuantity);
  }

  /** Units a buyer could put into carts now, over several orders. */
  available(product: Product): number {
    return product.launchedAt > this.now ? 0 : this.stock.now(product.sku).available;
  }

  /** Places the order; null where the stock or a maximum order quantity does not allow it. */
  place(intent: OrderIntent): SyntheticOrder | null {
    const units = new Map<Product, number>();
    for (const { product, quantity } of intent.items) {
      units.set(product, (units.get(product) ?? 0) + quantity);
    }
    for (const [product, quantity] of units) {
      if (quantity < 1 || quantity > this.orderable(product)) return null;
    }
    const { channel } = intent.items[0].product;
    const multiChannel = intent.salesChannel === "Non-Amazon";
    const order: SyntheticOrder = {
      orderId: this.orderId(multiChannel ? this.numbers.pick(["S01", "S02"]) : undefined),
      orderedAt: this.now,
      channel,
      salesChannel: intent.salesChannel,
      payment: intent.payment,
      isBusiness: intent.isBusiness,
      lines: intent.items.map(({ product, quantity }): SyntheticLine => {
        return { orderItemId: this.unused(() => this.digits(14)), product, quantity };
      }),
      phases: this.phases(channel, intent.fate),
      ending: intent.fate.ending,
      endedAt: wholeSecond(this.now + intent.fate.lasts),
      erasedAtCancel: this.handling.chance(this.profile.erasedAtCancel),
      priceShownWhilePending: this.handling.chance(this.profile.reports.pendingPriceShown),
      destination: this.handling.integer(0, DESTINATIONS.length - 1),
      origin: intent.origin,
    };
    this.orders.push(order);
    for (const { product, quantity } of order.lines) {
      this.stock.reserve(product.sku, quantity, this.now);
    }
    this.planStockMoves(order);
    return order;
  }

  private phases(channel: Product["channel"], fate: PendingFate): Phase[] {
    const ended = wholeSecond(this.now + fate.lasts);
    const pending: Phase = { at: this.now, status: "Pending" };
    if (fate.ending !== "paid") return [pending, { at: ended, status: "Cancelled" }];
    const quantiles = channel === "Amazon" ? FBA_SHIPPING_HOURS : MERCHANT_SHIPPING_HOURS;
    let leaves = wholeSecond(ended + this.handling.fromQuantiles(quantiles) * HOUR);
    // The seller himself packs on working days.
    while (channel === "Merchant" && [0, 6].includes(tokyoWeekday(leaves))) leaves += DAY;
    return [
      pending,
      { at: ended, status: channel === "Amazon" ? "Shipping" : "Unshipped" },
      { at: leaves, status: this.handling.chance(0.006) ? "Cancelled" : "Shipped" },
    ];
  }

  private planStockMoves(order: SyntheticOrder): void {
    const last = order.phases.at(-1);
    if (last === undefined) return;
    this.at(last.at, () => {
      for (const { product, quantity } of order.lines) {
        if (last.status === "Cancelled") this.stock.release(product.sku, quantity, this.now);
        else this.stock.ship(product.sku, quantity, this.now);
        this.restock(product);
      }
    });
  }

  /** The seller orders by what lies in the warehouse, held or not. */
  private restock(product: Product): void {
    const { available, reserved } = this.stock.now(product.sku);
    if (available + reserved > product.restock.below || this.deliveriesDue.has(product.sku)) return;
    this.deliveriesDue.add(product.sku);
    this.after(product.restock.leadDays * DAY, () => {
      this.deliveriesDue.delete(product.sku);
      this.stock.receive(product.sku, product.restock.units, this.now);
    });
  }

  private orderId(prefix = this.numbers.pick(["249", "250", "503"])): string {
    return this.unused(() => `${prefix}-${this.digits(7)}-${this.digits(7)}`);
  }

  private digits(length: number): string {
    return String(this.numbers.integer(0, 10 ** length - 1)).padStart(length, "0");
  }

  private unused(make: () => string): string {
    let made = make();
    while (this.given.has(made)) made = make();
    this.given.add(made);
    return made;
  }
}

function wholeSecond(time: number): number {
  return Math.round(time / 1000) * 1000;
}
