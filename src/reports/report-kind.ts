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
  "currency",
  "channel",
  "salesChannel",
  "payment",
  "business",
  "purchasedAt",
  "updatedAt",
] as const;
export type Field = (typeof FIELDS)[number];

/** How a kind of report is told from the others, by its normalised headers. */
export interface Signature {
  /** Of each of these lists, one header must be there. */
  readonly has: readonly (readonly string[])[];
  /** None of these may be there. */
  readonly lacks: readonly string[];
}

/** A report of orders: what it is recognised by, and what its columns mean. */
export interface OrderReportKind {
  readonly id: string;
  readonly holds: "orders";
  readonly signature: Signature;
  /** Under which headers a field stands; the first that is there counts. All other columns are never decoded. */
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** What being in this report says of a row, where no column does. */
  readonly says: { readonly status: OrderStatus; readonly channel: Channel };
  /** What the report had to list: only then does a line's absence say something. */
  readonly lists: "every-pending-merchant-order" | "some-orders";
}

/** A report of stock: known by its headers, so that the seller is told what he has chosen. It holds no orders. */
export interface StockReportKind {
  readonly id: string;
  readonly holds: "stock";
  readonly signature: Signature;
}

export type ReportKind = OrderReportKind | StockReportKind;
