import { isMultiChannel } from "../orders/multi-channel.ts";
import type { OrderLine } from "../orders/order-line.ts";
import { isPaidStatus } from "../orders/paid-status.ts";
import type { ToldOnce } from "../orders/told-once.ts";
import type { CurrencyCount, NameCount, ShopCount } from "./sales-count.ts";
import { FRESH } from "./tally-pending.ts";

/** Counts lines that are still rows of a report, straight from its columns. */
export class RowTally {
  private readonly names: RowNames;
  private readonly currencies: readonly CurrencyCount[];
  private readonly isMultiChannel: readonly boolean[];
  /** `OPEN`, `PAID` or `CANCELLED` by the code of a status. */
  private readonly stages: Uint8Array;
  private readonly columns: Columns;

  constructor(
    private readonly told: ToldOnce,
    private readonly shop: ShopCount,
  ) {
    const { currency, salesChannel, status } = told.batch;
    this.names = new RowNames(told, shop);
    this.currencies = currency.values.map((one) => shop.currencyOf(one));
    this.isMultiChannel = salesChannel.values.map((one) =>
      isMultiChannel({ salesChannel: one, orderId: "" }),
    );
    this.stages = Uint8Array.from(status.values, stageOf);
    this.columns = columnsOf(told);
  }

  /** False, with nothing counted, where the line itself has to be looked at: it tells how long it was pending. */
  count(index: number): boolean {
    const { told, shop, columns } = this;
    const row = told.rowOf(index);
    const stage = this.stages[columns.status[row] as number];
    const paid = stage === PAID;
    const purchasedAt = columns.purchasedAt[row] as number;
    if (paid && told.at - purchasedAt <= FRESH) return false;
    const name = this.names.of(row);
    name.named(purchasedAt, 1);
    if (this.isMultiChannel[columns.salesChannel[row] as number] || told.batch.orderId.isSpecialAt(row))
      return true;
    shop.lines += 1;
    const unpaid = stage === CANCELLED && told.batch.cancelledBy.at(row) !== "merchant";
    if (!paid && !unpaid) return true;
    const quantity = columns.quantity[row] as number;
    shop.ended(name, unpaid, quantity, purchasedAt, 1);
    if (!paid) return true;
    shop.paid(name, purchasedAt, 1);
    const total = columns.total[row] as number;
    if (!(total > 0)) return true;
    const currency = this.currencies[columns.currency[row] as number] as CurrencyCount;
    currency.addOrder(total, 1);
    shop.sold(name, currency, quantity, total, Number.isNaN(purchasedAt) ? told.at : purchasedAt, 1);
    return true;
  }
}

const OPEN = 0;
const PAID = 1;
const CANCELLED = 2;

function stageOf(status: OrderLine["sightings"][number]["status"]): number {
  if (status === "cancelled") return CANCELLED;
  return isPaidStatus(status) ? PAID : OPEN;
}

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
  /** Codes of each count's names: side by side, as every row is compared with some. */
  private readonly codes: number[] = [];
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
    let slot = hashOf(this.sku[row] as number, this.asin[row] as number, this.title[row] as number) & mask;
    for (;;) {
      const place = (this.slots[slot] as number) - 1;
      if (place === -1) break;
      if (this.isNamedAs(place, row)) return this.counts[place] as NameCount;
      slot = (slot + 1) & mask;
    }
    const { sku, asin, title } = this.told.batch;
    const count = this.shop.namesOf({ sku: sku.at(row), asin: asin.at(row), title: title.at(row) });
    for (const column of [this.sku, this.asin, this.title]) this.codes.push(column[row] as number);
    this.slots[slot] = this.counts.push(count);
    if (this.counts.length * 2 > this.slots.length) this.grow();
    return count;
  }

  private isNamedAs(place: number, row: number): boolean {
    const { codes } = this;
    return (
      (codes[3 * place] as number) === this.sku[row] &&
      (codes[3 * place + 1] as number) === this.asin[row] &&
      (codes[3 * place + 2] as number) === this.title[row]
    );
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    const { codes, counts } = this;
    for (let place = 0; place < counts.length; place += 1) {
      let slot =
        hashOf(codes[3 * place] as number, codes[3 * place + 1] as number, codes[3 * place + 2] as number) &
        mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.slots = slots;
  }
}

function hashOf(sku: number, asin: number, title: number): number {
  const hash = Math.imul(sku, 0x9e3779b1) ^ Math.imul(asin, 0x85ebca6b) ^ Math.imul(title, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}
