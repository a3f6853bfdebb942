/**
 * A stand-in for Amazon's Selling Partner API with Login with Amazon and the store of its documents: speaks the public
 * models, keeps the usage plans, and fails as it is told to. It does nothing by itself and knows no socket: `answer` takes
 * a request and gives the response, by the clock it was given. `server.ts` puts it on a port.
 */
import { randomUUID } from "node:crypto";
import type { Account } from "./account.ts";
import { Documents } from "./documents.ts";
import type { Fault, FaultPlan, Operation } from "./faults.ts";
import { json, type PartnerRequest, type PartnerResponse, refusal } from "./message.ts";
import { type PartnerOrder, searchOrders } from "./orders.ts";
import { type PlannedOperation, TokenBucket, USAGE_PLANS, type UsagePlan } from "./rate-limit.ts";
import { type Making, type ReportEnd, type ReportOrder, Reports } from "./reports.ts";
import { Tokens } from "./tokens.ts";

export interface SellingPartnerOptions {
  readonly accounts: readonly Account[];
  /** Epoch ms. */
  readonly now: () => number;
  /** Makes the file of a report when its time has come. */
  readonly makeReport: (order: ReportOrder) => ReportEnd;
  /** How long a report takes; two minutes when left out. `ordinal`: reports asked for before it. */
  readonly makingOf?: (reportType: string, ordinal: number) => Making;
  /** All orders of an account at a time, for the Orders API; none when left out. */
  readonly ordersOf?: (account: string, at: number) => readonly PartnerOrder[];
  readonly fault?: FaultPlan;
  readonly usagePlans?: Readonly<Partial<Record<PlannedOperation, UsagePlan>>>;
  /** Scheme and host of the documents' addresses; those of Amazon's store in the Far East when left out. */
  readonly documentsAt?: () => string;
}

const STORE = "https://tortuga-prod-fe.s3.us-west-2.amazonaws.com";
const USUAL_MAKING: Making = { queued: 30_000, processing: 90_000 };

interface Route {
  readonly operation: Operation;
  readonly id: string;
}

export class SellingPartner {
  private readonly tokens: Tokens;
  private readonly documents: Documents;
  private readonly reports: Reports;
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly ordinals = new Map<Operation, number>();

  constructor(private readonly options: SellingPartnerOptions) {
    this.tokens = new Tokens(options.accounts);
    this.documents = new Documents(options.documentsAt ?? (() => STORE));
    this.reports = new Reports(this.documents, options.makeReport, options.makingOf ?? (() => USUAL_MAKING));
  }

  /** The response; null where the connection breaks without one. */
  answer(request: PartnerRequest): PartnerResponse | null {
    const now = this.options.now();
    const url = new URL(request.url, STORE);
    const route = routeOf(request.method, url.pathname);
    if (route === null) return refusal(404, "NotFound", "No such resource.");
    const { operation, id } = route;
    const account = this.tokens.holderOf(request.headers["x-amz-access-token"], now);
    const fault = this.faultOf(operation, account?.name ?? "");
    if (fault?.kind === "no-answer") return null;
    if (operation === "token") return broken(this.tokens.answer(request, now, fault), fault);
    if (operation === "download") return this.documents.answer(request, id, now, fault);
    const plan: UsagePlan = this.options.usagePlans?.[operation] ?? USAGE_PLANS[operation];
    const about = { "x-amzn-requestid": randomUUID() };
    if (account === null || account.revoked === true) {
      return refusal(403, "Unauthorized", "Access to requested resource is denied.", about);
    }
    const headers = { ...about, "x-amzn-ratelimit-limit": String(plan.rate) };
    if (!this.bucketOf(operation, account, plan, now).take(now) || fault?.kind === "throttled") {
      return refusal(429, "QuotaExceeded", "You exceeded your quota for the requested resource.", headers);
    }
    if (fault?.kind === "status") return refusal(fault.status, fault.code ?? "InternalFailure", "", headers);
    const response = this.done(operation, id, request, url, account, now);
    return broken({ ...response, headers: { ...response.headers, ...headers } }, fault);
  }

  private done(
    operation: PlannedOperation,
    id: string,
    request: PartnerRequest,
    url: URL,
    account: Account,
    now: number,
  ): PartnerResponse {
    if (operation === "createReport") return this.reports.create(request, account, now);
    if (operation === "getReports") return this.reports.list(url.searchParams, account, now);
    if (operation === "getReport") return this.reports.get(id, account, now);
    if (operation === "getReportDocument") return this.reports.describe(id, now);
    return searchOrders(this.options.ordersOf ?? (() => []), url.searchParams, account, now);
  }

  private faultOf(operation: Operation, account: string): Fault | undefined {
    const ordinal = this.ordinals.get(operation) ?? 0;
    this.ordinals.set(operation, ordinal + 1);
    return this.options.fault?.({ operation, ordinal, account });
  }

  /** Limits are counted by seller and app. */
  private bucketOf(operation: Operation, account: Account, plan: UsagePlan, now: number): TokenBucket {
    const key = `${operation} ${account.name}`;
    const known = this.buckets.get(key);
    if (known !== undefined) return known;
    const made = new TokenBucket(plan, now);
    this.buckets.set(key, made);
    return made;
  }
}

function broken(response: PartnerResponse, fault: Fault | undefined): PartnerResponse {
  if (response.status >= 400) return response;
  if (fault?.kind === "malformed") {
    return { ...response, body: response.body.subarray(0, Math.floor(response.body.length / 2)) };
  }
  return fault?.kind === "strange" ? json(response.status, { unexpected: true }, response.headers) : response;
}

const PATHS: readonly (readonly [method: string | null, path: RegExp, operation: Operation])[] = [
  [null, /^\/auth\/o2\/token$/, "token"],
  ["POST", /^\/reports\/2021-06-30\/reports$/, "createReport"],
  ["GET", /^\/reports\/2021-06-30\/reports$/, "getReports"],
  ["GET", /^\/reports\/2021-06-30\/reports\/([^/]+)$/, "getReport"],
  ["GET", /^\/reports\/2021-06-30\/documents\/([^/]+)$/, "getReportDocument"],
  ["GET", /^\/orders\/2026-01-01\/orders$/, "searchOrders"],
  ["GET", /^\/documents\/([^/]+)$/, "download"],
];

function routeOf(method: string, path: string): Route | null {
  for (const [wanted, pattern, operation] of PATHS) {
    const match = wanted === null || wanted === method ? pattern.exec(path) : null;
    if (match !== null) return { operation, id: decodeURIComponent(match[1] ?? "") };
  }
  return null;
}
