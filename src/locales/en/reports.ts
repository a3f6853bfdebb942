import { isolated } from "../isolated.ts";
import type { reports as japanese } from "../ja/reports.ts";

export const reports: typeof japanese = {
  kindNames: {
    "all-orders": "All orders",
    "pending-orders": "Pending orders",
    "unshipped-orders": "Unshipped orders",
    "new-orders": "New orders",
    "mapped-orders": "Orders by matched columns",
    "orders-api": "Orders (Orders API)",
    "all-listings": "All listings",
    "open-listings": "Open listings",
    "fba-stock": "FBA stock",
  },

  rejectReasons: {
    "too-few-cells": (_column, cell) =>
      `Too few columns (${cell.replace("/", " of ")}): a line break inside the row, or the row is cut off.`,
    "too-many-cells": (_column, cell) =>
      `Too many columns (${cell.replace("/", " instead of ")}): a value holds the separator.`,
    "missing-order-id": (column, _cell) => `The order number (${isolated(column)}) is empty.`,
    "missing-sku": (column, _cell) => `The SKU (${isolated(column)}) is empty.`,
    "malformed-order-id": (column, cell) =>
      `Not the form of an order number (${isolated(column)}: “${isolated(cell)}”): 3-7-7 digits are needed.`,
    "unreadable-quantity": (column, cell) =>
      `The quantity cannot be read (${isolated(column)}: “${isolated(cell)}”).`,
    "unreadable-amount": (column, cell) =>
      `The amount cannot be read (${isolated(column)}: “${isolated(cell)}”).`,
    "unreadable-date": (column, cell) =>
      `The date cannot be read (${isolated(column)}: “${isolated(cell)}”).`,
    "unknown-status": (column, cell) =>
      cell === ""
        ? `The order status (${isolated(column)}) is empty.`
        : `Unknown order status (${isolated(column)}: “${isolated(cell)}”).`,
    "undecodable-text": (column, cell) =>
      `Damaged text (${isolated(column)}: “${isolated(cell)}”). Downloading the report again may mend it.`,
    "cell-too-long": (column, cell) =>
      `The value is too long (${isolated(column)}: “${isolated(cell)}”): 2,000 characters at most.`,
    "broken-markup": (_column, _cell) =>
      "The XML is damaged or cut off here. Nothing after this could be read; download the report again.",
    "unreadable-field": (column, _cell) =>
      `In Amazon’s answer this order’s field (${column}) is not of a form that can be read.`,
  },

  unpacking: {
    "not-a-batch": "no rows of a report",
    "unknown-version": "the page and the program are of different versions",
    "too-long": "too many rows in one call",
    "unequal-lengths": "columns of different lengths",
    "malformed-value": "a column holds a wrong value",
  },
};
