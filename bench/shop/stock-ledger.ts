import type { Product } from "./product.ts";

/** Units of one product at one time. */
export interface Stock {
  /** Epoch ms from which this holds. */
  readonly at: number;
  /** Can be ordered. */
  readonly available: number;
  /** Ordered and not yet shipped: held by a pending order or waiting to be packed. */
  readonly reserved: number;
}

/** The stock of every product and how it came about. Refuses to go below zero. */
export class StockLedger {
  private readonly histories = new Map<string, Stock[]>();

  constructor(products: readonly Product[], from: number) {
    for (const product of products) {
      const at = Math.max(from, product.launchedAt);
      this.histories.set(product.sku, [{ at, available: product.firstStock, reserved: 0 }]);
    }
  }

  /** All changes of a product's stock, oldest first. */
  history(sku: string): readonly Stock[] {
    const history = this.histories.get(sku);
    if (history === undefined) throw new Error(`no product ${sku}`);
    return history;
  }

  now(sku: string): Stock {
    const last = this.history(sku).at(-1);
    if (last === undefined) throw new Error(`no stock of ${sku}`);
    return last;
  }

  /** Stock as it stood at that time; nothing before the product's launch. */
  at(sku: string, at: number): Stock {
    const history = this.history(sku);
    let low = 0;
    let high = history.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((history[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return history[low - 1] ?? { at, available: 0, reserved: 0 };
  }

  /** An order takes units. */
  reserve(sku: string, units: number, at: number): void {
    this.change(sku, at, -units, units);
  }

  /** A cancelled order gives its units back. */
  release(sku: string, units: number, at: number): void {
    this.change(sku, at, units, -units);
  }

  ship(sku: string, units: number, at: number): void {
    this.change(sku, at, 0, -units);
  }

  receive(sku: string, units: number, at: number): void {
    this.change(sku, at, units, 0);
  }

  private change(sku: string, at: number, available: number, reserved: number): void {
    const last = this.now(sku);
    const next = { at, available: last.available + available, reserved: last.reserved + reserved };
    if (next.available < 0 || next.reserved < 0) throw new Error(`stock of ${sku} below zero`);
    this.histories.get(sku)?.push(next);
  }
}
