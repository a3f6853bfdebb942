import { judge } from "../../src/detection/judge.ts";
import { learnBaseline } from "../../src/detection/learn-baseline.ts";
import { type DetectionSettings, defaultDetectionSettings } from "../../src/detection/settings.ts";
import type { Verdict } from "../../src/detection/verdict.ts";
import type { Product } from "../../src/orders/hold.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import { OrderBook } from "../../src/orders/order-book.ts";
import { ProductIndex } from "../../src/orders/products.ts";
import { batchOf, type Observation } from "../../src/reports/observation.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** 2026-06-01 12:00 in Tokyo. */
export const NOW = 1_780_282_800_000;

/** A shop's order book as a test tells it: what was seen when. */
export class ShopStory {
  readonly book = new OrderBook();
  private orders = 0;

  /** Notes that an order was seen; what is left out is an ordinary pending order of one unit. Returns its order id. */
  see(seen: Partial<Observation> = {}, at = NOW, shop = ""): string {
    this.orders += 1;
    const orderId = seen.orderId ?? `250-0000000-${String(this.orders).padStart(7, "0")}`;
    this.book.observe(
      shop,
      at,
      batchOf([
        {
          orderId,
          itemId: "",
          sku: "TOY-1",
          ordinal: 1,
          asin: "",
          title: "木のおもちゃ",
          status: "pending",
          quantity: 1,
          total: Number.NaN,
          currency: "JPY",
          channel: "merchant",
          salesChannel: "Amazon.co.jp",
          payment: "unknown",
          business: Number.NaN,
          purchasedAt: at - HOUR,
          updatedAt: Number.NaN,
          cancelledBy: "unknown",
          ...seen,
        },
      ]),
    );
    return orderId;
  }

  /** Sells so many orders, spread over the last 26 days. */
  sell(times: number, seen: Partial<Observation> = {}): this {
    for (let index = 0; index < times; index += 1) {
      const purchasedAt = NOW - ((index + 1) / (times + 1)) * 26 * DAY;
      this.see({ status: "shipped", quantity: 1, total: 2480, purchasedAt, ...seen });
    }
    return this;
  }

  learn(at = NOW) {
    return learnBaseline(this.book.lines, new ProductIndex(this.book.lines), at, 6);
  }

  judge(
    at = NOW,
    settings: DetectionSettings = defaultDetectionSettings(),
    availableUnits: (product: Product) => number = () => Number.NaN,
  ): readonly Verdict[] {
    const holds = holdsOf(this.book.lines, new ProductIndex(this.book.lines));
    return judge(holds, { at, settings, baseline: this.learn(at), availableUnits });
  }

  /** The verdict on one order. */
  verdict(orderId: string, at = NOW, settings = defaultDetectionSettings()): Verdict {
    const found = this.judge(at, settings).find(({ hold }) => hold.line.orderId === orderId);
    if (found === undefined) throw new Error(`${orderId} has no verdict`);
    return found;
  }
}
