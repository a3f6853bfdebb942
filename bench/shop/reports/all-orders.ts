import { DESTINATIONS } from "../destinations.ts";
import {
  type Phase,
  type PhaseStatus,
  phaseAt,
  type SyntheticLine,
  type SyntheticOrder,
} from "../synthetic-order.ts";
import type { SyntheticShop } from "../synthetic-shop.ts";
import { tokyoIso } from "../tokyo-time.ts";
import {
  ALL_ORDERS_COLUMNS,
  type AllOrdersColumn,
  BUSINESS_COLUMNS,
  ORDER_ITEM_ID_COLUMN,
} from "./all-orders-columns.ts";
import { type Row, tabTable } from "./tab-table.ts";

const ITEM_STATUS: Readonly<Record<PhaseStatus, string>> = {
  Pending: "Unshipped",
  Unshipped: "Unshipped",
  Shipping: "Unshipped",
  Shipped: "Shipped",
  Cancelled: "Cancelled",
};

/**
 * 全注文レポート by last update (`GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL`) as it is at `at`: all orders
 * last changed after `since` and up to `until`, in the order of that change. Times are epoch ms.
 */
export function allOrdersReport(shop: SyntheticShop, at: number, since: number, until: number): string {
  const { businessColumns, orderItemIdInAllOrders, duplicateRows, lineEnd } = shop.profile.reports;
  const columns: AllOrdersColumn[] = [
    ...ALL_ORDERS_COLUMNS,
    ...(businessColumns ? BUSINESS_COLUMNS : []),
    ...(orderItemIdInAllOrders ? ([ORDER_ITEM_ID_COLUMN] as const) : []),
  ];
  const rows = shop.orders
    .map((order) => ({ order, phase: phaseAt(order, at) }))
    .filter((one): one is { order: SyntheticOrder; phase: Phase } => {
      return one.phase !== null && one.phase.at > since && one.phase.at <= until;
    })
    .sort((one, other) => one.phase.at - other.phase.at)
    .flatMap(({ order, phase }) =>
      order.lines.flatMap((line) => {
        const row = lineRow(shop, order, line, phase);
        return standsTwice(line, duplicateRows) ? [row, row] : [row];
      }),
    );
  return tabTable(columns, rows, lineEnd);
}

function lineRow(
  shop: SyntheticShop,
  order: SyntheticOrder,
  line: SyntheticLine,
  phase: Phase,
): Row<AllOrdersColumn> {
  const { product } = line;
  const amazonShips = order.channel === "Amazon";
  const paid = phase.status !== "Pending" && order.ending === "paid";
  const multiChannel = order.salesChannel === "Non-Amazon";
  return {
    "amazon-order-id": order.orderId,
    "merchant-order-id": multiChannel ? `SYN-${order.orderId.slice(-7)}` : "",
    "purchase-date": tokyoIso(order.orderedAt),
    "last-updated-date": tokyoIso(phase.at),
    "order-status": phase.status,
    "fulfillment-channel": order.channel,
    "sales-channel": order.salesChannel,
    "ship-service-level": amazonShips ? "Expedited" : "Standard",
    "product-name": product.title,
    sku: product.sku,
    asin: product.asin,
    "item-status": ITEM_STATUS[phase.status],
    ...amounts(shop, order, line, phase.status),
    ...(paid ? destination(order) : {}),
    "is-business-order": String(order.isBusiness),
    "price-designation": order.isBusiness ? "Business Price" : "",
    "is-iba": "false",
    "order-item-id": line.orderItemId,
  };
}

function amounts(
  shop: SyntheticShop,
  order: SyntheticOrder,
  line: SyntheticLine,
  status: PhaseStatus,
): Row<AllOrdersColumn> {
  if (status === "Cancelled" && order.erasedAtCancel) return { quantity: "0" };
  const quantity = String(line.quantity);
  const hidden = status === "Pending" && !order.priceShownWhilePending;
  if (hidden || order.salesChannel === "Non-Amazon") return { quantity };
  const yen = (amount: number) => amount.toFixed(shop.profile.reports.priceDecimals);
  const total = line.product.price * line.quantity;
  const shipping = order.channel === "Merchant" && total < 2000 ? 410 : 0;
  return {
    quantity,
    currency: "JPY",
    "item-price": yen(total),
    "item-tax": yen(includedTax(total)),
    ...(shipping > 0 ? { "shipping-price": yen(shipping), "shipping-tax": yen(includedTax(shipping)) } : {}),
  };
}

/** Consumption tax of 10 % within a price. */
function includedTax(yen: number): number {
  return Math.floor((yen * 10) / 110);
}

function destination(order: SyntheticOrder): Row<AllOrdersColumn> {
  const place = DESTINATIONS[order.destination];
  if (place === undefined) return {};
  return {
    "ship-city": place.city,
    "ship-state": place.state,
    "ship-postal-code": place.postalCode,
    "ship-country": "JP",
  };
}

/** Always the same lines, whenever the report is made. */
function standsTwice(line: SyntheticLine, share: number): boolean {
  return Number(line.orderItemId.slice(-6)) < share * 1_000_000;
}
