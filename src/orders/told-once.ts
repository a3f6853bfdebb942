/**
 * Order lines that are still rows of one report: it told each of them once and alone of its order. A year's report read
 * into an empty book holds almost nothing else, and hardly any of it is ever looked at by itself.
 */
import { type ObservationBatch, observationAt } from "../reports/observation.ts";
import { OrderIds } from "../reports/order-ids.ts";
import { type OrderLine, observeLine } from "./order-line.ts";
import type { Teller } from "./teller.ts";

const NONE = -1;

export interface BatchOfOrders extends ObservationBatch {
  readonly orderId: OrderIds;
}

export class ToldOnce {
  readonly shop: string;
  /** As-of time of the report, epoch ms. */
  readonly at: number;
  readonly batch: BatchOfOrders;
  private readonly told: Teller;
  /** By the order's number. */
  private readonly rowsOfOrders: Int32Array;
  private readonly noSku: number;
  /** By index of the line in the book; `NONE` where it is no row. */
  private readonly rows: Int32Array;

  constructor(shop: string, at: number, batch: BatchOfOrders, told: Teller) {
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

  /** Whether the line at `index` is one of the rows. */
  has(index: number): boolean {
    return (this.rows[index] ?? NONE) !== NONE;
  }

  /** The row that the line at `index` is. */
  rowOf(index: number): number {
    return this.rows[index] as number;
  }

  orderIdOf(index: number): string {
    return this.batch.orderId.at(this.rowOf(index));
  }

  isPending(index: number): boolean {
    return this.batch.status.at(this.rowOf(index)) === "pending";
  }

  /** The line at `index` as an object. */
  lineOf(index: number): OrderLine {
    const seen = observationAt(this.batch, this.rowOf(index));
    return observeLine(undefined, this.shop, this.at, seen, this.told);
  }
}

/** Whether the batch tells its orders by number, as one that was read from a file does. */
export function tellsOrders(batch: ObservationBatch): batch is BatchOfOrders {
  return batch.orderId instanceof OrderIds;
}
