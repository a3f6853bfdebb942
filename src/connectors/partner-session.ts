/** Requests to the Selling Partner API of one shop in one run. */
import type { Http, HttpResponse } from "./http.ts";
import { jsonOf } from "./json-of.ts";
import { failed, type ProblemKind } from "./problem.ts";

/** As "Include a User-Agent Header in All Requests" asks: app/version (language). */
const USER_AGENT = "HoldGuard/0.1 (Language=JavaScript; Platform=GoogleAppsScript)";

export interface PartnerSession {
  readonly http: Http;
  readonly accessToken: string;
  /** Scheme and host. */
  readonly endpoint: string;
}

export interface PartnerAnswer {
  /** 2xx; otherwise what is wrong. */
  readonly result: { readonly ok: true; readonly json: unknown } | ReturnType<typeof failed>;
  /** What `x-amzn-RateLimit-Limit` says; null without it. */
  readonly rateLimit: string | null;
}

export function askPartner(
  { http, accessToken, endpoint }: PartnerSession,
  method: "GET" | "POST",
  path: string,
  body?: unknown,
): PartnerAnswer {
  const response = http({
    method,
    url: endpoint + path,
    headers: {
      "x-amz-access-token": accessToken,
      "user-agent": USER_AGENT,
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response === null) return { result: failed("no-answer"), rateLimit: null };
  const rateLimit = response.header("x-amzn-ratelimit-limit");
  const problem = problemOf(response);
  if (problem !== null) return { result: failed(problem), rateLimit };
  const json = jsonOf(response);
  return { result: json === undefined ? failed("malformed") : { ok: true, json }, rateLimit };
}

function problemOf({ status }: HttpResponse): ProblemKind | null {
  if (status >= 200 && status < 300) return null;
  if (status === 429) return "throttled";
  if (status >= 500) return "unavailable";
  if (status === 401 || status === 403) return "forbidden";
  return status === 404 ? "report-lost" : "rejected";
}
