import { encodeText } from "../../bench/shop/encode-text.ts";
import { allListingsReport } from "../../bench/shop/reports/all-listings.ts";
import { allOrdersReport } from "../../bench/shop/reports/all-orders.ts";
import { fbaInventoryReport } from "../../bench/shop/reports/fba-inventory.ts";
import { openListingsReport } from "../../bench/shop/reports/open-listings.ts";
import { pendingOrdersReport } from "../../bench/shop/reports/pending-orders.ts";
import type { ReportKind } from "../../bench/shop/shop-profile.ts";
import type { SyntheticShop } from "../../bench/shop/synthetic-shop.ts";
import type { ReportEnd, ReportOrder } from "../selling-partner/reports.ts";

const DAY = 86_400_000;
/** An all-orders report holds 31 days at most. */
const LONGEST = 31 * DAY;

type Text = (shop: SyntheticShop, order: ReportOrder) => string;

/** What the synthetic shop has of the Reports API's types, and in whose encoding. */
const TEXTS: Readonly<Record<string, readonly [encodedAs: ReportKind, text: Text]>> = {
  GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL: ["all-orders", allOrders],
  GET_FLAT_FILE_PENDING_ORDERS_DATA: ["pending-orders", (shop, { at }) => pendingOrdersReport(shop, at)],
  GET_FLAT_FILE_OPEN_LISTINGS_DATA: ["open-listings", (shop, { at }) => openListingsReport(shop, at)],
  GET_MERCHANT_LISTINGS_ALL_DATA: ["open-listings", (shop, { at }) => allListingsReport(shop, at)],
  GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA: ["fba-inventory", (shop, { at }) => fbaInventoryReport(shop, at)],
};

/** The file that Amazon would make for this order: what the shop's own download of that time holds. */
export function reportFile(shop: SyntheticShop, order: ReportOrder): ReportEnd {
  const known = TEXTS[order.reportType];
  if (known === undefined || order.at < shop.from || order.at > shop.until) return "fatal";
  const [kind, text] = known;
  const encoding = shop.profile.reports.encodings[kind];
  return {
    bytes: encodeText(text(shop, order), encoding),
    charset: encoding === "cp932" ? "Shift_JIS" : "UTF-8",
    gzip: true,
  };
}

function allOrders(shop: SyntheticShop, { dataStartTime, dataEndTime, at }: ReportOrder): string {
  const until = Math.min(dataEndTime ?? at, at);
  const since = Math.max(dataStartTime ?? until - DAY, until - LONGEST);
  return allOrdersReport(shop, at, since, until);
}
