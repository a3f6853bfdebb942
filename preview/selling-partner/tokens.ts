/** Login with Amazon: refresh tokens into access tokens ("Connecting to the SP-API", step 1). */
import { randomUUID } from "node:crypto";
import type { Account, Grant } from "./account.ts";
import type { Fault } from "./faults.ts";
import { json, type PartnerRequest, type PartnerResponse } from "./message.ts";

const LIFETIME_S = 3600;

export class Tokens {
  private readonly grants = new Map<string, Grant>();

  constructor(private readonly accounts: readonly Account[]) {}

  answer(request: PartnerRequest, now: number, fault: Fault | undefined): PartnerResponse {
    if (fault?.kind === "status") {
      return refused(fault.status, fault.code ?? (fault.status >= 500 ? "server_error" : "invalid_request"));
    }
    if (fault?.kind === "throttled") return refused(429, "too_many_requests");
    if (request.method !== "POST") return refused(405, "invalid_request");
    const form = formOf(request);
    if (form === null) return refused(400, "invalid_request");
    if (form.get("grant_type") !== "refresh_token") return refused(400, "unsupported_grant_type");
    const clients = this.accounts.filter(({ clientId }) => clientId === form.get("client_id"));
    const known = clients.filter(({ clientSecret }) => clientSecret === form.get("client_secret"));
    if (known.length === 0) return refused(401, "invalid_client");
    const account = known.find(({ refreshToken }) => refreshToken === form.get("refresh_token"));
    if (account === undefined || account.revoked === true) return refused(400, "invalid_grant");
    const token = `Atza|${randomUUID()}`;
    this.grants.set(token, { account, until: now + LIFETIME_S * 1000 });
    return json(200, {
      access_token: token,
      token_type: "bearer",
      expires_in: LIFETIME_S,
      refresh_token: account.refreshToken,
    });
  }

  /** Whose the token is; null for one that is unknown or has run out. */
  holderOf(token: string | undefined, now: number): Account | null {
    const grant = token === undefined ? undefined : this.grants.get(token);
    return grant === undefined || grant.until <= now ? null : grant.account;
  }
}

/** The service takes forms, and JSON as some clients send it. */
function formOf({ headers, body }: PartnerRequest): URLSearchParams | null {
  if (!(headers["content-type"] ?? "").startsWith("application/json")) return new URLSearchParams(body);
  try {
    const fields: unknown = JSON.parse(body);
    return new URLSearchParams(fields as Record<string, string>);
  } catch {
    return null;
  }
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  invalid_client: "Client authentication failed",
  invalid_grant: "The request has an invalid grant parameter : refresh_token",
  unsupported_grant_type: "The authorization grant type is not supported by the authorization server",
};

function refused(status: number, error: string): PartnerResponse {
  return json(status, { error, error_description: DESCRIPTIONS[error] ?? error });
}
