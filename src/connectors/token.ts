/** Login with Amazon: a refresh token into an access token ("Connecting to the Selling Partner API", step 1). */
import * as v from "valibot";
import { formBody } from "./form-body.ts";
import type { Http } from "./http.ts";
import { jsonOf } from "./json-of.ts";
import { failed, type Outcome, type ProblemKind, succeeded } from "./problem.ts";

const TOKEN_URL = "https://api.amazon.com/auth/o2/token";

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

const grantSchema = v.object({ access_token: v.pipe(v.string(), v.minLength(1)) });
const refusalSchema = v.object({ error: v.string() });

/** The words of RFC 6749, 5.2, as Login with Amazon uses them. */
const REFUSALS: ReadonlyMap<string, ProblemKind> = new Map([
  ["invalid_client", "wrong-client"],
  ["unauthorized_client", "wrong-client"],
  ["invalid_grant", "consent-revoked"],
]);

/** An access token, good for an hour: longer than any run, so none is ever kept. */
export function requestAccessToken(http: Http, credentials: Credentials): Outcome<string> {
  const response = http({
    method: "POST",
    url: TOKEN_URL,
    headers: { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" },
    body: formBody({
      grant_type: "refresh_token",
      refresh_token: credentials.refreshToken,
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
    }),
  });
  if (response === null) return failed("no-answer");
  const answer = jsonOf(response);
  if (response.status === 200) {
    const grant = v.safeParse(grantSchema, answer);
    return grant.success ? succeeded(grant.output.access_token) : failed("malformed");
  }
  if (response.status === 429) return failed("throttled");
  if (response.status >= 500) return failed("unavailable");
  const refusal = v.safeParse(refusalSchema, answer);
  return failed((refusal.success ? REFUSALS.get(refusal.output.error) : undefined) ?? "rejected");
}
