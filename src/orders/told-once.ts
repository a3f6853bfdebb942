/**
 * Order lines that are still rows of one report: it told each of them once and alone of its order. A year's report read
 * into an empty book holds almost nothing else, and hardly any of it is ever looked at by itself.
 */
import { type NumberedBatch, observationAt } from "../reports/observation.ts";
import { type OrderLine, observeLine } from "./order-line.ts";
import type { Teller } from "./teller.ts";

const NONE = -1;

export class ToldOnce {
  readonly shop: string;
  /** As-of time of the report, epoch ms. */
  readonly at: number;
  readonly batch: NumberedBatch;
  private readonly told: Teller;
  /** By the order's number. */
  private readonly rowsOfOrders: Uint8Array;
  private readonly noSku: number;
  /** By index of the line in the book; below 0 (`NONE`, or `-2 - row`) where it is no row, or no longer one. */
  private readonly rows: Int32Array;

  constructor(shop: string, at: number, batch: NumberedBatch, told: Teller) {
    this.shop = shop;
    this.at = at;
    this.batch = batch;
    this.told = told;
    this.rowsOfOrders = batch.orderId.rowsOfOrders();
    this.noSku = batch.sku.values.indexOf("");
    this.rows = new Int32Array(batch.length).fill(NONE);
  }

  /** Whether a row can be a line as it stands: nothing else may be said of its order, and it has to name its product. */
  standsAlone(row: number): boolean {
    const { batch, rowsOfOrders } = this;
    const order = batch.orderId.orders[row] as number;
    return rowsOfOrders[order] === 1 && batch.sku.codes[row] !== this.noSku;
  }

  /** Notes which row the line at `index` is. */
  put(index: number, row: number): void {
    this.rows[index] = row;
  }

  /** Whether the line at `index` is still a row. */
  isRow(index: number): boolean {
    return index < this.rows.length && (this.rows[index] as number) >= 0;
  }

  /** The row that the line at `index` is. */
  rowOf(index: number): number {
    return this.rows[index] as number;
  }

  /** The order of the line at `index` if that is a row, or was one. */
  orderIdOf(index: number): string | undefined {
    const row = this.rows[index] ?? NONE;
    return row === NONE ? undefined : this.batch.orderId.at(row >= 0 ? row : -2 - row);
  }

  isPending(index: number): boolean {
    return this.batch.status.at(this.rowOf(index)) === "pending";
  }

  /** Takes the line at `index` out, as an object. */
  take(index: number): OrderLine {
    const row = this.rowOf(index);
    this.rows[index] = -2 - row;
    const seen = observationAt(this.batch, row);
    return observeLine(undefined, this.shop, this.at, seen, this.told);
  }
}
