import { isolated } from "../isolated.ts";
import type { reportFiles as japanese } from "../ja/report-files.ts";
import { reports } from "./reports.ts";

export const reportFiles: typeof japanese = {
  ...reports,

  kinds: {
    "all-orders": {
      name: reports.kindNames["all-orders"],
      what: "Every order, shipped by Amazon or by you, whatever its status.",
      whereToGet:
        "Seller Central → Orders → Order Reports → All Orders (or Reports → Fulfilment → All Orders)",
    },
    "pending-orders": {
      name: reports.kindNames["pending-orders"],
      what: "Orders pending now, often with the way of paying. It names neither price nor ASIN.",
      whereToGet: "Seller Central → Orders → Order Reports → Pending Orders (Amazon.co.jp only)",
    },
    "unshipped-orders": {
      name: reports.kindNames["unshipped-orders"],
      what: "Seller-fulfilled orders that are paid and wait to be shipped. An order found here has been paid.",
      whereToGet: "Seller Central → Orders → Order Reports → Unshipped Orders",
    },
    "new-orders": {
      name: reports.kindNames["new-orders"],
      what: "Newly paid seller-fulfilled orders.",
      whereToGet: "Seller Central → Orders → Order Reports → New Orders",
    },
    "mapped-orders": {
      name: reports.kindNames["mapped-orders"],
      what: "Orders from another country's Seller Central or from a tool. You confirm what each column holds before they are imported.",
      whereToGet:
        "The order reports of another country's Seller Central, or an order tool's export (CSV or tab-separated, column names in line 1)",
    },
    "all-listings": {
      name: reports.kindNames["all-listings"],
      what: "Every offer, the inactive ones too, with the stock you ship yourself. It holds no orders.",
      whereToGet: "Seller Central → Inventory → Inventory Reports → All Listings Report",
    },
    "open-listings": {
      name: reports.kindNames["open-listings"],
      what: "Offers on sale, with the stock you ship yourself. It holds no orders.",
      whereToGet: "Seller Central → Inventory → Inventory Reports → Open Listings Report",
    },
    "fba-stock": {
      name: reports.kindNames["fba-stock"],
      what: "Stock in Amazon's warehouses. It holds no orders.",
      whereToGet: "Seller Central → Reports → Fulfilment → Manage FBA Inventory",
    },
  },

  encodings: {
    "utf-8": "UTF-8",
    cp932: "Shift_JIS (CP932)",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16",
  },

  fields: {
    orderId: "order number",
    itemId: "order item number",
    sku: "SKU",
    asin: "ASIN",
    title: "product name",
    status: "order status",
    itemStatus: "item status",
    quantity: "quantity",
    total: "amount (total of the line)",
    unitPrice: "unit price",
    currency: "currency",
    channel: "shipped by (Amazon or you)",
    salesChannel: "sales channel",
    payment: "way of paying",
    business: "business order",
    purchasedAt: "ordered at",
    updatedAt: "last updated",
  },

  stockFields: {
    sku: "SKU",
    asin: "ASIN",
    title: "product name",
    channel: "shipped by (Amazon or you)",
    available: "units that can be bought",
    reserved: "units reserved for orders and the like",
    price: "price",
    status: "status of the offer",
  },

  dateOrders: {
    "year-first": "year, month, day (2026/08/26)",
    "month-first": "month, day, year (08-26-26)",
    "day-first": "day, month, year (26/08/2026)",
  },

  containers: {
    empty: "The ZIP holds no files.",
    damaged:
      "The packed file is damaged or cut off. Download it again, or unpack it and choose the file inside.",
    encrypted: "The ZIP has a password. Unpack it and choose the file inside.",
    "too-large":
      "Unpacked it would be too large, so it was not opened. Choose the report's file alone, and download shorter periods.",
    "too-many-files": "The ZIP holds too many files (200 at most). Choose them in parts.",
  },

  unread: {
    empty: "The file is empty. Check that the report is finished, then download it again.",
    "not-text":
      "This is an Excel, ZIP, PDF or similar file, not a report in text form. Choose the .txt file as downloaded from Seller Central, or save it as CSV or tab-separated text.",
    "no-header":
      "Line 1 holds no column names. Choose or paste the line of column names (amazon-order-id, order-status, quantity…) along with the rows.",
    "no-orders": (kind) =>
      `This is “${kind}”. It holds no orders, so nothing was imported. Choose “All orders” or “Pending orders”.`,
    "unknown-headers": (found, expected) =>
      [
        "This is no order report. Nothing was imported.",
        `Columns found in line 1: ${found.length === 0 ? "none" : found.map(isolated).join(", ")}`,
        `Reports that can be read, and the columns that tell them: ${expected.map(({ kind, headers }) => `${kind} (${headers.join(", ")})`).join(", ")}`,
        "Choose the file as downloaded from Seller Central. A file whose column names in line 1 were removed or translated cannot be read.",
      ].join("\n"),
  },
};
