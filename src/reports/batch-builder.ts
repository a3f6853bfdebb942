import type {
  Canceller,
  Channel,
  Observation,
  ObservationBatch,
  OrderStatus,
  Payment,
} from "./observation.ts";

/** Collects observations column by column. */
export class BatchBuilder {
  length = 0;
  private readonly columns: Columns;

  /** @param expected about how many rows will come: columns that need not grow are filled much faster */
  constructor(expected = 0) {
    this.columns = {
      orderId: new Array<string>(expected),
      itemId: new Array<string>(expected),
      sku: new Array<string>(expected),
      ordinal: new Array<number>(expected),
      asin: new Array<string>(expected),
      title: new Array<string>(expected),
      status: new Array<OrderStatus>(expected),
      quantity: new Array<number>(expected),
      total: new Array<number>(expected),
      currency: new Array<string>(expected),
      channel: new Array<Channel>(expected),
      salesChannel: new Array<string>(expected),
      payment: new Array<Payment>(expected),
      business: new Array<number>(expected),
      purchasedAt: new Array<number>(expected),
      updatedAt: new Array<number>(expected),
      cancelledBy: new Array<Canceller>(expected),
    };
  }

  /** Copies the values of `one`, which the caller may use again for the next row. */
  append(one: Observation): void {
    const columns = this.columns;
    const row = this.length;
    columns.orderId[row] = one.orderId;
    columns.itemId[row] = one.itemId;
    columns.sku[row] = one.sku;
    columns.ordinal[row] = one.ordinal;
    columns.asin[row] = one.asin;
    columns.title[row] = one.title;
    columns.status[row] = one.status;
    columns.quantity[row] = one.quantity;
    columns.total[row] = one.total;
    columns.currency[row] = one.currency;
    columns.channel[row] = one.channel;
    columns.salesChannel[row] = one.salesChannel;
    columns.payment[row] = one.payment;
    columns.business[row] = one.business;
    columns.purchasedAt[row] = one.purchasedAt;
    columns.updatedAt[row] = one.updatedAt;
    columns.cancelledBy[row] = one.cancelledBy;
    this.length = row + 1;
  }

  orderIdAt(row: number): string {
    return this.columns.orderId[row] as string;
  }

  skuAt(row: number): string {
    return this.columns.sku[row] as string;
  }

  /** The rows appended so far. */
  get batch(): ObservationBatch {
    for (const column of Object.values(this.columns)) column.length = this.length;
    return { length: this.length, ...this.columns };
  }
}

interface Columns {
  readonly orderId: string[];
  readonly itemId: string[];
  readonly sku: string[];
  readonly ordinal: number[];
  readonly asin: string[];
  readonly title: string[];
  readonly status: OrderStatus[];
  readonly quantity: number[];
  readonly total: number[];
  readonly currency: string[];
  readonly channel: Channel[];
  readonly salesChannel: string[];
  readonly payment: Payment[];
  readonly business: number[];
  readonly purchasedAt: number[];
  readonly updatedAt: number[];
  readonly cancelledBy: Canceller[];
}
