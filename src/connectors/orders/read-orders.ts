/** An answer of `searchOrders`, Orders API 2026-01-01, read like a report of orders. */
import * as v from "valibot";
import { batchOf, type Observation, type ObservationBatch } from "../../reports/observation.ts";
import { type RejectedRow, type RejectReason, shortenedCell } from "../../reports/rejected-row.ts";
import { observedItem } from "./observed-item.ts";
import { answerSchema, itemSchema, type Order, orderSchema } from "./orders-answer.ts";

/** Data sets to ask for, beside what always comes (`includedData`): nothing of the buyer or the recipient. */
export const INCLUDED_DATA = ["FULFILLMENT", "PROCEEDS", "PAYMENT", "CANCELLATION"] as const;

export interface ReadOrders {
  /** One row an item; true as of the moment at which the answer came. */
  readonly batch: ObservationBatch;
  /** `line` is the row's place in the answers, `column` the name of the field at fault. */
  readonly rejected: readonly RejectedRow[];
  /** Rows of this answer, those that were rejected included. */
  readonly rows: number;
  /** To be sent as `paginationToken` for the next page; null on the last one. */
  readonly nextToken: string | null;
}

/**
 * Reads one page.
 *
 * @param answer the body of the answer, parsed
 * @param rowsBefore rows of the pages before: the rows are counted on from there
 * @returns null where it is no such answer
 */
export function readOrders(answer: unknown, rowsBefore = 0): ReadOrders | null {
  const page = v.safeParse(answerSchema, answer);
  if (!page.success) return null;
  const { orders, pagination } = page.output;
  const observations: Observation[] = [];
  const rejected: RejectedRow[] = [];
  const nextRow = (): number => rowsBefore + observations.length + rejected.length + 1;
  for (const one of orders) {
    const order = v.safeParse(orderSchema, one);
    if (order.success) readItems(order.output, observations, rejected, nextRow);
    else rejected.push(rejection(order.issues[0], nextRow()));
  }
  return {
    batch: batchOf(observations),
    rejected,
    rows: observations.length + rejected.length,
    nextToken: pagination?.nextToken || null,
  };
}

function readItems(
  order: Order,
  observations: Observation[],
  rejected: RejectedRow[],
  nextRow: () => number,
): void {
  const ofSku = new Map<string, number>();
  for (const one of order.orderItems) {
    const item = v.safeParse(itemSchema, one);
    if (!item.success) {
      rejected.push(rejection(item.issues[0], nextRow()));
      continue;
    }
    const { sellerSku } = item.output.product;
    const ordinal = (ofSku.get(sellerSku) ?? 0) + 1;
    ofSku.set(sellerSku, ordinal);
    observations.push(observedItem(order, item.output, ordinal));
  }
}

/** What is wrong where these fields cannot be read. */
const REASONS: Readonly<Record<string, RejectReason>> = {
  orderId: "malformed-order-id",
  createdTime: "unreadable-date",
  lastUpdatedTime: "unreadable-date",
  fulfillment: "unknown-status",
  fulfillmentStatus: "unknown-status",
  quantityOrdered: "unreadable-quantity",
  quantityFulfilled: "unreadable-quantity",
  quantityUnfulfilled: "unreadable-quantity",
  amount: "unreadable-amount",
};

function rejection(issue: v.BaseIssue<unknown>, line: number): RejectedRow {
  const place = issue.path?.[issue.path.length - 1];
  const column = typeof place?.key === "string" ? place.key : "";
  // As it came, not as it was read.
  const value: unknown = place?.value;
  const cell = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return { line, column, reason: reasonOf(issue, column, cell), cell: shortenedCell(cell) };
}

function reasonOf({ type }: v.BaseIssue<unknown>, column: string, cell: string): RejectReason {
  if (type === "max_length") return "cell-too-long";
  if (column === "orderId" && cell === "") return "missing-order-id";
  return REASONS[column] ?? "unreadable-field";
}
