/** Amazon's side for the built add-on in the strict host: the local stand-in, reached by UrlFetchApp. */
import iconv from "iconv-lite";
import type { HostOptions } from "../../../preview/host/types.ts";
import type { Account } from "../../../preview/selling-partner/account.ts";
import type { FaultPlan } from "../../../preview/selling-partner/faults.ts";
import type { PartnerRequest } from "../../../preview/selling-partner/message.ts";
import type { PartnerOrder } from "../../../preview/selling-partner/orders.ts";
import type { ReportEnd, ReportOrder } from "../../../preview/selling-partner/reports.ts";
import { SellingPartner } from "../../../preview/selling-partner/selling-partner.ts";
import type { NewConnection } from "../../../src/addon/calls.ts";
import { expectModelled } from "../../preview/selling-partner/model.ts";
import { type GivenFile, TODAY } from "../spreadsheet.ts";

export const ACCOUNT: Account = {
  name: "本店",
  clientId: "amzn1.application-oa2-client.0planted0client0",
  clientSecret: "amzn1.oa2-cs.v1.0planted0secret0",
  refreshToken: "Atzr|0planted0refresh0",
};

/** What must never be seen anywhere: what was planted, and every access token. */
export const SECRETS = /0planted0|Atza\|/;

const JAPAN = "A1VC38T7YXB528";

export function connectionOf(account: Account, changes: Partial<NewConnection> = {}): NewConnection {
  const { clientId, clientSecret, refreshToken } = account;
  return {
    id: "",
    shop: "",
    marketplaceId: JAPAN,
    orders: false,
    clientOf: "",
    clientId,
    clientSecret,
    refreshToken,
    ...changes,
  };
}

export class AmazonForTests {
  now: () => number = () => TODAY;
  fault: FaultPlan = () => undefined;
  accounts: readonly Account[];
  readonly requests: PartnerRequest[] = [];
  /** The file of a report by its type; CANCELLED where there is none. */
  readonly files = new Map<string, (order: ReportOrder) => ReportEnd>();
  /** What the Orders API knows. */
  orders: readonly PartnerOrder[] = [];
  private readonly partner: SellingPartner;

  constructor(...accounts: readonly Account[]) {
    this.accounts = accounts.length === 0 ? [ACCOUNT] : accounts;
    this.partner = new SellingPartner({
      accounts: this.accounts,
      now: () => this.now(),
      makeReport: (order) => this.files.get(order.reportType)?.(order) ?? "no-data",
      ordersOf: () => this.orders,
      fault: (call) => this.fault(call),
    });
  }

  /** For `HostOptions.fetch`. */
  readonly fetch: NonNullable<HostOptions["fetch"]> = (url, { method, headers, body, followRedirects }) => {
    if (followRedirects) throw new Error("The token would follow a redirect.");
    const request: PartnerRequest = {
      method,
      url,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      body: Buffer.from(body ?? []).toString("utf8"),
    };
    this.requests.push(request);
    const response = this.partner.answer(request);
    if (response === null) return { failure: "timeout" };
    expectModelled(request, response);
    return { status: response.status, headers: Object.entries(response.headers), body: response.body };
  };

  /** Serves a file as Amazon packs it for Japan: gzip, CP932. */
  serve(reportType: string, make: (order: ReportOrder) => GivenFile | null): void {
    this.files.set(reportType, (order) => {
      const file = make(order);
      if (file === null) return "no-data";
      const text = Buffer.from(file.bytes).toString("utf8");
      return { bytes: iconv.encode(text, "cp932"), charset: "Shift_JIS", gzip: true };
    });
  }
}
