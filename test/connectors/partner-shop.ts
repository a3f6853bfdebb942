/** One shop that is collected from the local stand-in, with a clock of its own and everything that can go wrong. */
import { gunzipSync } from "node:zlib";
import { parse } from "valibot";
import type { Account } from "../../preview/selling-partner/account.ts";
import type { Call, Fault } from "../../preview/selling-partner/faults.ts";
import type { PartnerRequest } from "../../preview/selling-partner/message.ts";
import type { PartnerOrder } from "../../preview/selling-partner/orders.ts";
import type { Making, ReportEnd, ReportOrder } from "../../preview/selling-partner/reports.ts";
import { SellingPartner, type SellingPartnerOptions } from "../../preview/selling-partner/selling-partner.ts";
import { type Collected, type CollectedReport, collect, type Taken } from "../../src/connectors/collect.ts";
import type { Http } from "../../src/connectors/http.ts";
import type { OrdersPage } from "../../src/connectors/orders/search-orders.ts";
import { newShopState, type ShopState, shopStateSchema } from "../../src/connectors/shop-state.ts";
import { expectModelled } from "../preview/selling-partner/model.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** 2026-11-24T09:00:00+09:00 */
export const TODAY = Date.UTC(2026, 10, 24, 0);

export const ACCOUNT: Account = {
  name: "本店",
  clientId: "amzn1.application-oa2-client.test",
  clientSecret: "amzn1.oa2-cs.v1.test",
  refreshToken: "Atzr|test",
};

/** Thrown where Google cuts a run off. */
export class CutOff extends Error {}

export interface PartnerShopOptions {
  readonly account?: Account;
  readonly credentials?: Account;
  readonly makeReport?: (order: ReportOrder) => ReportEnd;
  readonly makingOf?: (reportType: string, ordinal: number) => Making;
  readonly marketplaceId?: string;
  readonly usagePlans?: SellingPartnerOptions["usagePlans"];
  /** Given: the Orders API is asked, too. */
  readonly ordersOf?: (account: string, at: number) => readonly PartnerOrder[];
  /** The connection's own delay of each request, ms. */
  readonly latency?: () => number;
}

export class PartnerShop {
  now = TODAY;
  /** What the last run left; kept as text, as properties keep it. */
  saved = JSON.stringify(newShopState());
  fault: (call: Call) => Fault | undefined = () => undefined;
  /** Called before anything that has an effect; may throw `CutOff`. */
  beforeStep: () => void = () => {};
  taken: CollectedReport[] = [];
  takes: (report: CollectedReport) => Taken = () => "taken";
  pages: OrdersPage[] = [];
  requests: PartnerRequest[] = [];
  /** 429 that the usage plans gave, not a fault. */
  refusedForNumber = 0;
  private readonly partner: SellingPartner;
  private throttling = false;

  constructor(private readonly options: PartnerShopOptions = {}) {
    this.partner = new SellingPartner({
      accounts: [options.account ?? ACCOUNT],
      now: () => this.now,
      makeReport: options.makeReport ?? (() => fileOf("a\tb\r\n")),
      ...(options.usagePlans === undefined ? {} : { usagePlans: options.usagePlans }),
      ...(options.ordersOf === undefined ? {} : { ordersOf: options.ordersOf }),
      ...(options.makingOf === undefined ? {} : { makingOf: options.makingOf }),
      fault: (call) => {
        const fault = this.fault(call);
        this.throttling = fault?.kind === "throttled";
        return fault;
      },
    });
  }

  get state(): ShopState {
    return parse(shopStateSchema, JSON.parse(this.saved));
  }

  /** @param budget ms */
  run(hurried = false, budget = 5 * MINUTE): Collected {
    const until = this.now + budget;
    const { clientId, clientSecret, refreshToken } = this.options.credentials ?? ACCOUNT;
    return collect(
      {
        credentials: { clientId, clientSecret, refreshToken },
        marketplaceId: this.options.marketplaceId ?? "A1VC38T7YXB528",
        orders: this.options.ordersOf !== undefined,
      },
      this.state,
      {
        http: this.http,
        ungzip: (packed) => {
          try {
            return new Uint8Array(gunzipSync(packed));
          } catch {
            return null;
          }
        },
        now: () => this.now,
        remaining: () => until - this.now,
        save: (state) => {
          this.beforeStep();
          this.saved = JSON.stringify(state);
        },
        takeOrders: (page) => {
          this.beforeStep();
          this.pages.push(page);
          return "taken";
        },
        take: (report) => {
          this.beforeStep();
          const outcome = this.takes(report);
          if (outcome === "taken") this.taken.push(report);
          return outcome;
        },
      },
      hurried,
    );
  }

  private readonly http: Http = ({ method, url, headers, body = "" }) => {
    this.beforeStep();
    this.now += this.options.latency?.() ?? 100;
    const request = { method, url, headers, body };
    this.requests.push(request);
    const response = this.partner.answer(request);
    if (response === null) return null;
    if (response.status === 429 && !this.throttling) this.refusedForNumber += 1;
    if (!isBroken(response.body)) expectModelled(request, response);
    return {
      status: response.status,
      header: (name) => response.headers[name] ?? null,
      text: () => Buffer.from(response.body).toString("utf8"),
      bytes: () => new Uint8Array(response.body),
    };
  };
}

/** Answers that are no answers of the API, on purpose. */
function isBroken(body: Uint8Array): boolean {
  const text = Buffer.from(body).toString("utf8");
  if (text.includes('"unexpected":true')) return true;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

export function fileOf(text: string, gzip = true): ReportEnd {
  return { bytes: Buffer.from(text), charset: "UTF-8", gzip };
}

export function textOf(report: CollectedReport | undefined): string {
  return Buffer.from(report?.bytes ?? []).toString("utf8");
}
