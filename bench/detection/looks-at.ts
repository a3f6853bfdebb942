import { OrderBook } from "../../src/orders/order-book.ts";
import { batchOf, type Observation } from "../../src/reports/observation.ts";
import type { TrueLine } from "../shop/ground-truth.ts";
import type { KnownBook } from "./books-of.ts";

/** A line of a shop that is made without report files, and what it comes to. */
export interface PlacedLine extends TrueLine {
  readonly total: number;
}

/** What a seller knows who looks at these times, each look showing all that was ordered so far. */
export function looksAt(times: readonly number[], placed: readonly PlacedLine[]): readonly KnownBook[] {
  const book = new OrderBook();
  return times.map((at) => {
    const rows = placed.filter(({ orderedAt }) => orderedAt <= at).map((line) => rowAt(line, at));
    book.observe("", at, batchOf(rows));
    return { at, lines: [...book.lines] };
  });
}

/** As the all-orders report has it: a pending row tells no price, a cancelled one neither units nor price. */
function rowAt(line: PlacedLine, at: number): Observation {
  const ended = line.endedAt <= at;
  const cancelled = ended && line.ending !== "paid";
  return {
    orderId: line.orderId,
    itemId: "",
    sku: line.sku,
    ordinal: 1,
    asin: "",
    title: line.sku,
    status: !ended ? "pending" : cancelled ? "cancelled" : "shipped",
    quantity: cancelled ? 0 : line.quantity,
    total: cancelled || !ended ? Number.NaN : line.total,
    currency: "JPY",
    channel: "merchant",
    salesChannel: "Amazon.co.jp",
    payment: "unknown",
    business: Number.NaN,
    purchasedAt: line.orderedAt,
    updatedAt: ended ? line.endedAt : line.orderedAt,
    cancelledBy: "unknown",
  };
}
