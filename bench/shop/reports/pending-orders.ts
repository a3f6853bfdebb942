import { type PaymentMethod, phaseAt } from "../synthetic-order.ts";
import type { SyntheticShop } from "../synthetic-shop.ts";
import { tokyoIso } from "../tokyo-time.ts";
import { tabTable } from "./tab-table.ts";

const COLUMNS = [
  "order-id",
  "order-item-id",
  "purchase-date",
  "sku",
  "product-name",
  "quantity-purchased",
  "payment-type",
] as const;

/** 保留中の注文 (`GET_FLAT_FILE_PENDING_ORDERS_DATA`): what the seller would ship himself and is pending at `at`. */
export function pendingOrdersReport(shop: SyntheticShop, at: number): string {
  const rows = shop.orders
    .filter((order) => order.channel === "Merchant" && phaseAt(order, at)?.status === "Pending")
    .flatMap((order) =>
      order.lines.map((line) => ({
        "order-id": order.orderId,
        "order-item-id": line.orderItemId,
        "purchase-date": tokyoIso(order.orderedAt),
        sku: line.product.sku,
        "product-name": line.product.title,
        "quantity-purchased": String(line.quantity),
        "payment-type": paymentType(order.payment, shop.profile.reports.konbiniWord),
      })),
    );
  return tabTable(COLUMNS, rows, shop.profile.reports.lineEnd);
}

function paymentType(payment: PaymentMethod, konbiniWord: "ConvenienceStore" | "CVS" | null): string {
  if (konbiniWord === null) return "";
  if (payment === "konbini") return konbiniWord;
  if (payment === "cash-on-delivery") return konbiniWord === "CVS" ? "COD" : "CashOnDelivery";
  return "Other";
}
