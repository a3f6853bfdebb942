import { normaliseHeader } from "./header.ts";
import { allOrders } from "./kinds/all-orders.ts";
import { fbaStock } from "./kinds/fba-stock.ts";
import { listings } from "./kinds/listings.ts";
import { newOrders } from "./kinds/new-orders.ts";
import { pendingOrders } from "./kinds/pending-orders.ts";
import { unshippedOrders } from "./kinds/unshipped-orders.ts";
import type { ReportKind, Signature } from "./report-kind.ts";

export const ORDER_REPORT_KINDS = [allOrders, pendingOrders, unshippedOrders, newOrders] as const;
export const STOCK_REPORT_KINDS = [listings, fbaStock] as const;

export type OrderReportKindId = (typeof ORDER_REPORT_KINDS)[number]["id"];
export type StockReportKindId = (typeof STOCK_REPORT_KINDS)[number]["id"];

/** The kind of a report with these headers, as they stand in the file; null for an unknown one. */
export function recogniseKind(headers: readonly string[]): KnownKind | null {
  const present = new Set(headers.map(normaliseHeader));
  const kinds: readonly KnownKind[] = [...ORDER_REPORT_KINDS, ...STOCK_REPORT_KINDS];
  return kinds.find((kind) => bears(present, kind.signature)) ?? null;
}

type KnownKind = (typeof ORDER_REPORT_KINDS)[number] | (typeof STOCK_REPORT_KINDS)[number];

function bears(present: ReadonlySet<string>, signature: ReportKind["signature"] & Signature): boolean {
  return (
    signature.has.every((anyOf) => anyOf.some((header) => present.has(header))) &&
    !signature.lacks.some((header) => present.has(header))
  );
}
