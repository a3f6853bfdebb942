import { normaliseHeader } from "./header.ts";
import { allListings } from "./kinds/all-listings.ts";
import { allOrders } from "./kinds/all-orders.ts";
import { fbaStock } from "./kinds/fba-stock.ts";
import { mappedOrders } from "./kinds/mapped-orders.ts";
import { newOrders } from "./kinds/new-orders.ts";
import { openListings } from "./kinds/open-listings.ts";
import { pendingOrders } from "./kinds/pending-orders.ts";
import { unshippedOrders } from "./kinds/unshipped-orders.ts";
import type { OrderReportKind, Signature } from "./report-kind.ts";

/** Reports of orders that their headers tell. */
export const ORDER_REPORT_KINDS = [allOrders, pendingOrders, unshippedOrders, newOrders] as const;
/** The offers of an open listings report are part of the headers of all listings: those come first. */
export const STOCK_REPORT_KINDS = [allListings, openListings, fbaStock] as const;

export type OrderReportKindId = (typeof ORDER_REPORT_KINDS)[number]["id"] | (typeof mappedOrders)["id"];
export type StockReportKindId = (typeof STOCK_REPORT_KINDS)[number]["id"];

export interface RecognisedKind {
  readonly kind: (typeof ORDER_REPORT_KINDS)[number] | (typeof STOCK_REPORT_KINDS)[number];
  /** Whether the columns that would tell it are missing: the user should be asked. */
  readonly guessed: boolean;
}

/** The kind of a report with these headers, as they stand in the file; null for an unknown one. */
export function recogniseKind(headers: readonly string[]): RecognisedKind | null {
  const present = new Set(headers.map(normaliseHeader).filter((header) => header !== ""));
  const told = [...ORDER_REPORT_KINDS, ...STOCK_REPORT_KINDS].find((kind) => bears(present, kind.signature));
  if (told !== undefined) return { kind: told, guessed: false };
  const guess = ORDER_REPORT_KINDS.find((kind) => isRemainder(present, kind));
  return guess === undefined ? null : { kind: guess, guessed: true };
}

/** A kind of order report by its id. */
export function orderReportKind(id: OrderReportKindId): OrderReportKind {
  return ORDER_REPORT_KINDS.find((kind) => kind.id === id) ?? mappedOrders;
}

function bears(present: ReadonlySet<string>, signature: Signature): boolean {
  return (
    signature.has.every((anyOf) => anyOf.some((header) => present.has(header))) &&
    !signature.lacks.some((header) => present.has(header))
  );
}

function isRemainder(present: ReadonlySet<string>, { remainder }: OrderReportKind): boolean {
  if (remainder === undefined) return false;
  return (
    remainder.has.every((header) => present.has(header)) &&
    [...present].every((header) => remainder.only.includes(header))
  );
}

/** Whether a report of this kind lists every pending order that the seller ships. */
export function listsPendingOrders(kind: string): boolean {
  const known = ORDER_REPORT_KINDS.find(({ id }) => id === kind);
  return known?.lists?.statuses.some((status) => status === "pending") ?? false;
}

export function isStockKind(kind: string): boolean {
  return STOCK_REPORT_KINDS.some(({ id }) => id === kind);
}
