import type { OrderReportKind } from "../report-kind.ts";

/**
 * Orders of another marketplace or from another program: no header tells them, the user has said which of their
 * columns holds what. They may have been filtered, so an order may be missing for any reason.
 */
export const mappedOrders = {
  id: "mapped-orders",
  holds: "orders",
  signature: { has: [], lacks: [] },
  columns: {},
  says: { status: "unknown", channel: "unknown" },
  lists: null,
} as const satisfies OrderReportKind;
