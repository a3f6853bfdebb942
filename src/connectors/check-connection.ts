/** Tries a shop's credentials: a token, and one harmless question that only an authorised app is answered. */
import type { CollectedShop } from "./collect.ts";
import type { Http } from "./http.ts";
import { ENDPOINTS, marketplaceOf } from "./marketplaces.ts";
import type { ProblemKind } from "./problem.ts";
import { findReports } from "./reports-api.ts";
import { STREAMS } from "./streams.ts";
import { requestAccessToken } from "./token.ts";

/** What is wrong; null where all is well. */
export function checkConnection(
  http: Http,
  { credentials, marketplaceId }: Pick<CollectedShop, "credentials" | "marketplaceId">,
): ProblemKind | null {
  const token = requestAccessToken(http, credentials);
  if (!token.ok) return token.problem;
  const endpoint = ENDPOINTS[marketplaceOf(marketplaceId).endpoint];
  const session = { http, accessToken: token.value, endpoint };
  const { outcome } = findReports(session, STREAMS.allOrders.reportType, marketplaceId);
  return outcome.ok ? null : outcome.problem;
}
