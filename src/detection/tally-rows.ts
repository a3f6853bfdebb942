import { isMultiChannel } from "../orders/multi-channel.ts";
import type { ToldOnce } from "../orders/told-once.ts";
import type { CurrencyCount, NameCount, ShopCount } from "./sales-count.ts";
import { FRESH } from "./tally-pending.ts";

/** Counts lines that are still rows of a report, straight from its columns. */
export class RowTally {
  private readonly names: RowNames;
  private readonly currencies: readonly CurrencyCount[];
  private readonly isMultiChannel: readonly boolean[];
  private readonly isPaid: readonly boolean[];
  private readonly isCancelled: readonly boolean[];
  private readonly columns: Columns;

  constructor(
    private readonly told: ToldOnce,
    private readonly shop: ShopCount,
  ) {
    const { currency, salesChannel, status } = told.batch;
    this.names = new RowNames(told, shop);
    this.currencies = currency.values.map((one) => shop.currencyOf(one));
    this.isMultiChannel = salesChannel.values.map((one) => isMultiChannel({ salesChannel: one, orderId: "" }));
    this.isPaid = status.values.map((one) => PAID.includes(one));
    this.isCancelled = status.values.map((one) => one === "cancelled");
    this.columns = columnsOf(told);
  }

  /** False, with nothing counted, where the line itself has to be looked at: it tells how long it was pending. */
  count(index: number): boolean {
    const { told, shop, columns } = this;
    const row = told.rowOf(index);
    const paid = this.isPaid[columns.status[row] as number] === true;
    const purchasedAt = columns.purchasedAt[row] as number;
    if (paid && told.at - purchasedAt <= FRESH) return false;
    const name = this.names.of(row);
    name.named(purchasedAt);
    if (this.isMultiChannel[columns.salesChannel[row] as number] || told.batch.orderId.isSpecialAt(row))
      return true;
    shop.lines += 1;
    const cancelled = !paid && this.isCancelled[columns.status[row] as number] === true;
    const unpaid = cancelled && told.batch.cancelledBy.at(row) !== "merchant";
    if (!paid && !unpaid) return true;
    const quantity = columns.quantity[row] as number;
    shop.ended(name, unpaid, quantity, purchasedAt);
    if (!paid) return true;
    shop.paid(name, purchasedAt);
    const total = columns.total[row] as number;
    if (!(total > 0)) return true;
    const currency = this.currencies[columns.currency[row] as number] as CurrencyCount;
    currency.addOrder(total);
    shop.sold(name, currency, quantity, total, Number.isNaN(purchasedAt) ? told.at : purchasedAt);
    return true;
  }
}

const PAID: readonly string[] = ["unshipped", "partially-shipped", "shipped"];

type Columns = ReturnType<typeof columnsOf>;

function columnsOf({ batch }: ToldOnce) {
  return {
    status: batch.status.codes,
    salesChannel: batch.salesChannel.codes,
    currency: batch.currency.codes,
    quantity: batch.quantity.values,
    total: batch.total.values,
    purchasedAt: batch.purchasedAt.values,
  };
}

/** The counts of rows by what names their product, found by the codes of the names. */
class RowNames {
  private readonly sku: ArrayLike<number>;
  private readonly asin: ArrayLike<number>;
  private readonly title: ArrayLike<number>;
  private readonly counts: NameCount[] = [];
  /** Of each count the row that named it first. */
  private readonly firstRows: number[] = [];
  /** Open addressing: place of a count + 1, 0 where free. */
  private slots = new Int32Array(256);

  constructor(
    private readonly told: ToldOnce,
    private readonly shop: ShopCount,
  ) {
    const { sku, asin, title } = told.batch;
    this.sku = sku.codes;
    this.asin = asin.codes;
    this.title = title.codes;
  }

  of(row: number): NameCount {
    const mask = this.slots.length - 1;
    let slot = this.hashOf(row) & mask;
    for (;;) {
      const place = (this.slots[slot] as number) - 1;
      if (place === -1) break;
      if (this.isNamedAs(this.firstRows[place] as number, row)) return this.counts[place] as NameCount;
      slot = (slot + 1) & mask;
    }
    const { sku, asin, title } = this.told.batch;
    const count = this.shop.namesOf({ sku: sku.at(row), asin: asin.at(row), title: title.at(row) });
    this.firstRows.push(row);
    this.slots[slot] = this.counts.push(count);
    if (this.counts.length * 2 > this.slots.length) this.grow();
    return count;
  }

  private isNamedAs(one: number, other: number): boolean {
    return (
      this.sku[one] === this.sku[other] &&
      this.asin[one] === this.asin[other] &&
      this.title[one] === this.title[other]
    );
  }

  private hashOf(row: number): number {
    const hash =
      Math.imul(this.sku[row] as number, 0x9e3779b1) ^
      Math.imul(this.asin[row] as number, 0x85ebca6b) ^
      Math.imul(this.title[row] as number, 0xc2b2ae35);
    return hash ^ (hash >>> 15);
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    this.firstRows.forEach((row, place) => {
      let slot = this.hashOf(row) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    });
    this.slots = slots;
  }
}
