import { ShopCount } from "./sales-count.ts";
import type { SalesTally } from "./sales-tally.ts";

/** The sales of all shops while they are being counted. */
export class ShopCounts {
  private readonly shops = new Map<string, ShopCount>();
  private at: number;
  private readonly paymentTermDays: number;

  /** @param at time of counting, epoch ms */
  constructor(at: number, paymentTermDays: number) {
    this.at = at;
    this.paymentTermDays = paymentTermDays;
  }

  of(shop: string): ShopCount {
    const known = this.shops.get(shop);
    if (known !== undefined) return known;
    const count = new ShopCount(shop, this.at, this.paymentTermDays);
    this.shops.set(shop, count);
    return count;
  }

  /** Goes on to `at`, which is not before where it was. */
  advanceTo(at: number): void {
    this.at = at;
    for (const shop of this.shops.values()) shop.advanceTo(at);
  }

  get tally(): SalesTally {
    return { shops: [...this.shops.values()].map(({ tally }) => tally) };
  }
}
