import type { Channel, OrderStatus } from "./observation.ts";

/** What a report may say of an order line, each in a column of its own. */
export const FIELDS = [
  "orderId",
  "itemId",
  "sku",
  "asin",
  "title",
  "status",
  "itemStatus",
  "quantity",
  "total",
  "unitPrice",
  "currency",
  "channel",
  "salesChannel",
  "payment",
  "business",
  "purchasedAt",
  "updatedAt",
] as const;
export type Field = (typeof FIELDS)[number];

/** What a report may say of the stock of one offer. */
export const STOCK_FIELDS = [
  "sku",
  "asin",
  "title",
  "channel",
  "available",
  "reserved",
  "price",
  "status",
] as const;
export type StockField = (typeof STOCK_FIELDS)[number];

/** How a kind of report is told from the others, by its normalised headers. */
export interface Signature {
  /** Of each of these lists, one header must be there. */
  readonly has: readonly (readonly string[])[];
  /** None of these may be there. */
  readonly lacks: readonly string[];
}

/** Which order lines a report has to list: a line of these that is missing from it has left them. */
export interface ListedLines {
  readonly channel: Exclude<Channel, "unknown">;
  readonly statuses: readonly OrderStatus[];
}

/** A report of orders: what it is recognised by, and what its columns mean. */
export interface OrderReportKind {
  readonly id: string;
  readonly holds: "orders";
  readonly signature: Signature;
  /**
   * What is left of it where the seller took away the columns that tell it: a file that has all of `has` and no
   * header beside `only` is guessed to be of this kind.
   */
  readonly remainder?: { readonly has: readonly string[]; readonly only: readonly string[] };
  /** Under which headers a field stands; the first that is there counts. All other columns are never decoded. */
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** What being in this report says of a row, where no column does. */
  readonly says: { readonly status: OrderStatus; readonly channel: Channel };
  /** Only of these lines does an absence say something; null where none does. */
  readonly lists: ListedLines | null;
}

/** A report of stock: what it is recognised by, and what its columns mean. It holds no orders. */
export interface StockReportKind {
  readonly id: string;
  readonly holds: "stock";
  readonly signature: Signature;
  readonly columns: Readonly<Partial<Record<StockField, readonly string[]>>>;
  /** Who ships, where no column says so: for offers whose units the report counts, and for those it leaves blank. */
  readonly says: { readonly counted: Channel; readonly uncounted: Channel };
}

export type ReportKind = OrderReportKind | StockReportKind;
