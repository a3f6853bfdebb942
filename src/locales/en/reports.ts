import type { reports as japanese } from "../ja/reports.ts";

export const reports: typeof japanese = {
  kinds: {
    "all-orders": {
      name: "All orders",
      what: "Every order, shipped by Amazon or by you, whatever its status.",
      whereToGet:
        "Seller Central → Orders → Order Reports → All Orders (or Reports → Fulfilment → All Orders)",
    },
    "pending-orders": {
      name: "Pending orders",
      what: "Orders pending now, often with the way of paying. It names neither price nor ASIN.",
      whereToGet: "Seller Central → Orders → Order Reports → Pending Orders (Amazon.co.jp only)",
    },
    "unshipped-orders": {
      name: "Unshipped orders",
      what: "Seller-fulfilled orders that are paid and wait to be shipped. An order found here has been paid.",
      whereToGet: "Seller Central → Orders → Order Reports → Unshipped Orders",
    },
    "new-orders": {
      name: "New orders",
      what: "Newly paid seller-fulfilled orders.",
      whereToGet: "Seller Central → Orders → Order Reports → New Orders",
    },
    listings: {
      name: "Listings",
      what: "Your offers and their stock. It holds no orders.",
      whereToGet: "Seller Central → Inventory → Inventory Reports",
    },
    "fba-stock": {
      name: "FBA stock",
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

  unread: {
    empty: "The file is empty. Check that the report is finished, then download it again.",
    "not-text":
      "This is an Excel, ZIP, PDF or similar file, not a report in text form. Choose the .txt file as downloaded from Seller Central, or save it as CSV or tab-separated text.",
    "no-orders": (kind) =>
      `This is “${kind}”. It holds no orders, so nothing was imported. Choose “All orders” or “Pending orders”.`,
    "unknown-headers": (found, expected) =>
      [
        "This is no order report. Nothing was imported.",
        `Columns found in line 1: ${found.length === 0 ? "none" : found.join(", ")}`,
        `Reports that can be read, and the columns that tell them: ${expected.map(({ kind, headers }) => `${kind} (${headers.join(", ")})`).join(", ")}`,
        "Choose the file as downloaded from Seller Central. A file whose column names in line 1 were removed or translated cannot be read.",
      ].join("\n"),
  },

  rejectReasons: {
    "too-few-cells": (_column, cell) =>
      `Too few columns (${cell.replace("/", " of ")}): a line break inside the row, or the row is cut off.`,
    "too-many-cells": (_column, cell) =>
      `Too many columns (${cell.replace("/", " instead of ")}): a value holds the separator.`,
    "missing-order-id": (column, _cell) => `The order number (${column}) is empty.`,
    "malformed-order-id": (column, cell) =>
      `Not the form of an order number (${column}: “${cell}”): 3-7-7 digits are needed.`,
    "unreadable-quantity": (column, cell) => `The quantity cannot be read (${column}: “${cell}”).`,
    "unreadable-amount": (column, cell) => `The amount cannot be read (${column}: “${cell}”).`,
    "unreadable-date": (column, cell) => `The date cannot be read (${column}: “${cell}”).`,
    "unknown-status": (column, cell) =>
      cell === "" ? `The order status (${column}) is empty.` : `Unknown order status (${column}: “${cell}”).`,
    "undecodable-text": (column, cell) =>
      `Damaged text (${column}: “${cell}”). Downloading the report again may mend it.`,
    "cell-too-long": (column, cell) =>
      `The value is too long (${column}: “${cell}”): 50,000 characters at most.`,
  },

  unpacking: {
    "not-a-batch": "no rows of a report",
    "unknown-version": "the page and the program are of different versions",
    "too-long": "too many rows in one call",
    "unequal-lengths": "columns of different lengths",
    "malformed-value": "a column holds a wrong value",
  },
};
