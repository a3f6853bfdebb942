import { Coded, type Column, Numbers } from "./column.ts";
import {
  CANCELLERS,
  type Canceller,
  type Channel,
  type ObservationBatch,
  type OrderStatus,
  type Payment,
} from "./observation.ts";
import { OrderIds } from "./order-ids.ts";

const FEWEST = 64;

/**
 * The columns of a batch while they fill: `grow` makes room for one more row, then each column takes its value at
 * `length`. What codes stand for comes at the end.
 */
export class BatchColumns {
  length = 0;
  order: Int32Array;
  sku: Int32Array;
  ordinal: Int32Array;
  asin: Int32Array;
  title: Int32Array;
  currency: Int32Array;
  salesChannel: Int32Array;
  status: Uint8Array;
  channel: Uint8Array;
  payment: Uint8Array;
  business: Uint8Array;
  quantity: Float64Array;
  total: Float64Array;
  purchasedAt: Float64Array;
  updatedAt: Float64Array;
  private capacity: number;

  /** @param expected about how many rows will come: columns that need not grow are filled faster */
  constructor(expected: number) {
    const size = Math.max(FEWEST, expected);
    this.capacity = size;
    this.order = new Int32Array(size);
    this.sku = new Int32Array(size);
    this.ordinal = new Int32Array(size);
    this.asin = new Int32Array(size);
    this.title = new Int32Array(size);
    this.currency = new Int32Array(size);
    this.salesChannel = new Int32Array(size);
    this.status = new Uint8Array(size);
    this.channel = new Uint8Array(size);
    this.payment = new Uint8Array(size);
    this.business = new Uint8Array(size);
    this.quantity = new Float64Array(size);
    this.total = new Float64Array(size);
    this.purchasedAt = new Float64Array(size);
    this.updatedAt = new Float64Array(size);
  }

  grow(): void {
    if (this.length < this.capacity) return;
    this.capacity = Math.ceil(this.capacity * 1.5);
    this.order = longer(this.order, new Int32Array(this.capacity));
    this.sku = longer(this.sku, new Int32Array(this.capacity));
    this.ordinal = longer(this.ordinal, new Int32Array(this.capacity));
    this.asin = longer(this.asin, new Int32Array(this.capacity));
    this.title = longer(this.title, new Int32Array(this.capacity));
    this.currency = longer(this.currency, new Int32Array(this.capacity));
    this.salesChannel = longer(this.salesChannel, new Int32Array(this.capacity));
    this.status = longer(this.status, new Uint8Array(this.capacity));
    this.channel = longer(this.channel, new Uint8Array(this.capacity));
    this.payment = longer(this.payment, new Uint8Array(this.capacity));
    this.business = longer(this.business, new Uint8Array(this.capacity));
    this.quantity = longer(this.quantity, new Float64Array(this.capacity));
    this.total = longer(this.total, new Float64Array(this.capacity));
    this.purchasedAt = longer(this.purchasedAt, new Float64Array(this.capacity));
    this.updatedAt = longer(this.updatedAt, new Float64Array(this.capacity));
  }

  /**
   * The rows so far, not copied: to be taken when no more will come.
   *
   * @param values what the codes of each column stand for
   */
  batch(values: ColumnValues): ObservationBatch {
    const { length } = this;
    return {
      length,
      orderId: new OrderIds(this.order.subarray(0, length), values.fronts, values.backs),
      itemId: values.itemId,
      sku: new Coded(this.sku.subarray(0, length), values.sku),
      ordinal: new Numbers(this.ordinal.subarray(0, length)),
      asin: new Coded(this.asin.subarray(0, length), values.asin),
      title: new Coded(this.title.subarray(0, length), values.title),
      status: new Coded(this.status.subarray(0, length), values.status),
      quantity: new Numbers(this.quantity.subarray(0, length)),
      total: new Numbers(this.total.subarray(0, length)),
      currency: new Coded(this.currency.subarray(0, length), values.currency),
      channel: new Coded(this.channel.subarray(0, length), values.channel),
      salesChannel: new Coded(this.salesChannel.subarray(0, length), values.salesChannel),
      payment: new Coded(this.payment.subarray(0, length), values.payment),
      business: new Coded(this.business.subarray(0, length), values.business),
      purchasedAt: new Numbers(this.purchasedAt.subarray(0, length)),
      updatedAt: new Numbers(this.updatedAt.subarray(0, length)),
      // No report says it.
      cancelledBy: new Coded<Canceller>(
        new Uint8Array(length).fill(CANCELLERS.indexOf("unknown")),
        CANCELLERS,
      ),
    };
  }
}

export interface ColumnValues {
  /** By the order's number. */
  readonly fronts: Float64Array;
  readonly backs: Int32Array;
  readonly itemId: Column<string>;
  readonly sku: readonly string[];
  readonly asin: readonly string[];
  readonly title: readonly string[];
  readonly status: readonly OrderStatus[];
  readonly currency: readonly string[];
  readonly channel: readonly Channel[];
  readonly salesChannel: readonly string[];
  readonly payment: readonly Payment[];
  readonly business: readonly number[];
}

function longer<T extends Int32Array | Uint8Array | Float64Array>(values: T, into: T): T {
  into.set(values);
  return into;
}
