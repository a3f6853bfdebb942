import type { GivenFile } from "./spreadsheet.ts";

const ALL_ORDERS = [
  "amazon-order-id",
  "merchant-order-id",
  "purchase-date",
  "last-updated-date",
  "order-status",
  "fulfillment-channel",
  "sales-channel",
  "product-name",
  "sku",
  "asin",
  "item-status",
  "quantity",
  "currency",
  "item-price",
  "ship-city",
  "ship-postal-code",
] as const;

export interface OrderRow {
  readonly id: string;
  readonly sku?: string;
  readonly asin?: string;
  readonly title?: string;
  readonly status?: string;
  readonly quantity?: number;
  readonly price?: number;
  /** `Amazon` where it is not said. */
  readonly channel?: string;
  /** In a report of pending orders; `""` where it is not said. */
  readonly payment?: string;
  /** Epoch ms. */
  readonly bought: number;
  readonly updated?: number;
}

/** An order id from a small number. */
export function orderId(number: number): string {
  return `249-${String(1_000_000 + number)}-${String(7_000_000 + number)}`;
}

/** An all-orders report in UTF-8 as Amazon makes it, with these rows. */
export function allOrders(asOf: number, rows: readonly OrderRow[], name = "all-orders.txt"): GivenFile {
  const lines = rows.map((row) =>
    [
      row.id,
      "",
      iso(row.bought),
      iso(row.updated ?? row.bought),
      row.status ?? "Pending",
      row.channel ?? "Amazon",
      "Amazon.co.jp",
      row.title ?? "変形ロボット",
      row.sku ?? "TOY-1",
      row.asin ?? "B000000001",
      "Unshipped",
      String(row.quantity ?? 1),
      "JPY",
      row.price === undefined ? "" : `${row.price}.0`,
      "SECRETCITY",
      "9999999",
    ].join("\t"),
  );
  return { name, asOf, bytes: new TextEncoder().encode([ALL_ORDERS.join("\t"), ...lines, ""].join("\r\n")) };
}

/** A report of pending orders in UTF-8 as Amazon makes it for Japan, with these rows. */
export function pendingOrders(asOf: number, rows: readonly OrderRow[], name = "pending.txt"): GivenFile {
  const headers = [
    "order-id",
    "order-item-id",
    "purchase-date",
    "sku",
    "product-name",
    "quantity-purchased",
    "payment-type",
  ];
  const lines = rows.map((row) =>
    [
      row.id,
      "",
      iso(row.bought),
      row.sku ?? "TOY-1",
      row.title ?? "変形ロボット",
      row.quantity ?? 1,
      row.payment ?? "",
    ].join("\t"),
  );
  return { name, asOf, bytes: new TextEncoder().encode([headers.join("\t"), ...lines, ""].join("\r\n")) };
}

/** So many paid and shipped single-unit orders of the product, bought over the two months before `until`. */
export function honestSales(count: number, until: number): readonly OrderRow[] {
  return Array.from({ length: count }, (_, index) => {
    const bought = until - (index + 2) * 30 * 3_600_000;
    return {
      id: orderId(index),
      status: "Shipped",
      quantity: 1,
      price: 3000,
      bought,
      updated: bought + 3_600_000,
    };
  });
}

function iso(instant: number): string {
  return `${new Date(instant + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
}
