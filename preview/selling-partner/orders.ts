/** The Orders API 2026-01-01, as far as orders are searched by their last update. */
import type { Account } from "./account.ts";
import { json, type PartnerResponse, refusal } from "./message.ts";

/** An order as the model shapes it; who makes it vouches for the rest of its fields. */
export interface PartnerOrder {
  readonly orderId: string;
  readonly lastUpdatedTime: string;
  readonly [field: string]: unknown;
}

const LARGEST_PAGE = 100;

/**
 * @param ordersOf all orders of an account, as they are at a time (epoch ms)
 * @param query the address's query
 */
export function searchOrders(
  ordersOf: (account: string, at: number) => readonly PartnerOrder[],
  query: URLSearchParams,
  account: Account,
  now: number,
): PartnerResponse {
  const after = Date.parse(query.get("lastUpdatedAfter") ?? "");
  if (Number.isNaN(after)) {
    return refusal(400, "InvalidInput", "Exactly one of createdAfter and lastUpdatedAfter is required.");
  }
  const until = query.get("lastUpdatedBefore");
  const before = until === null ? now : Date.parse(until);
  if (Number.isNaN(before) || before < after || (until !== null && before > now - 120_000)) {
    return refusal(400, "InvalidInput", "lastUpdatedBefore is out of range.");
  }
  const size = Number(query.get("maxResultsPerPage") ?? LARGEST_PAGE);
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE) {
    return refusal(400, "InvalidInput", "maxResultsPerPage must be between 1 and 100.");
  }
  const token = query.get("paginationToken");
  const from = token === null ? 0 : placeOf(token);
  if (from === null) return refusal(400, "InvalidInput", "paginationToken is invalid.");
  const withCancellation = (query.get("includedData") ?? "").split(",").includes("CANCELLATION");
  const found = ordersOf(account.name, now)
    .filter(({ lastUpdatedTime }) => {
      const at = Date.parse(lastUpdatedTime);
      return at >= after && at <= before;
    })
    .sort((one, other) => Date.parse(one.lastUpdatedTime) - Date.parse(other.lastUpdatedTime));
  const page = found.slice(from, from + size);
  const more = from + size < found.length;
  return json(200, {
    orders: withCancellation ? page : page.map(withoutCancellation),
    ...(more ? { pagination: { nextToken: tokenOf(from + size) } } : {}),
    lastUpdatedBefore: new Date(before).toISOString(),
  });
}

const tokenOf = (place: number): string => Buffer.from(`page:${place}`).toString("base64");

function placeOf(token: string): number | null {
  const place = /^page:(\d+)$/.exec(Buffer.from(token, "base64").toString())?.[1];
  return place === undefined ? null : Number(place);
}

function withoutCancellation(order: PartnerOrder): PartnerOrder {
  const { orderItems, ...rest } = order;
  if (!Array.isArray(orderItems)) return order;
  return {
    ...rest,
    orderId: order.orderId,
    lastUpdatedTime: order.lastUpdatedTime,
    orderItems: orderItems.map(({ cancellation: _, ...item }: Record<string, unknown>) => item),
  };
}
