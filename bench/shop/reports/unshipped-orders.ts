import { DESTINATIONS } from "../destinations.ts";
import { phaseAt } from "../synthetic-order.ts";
import type { SyntheticShop } from "../synthetic-shop.ts";
import { DAY, tokyoIso } from "../tokyo-time.ts";
import { tabTable } from "./tab-table.ts";

const COLUMNS = [
  "order-id",
  "order-item-id",
  "purchase-date",
  "payments-date",
  "reporting-date",
  "promise-date",
  "days-past-promise",
  "buyer-email",
  "buyer-name",
  "buyer-phone-number",
  "sku",
  "product-name",
  "quantity-purchased",
  "quantity-shipped",
  "quantity-to-ship",
  "ship-service-level",
  "recipient-name",
  "ship-address-1",
  "ship-address-2",
  "ship-address-3",
  "ship-city",
  "ship-state",
  "ship-postal-code",
  "ship-country",
  "payment-method",
  "cod-collectible-amount",
  "already-paid",
  "payment-method-fee",
  "scheduled-delivery-start-date",
  "scheduled-delivery-end-date",
  "points-granted",
  "is-prime",
] as const;

const DAYS_TO_PROMISE = 4;

/** 未出荷 (`GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING`): paid, to be shipped by the seller. Persons are invented. */
export function unshippedOrdersReport(shop: SyntheticShop, at: number): string {
  const rows = shop.orders.flatMap((order) => {
    const phase = phaseAt(order, at);
    if (phase?.status !== "Unshipped") return [];
    const place = DESTINATIONS[order.destination];
    const promised = order.orderedAt + DAYS_TO_PROMISE * DAY;
    return order.lines.map((line) => ({
      "order-id": order.orderId,
      "order-item-id": line.orderItemId,
      "purchase-date": tokyoIso(order.orderedAt),
      "payments-date": tokyoIso(phase.at),
      "reporting-date": tokyoIso(phase.at),
      "promise-date": tokyoIso(promised),
      "days-past-promise": String(Math.floor((at - promised) / DAY)),
      "buyer-email": `${line.orderItemId}@buyer.example`,
      "buyer-name": "合成 太郎",
      "buyer-phone-number": "000-0000-0000",
      sku: line.product.sku,
      "product-name": line.product.title,
      "quantity-purchased": String(line.quantity),
      "quantity-shipped": "0",
      "quantity-to-ship": String(line.quantity),
      "ship-service-level": "Standard",
      "recipient-name": "合成 太郎",
      "ship-address-1": "見本一丁目1番地",
      "ship-city": place?.city ?? "",
      "ship-state": place?.state ?? "",
      "ship-postal-code": place?.postalCode ?? "",
      "ship-country": "JP",
      "is-prime": "false",
    }));
  });
  return tabTable(COLUMNS, rows, shop.profile.reports.lineEnd);
}
