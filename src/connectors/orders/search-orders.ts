/** The operation `searchOrders` of the Orders API 2026-01-01, by the time of the last update. */
import { formBody } from "../form-body.ts";
import { askPartner, type PartnerSession } from "../partner-session.ts";
import { failed, succeeded } from "../problem.ts";
import type { Answered, Span } from "../reports-api.ts";
import { INCLUDED_DATA, type ReadOrders, readOrders } from "./read-orders.ts";

/** One page, as it came and as it was read. */
export interface OrdersPage extends ReadOrders {
  /** The answer as text: the same page gives the same. */
  readonly text: string;
}

/**
 * @param token of the page before, null for the first; all else has to be the same for all pages
 * @param rowsBefore rows of the pages before
 */
export function searchOrders(
  session: PartnerSession,
  marketplaceId: string,
  span: Span,
  token: string | null,
  rowsBefore: number,
): Answered<OrdersPage> {
  const query = formBody({
    marketplaceIds: marketplaceId,
    lastUpdatedAfter: new Date(span.from).toISOString(),
    lastUpdatedBefore: new Date(span.until).toISOString(),
    includedData: INCLUDED_DATA.join(","),
    ...(token === null ? {} : { paginationToken: token }),
  });
  const { result, rateLimit } = askPartner(session, "GET", `/orders/2026-01-01/orders?${query}`);
  if (!result.ok) return { outcome: result, rateLimit };
  const read = readOrders(result.json, rowsBefore);
  return {
    outcome: read === null ? failed("malformed") : succeeded({ ...read, text: JSON.stringify(result.json) }),
    rateLimit,
  };
}
