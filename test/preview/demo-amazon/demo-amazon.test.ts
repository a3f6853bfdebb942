import { rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DemoAmazon } from "../../../preview/demo-amazon/demo-amazon.ts";
import type { FetchAnswer } from "../../../preview/host/types.ts";
import { openSampleShop } from "../../../preview/sample-shop.ts";
import { temporaryDirectory } from "../temporary-directory.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const API = "https://sellingpartnerapi-fe.amazon.com";

const shop = openSampleShop();
const morning = shop.start + 3 * DAY;
const requestsPath = join(temporaryDirectory(), "requests.json");
const running: DemoAmazon[] = [];

afterEach(() => {
  for (const amazon of running.splice(0)) amazon.close();
  rmSync(requestsPath, { force: true });
});

function open(): DemoAmazon {
  const amazon = new DemoAmazon(requestsPath);
  running.push(amazon);
  return amazon;
}

type Asking = { readonly body?: string; readonly token?: string };

function ask(amazon: DemoAmazon, at: number, url: string, { body, token }: Asking = {}): FetchAnswer {
  const outcome = amazon.fetch(
    url,
    {
      method: body === undefined ? "GET" : "POST",
      headers: token === undefined ? {} : { "x-amz-access-token": token },
      ...(body !== undefined && { body: Buffer.from(body) }),
      followRedirects: true,
    },
    at,
  );
  if ("failure" in outcome) throw new Error(outcome.failure);
  return outcome;
}

const jsonOf = ({ body }: FetchAnswer) => JSON.parse(Buffer.from(body).toString("utf8"));

function signedIn(amazon: DemoAmazon, at: number): string {
  const [account] = amazon.credentials;
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: account?.clientId ?? "",
    client_secret: account?.clientSecret ?? "",
    refresh_token: account?.refreshToken ?? "",
  });
  return jsonOf(ask(amazon, at, "https://api.amazon.com/auth/o2/token", { body: String(form) })).access_token;
}

function request(amazon: DemoAmazon, at: number, reportType: string, dataStartTime?: number): string {
  const body = JSON.stringify({
    reportType,
    marketplaceIds: ["A1VC38T7YXB528"],
    ...(dataStartTime !== undefined && { dataStartTime: new Date(dataStartTime).toISOString() }),
  });
  const answer = ask(amazon, at, `${API}/reports/2021-06-30/reports`, { body, token: signedIn(amazon, at) });
  expect(answer.status).toBe(202);
  return jsonOf(answer).reportId;
}

function report(amazon: DemoAmazon, at: number, id: string) {
  const token = signedIn(amazon, at);
  return jsonOf(ask(amazon, at, `${API}/reports/2021-06-30/reports/${id}`, { token }));
}

function download(amazon: DemoAmazon, at: number, id: string): Buffer {
  const { reportDocumentId } = report(amazon, at, id);
  const path = `/reports/2021-06-30/documents/${encodeURIComponent(reportDocumentId)}`;
  const document = jsonOf(ask(amazon, at, API + path, { token: signedIn(amazon, at) }));
  expect(document.compressionAlgorithm).toBe("GZIP");
  // The add-on fetches nothing over an open line.
  expect(document.url).toMatch(/^https:\/\/[\w.-]+\.amazonaws\.com\//);
  return gunzipSync(ask(amazon, at, document.url).body);
}

describe("the stand-in for Amazon", () => {
  it("holds what the sample shop's reports of the time hold, and keeps to the host's clock", () => {
    const amazon = open();
    const pending = request(amazon, morning, "GET_FLAT_FILE_PENDING_ORDERS_DATA");
    const start = morning + 30_000 - 30 * DAY;
    const type = "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL";
    const all = request(amazon, morning, type, start);
    expect(report(amazon, morning, pending).processingStatus).toBe("IN_QUEUE");
    expect(report(amazon, morning + MINUTE, pending).processingStatus).toBe("IN_PROGRESS");
    const later = morning + 60 * MINUTE;
    // Amazon began to make them half a minute after they were asked for.
    const [allOrders, pendingOrders] = shop.reportsAt(morning + 30_000);
    expect(download(amazon, later, pending).equals(pendingOrders?.bytes ?? Buffer.of())).toBe(true);
    expect(download(amazon, later, all).equals(allOrders?.bytes ?? Buffer.of())).toBe(true);
  });

  it.each([
    ["GET_MERCHANT_LISTINGS_ALL_DATA", "item-name\tlisting-id\tseller-sku\t"],
    ["GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA", "sku\tfnsku\tasin\t"],
  ])("has the stock: %s", (type, head) => {
    const amazon = open();
    const id = request(amazon, morning, type);
    expect(
      download(amazon, morning + 5 * MINUTE, id)
        .toString("latin1")
        .startsWith(head),
    ).toBe(true);
  });

  it("tells who cancelled an order, and no order that was not placed yet", () => {
    const amazon = open();
    const token = signedIn(amazon, morning);
    const query = {
      lastUpdatedAfter: new Date(morning - 40 * DAY).toISOString(),
      includedData: "CANCELLATION",
    };
    const orders = [];
    for (let next: string | undefined = ""; next !== undefined; ) {
      const page = new URLSearchParams({ ...query, ...(next !== "" && { paginationToken: next }) });
      const answer = jsonOf(ask(amazon, morning, `${API}/orders/2026-01-01/orders?${page}`, { token }));
      orders.push(...answer.orders);
      next = answer.pagination?.nextToken;
    }
    const cancelled = orders.filter(
      ({ fulfillment }: { fulfillment: { fulfillmentStatus: string } }) =>
        fulfillment.fulfillmentStatus === "CANCELLED",
    );
    const text = JSON.stringify(cancelled);
    expect(text).toContain('"cancelledBy":"AMAZON"');
    expect(text).toContain('"cancelledBy":"BUYER"');
    for (const { orderItems } of cancelled) expect(orderItems[0].cancellation).toBeDefined();
    for (const { createdTime } of orders) expect(Date.parse(createdTime)).toBeLessThanOrEqual(morning);
  });

  it("still knows after a restart what was asked for, under the same number", () => {
    const before = open();
    request(before, morning, "GET_MERCHANT_LISTINGS_ALL_DATA");
    const id = request(before, morning + MINUTE, "GET_FLAT_FILE_PENDING_ORDERS_DATA");
    const later = morning + 10 * MINUTE;
    const file = download(before, later, id);
    before.close();
    const after = open();
    expect(report(after, later, id)).toMatchObject({
      processingStatus: "DONE",
      reportType: "GET_FLAT_FILE_PENDING_ORDERS_DATA",
    });
    expect(download(after, later, id).equals(file)).toBe(true);
  });

  it("forgets all when the preview starts over", () => {
    const amazon = open();
    const id = request(amazon, morning, "GET_FLAT_FILE_PENDING_ORDERS_DATA");
    amazon.startOver();
    const token = signedIn(amazon, shop.start);
    const path = `/reports/2021-06-30/reports/${id}`;
    expect(ask(amazon, shop.start, API + path, { token }).status).toBe(404);
    expect(request(amazon, shop.start, "GET_FLAT_FILE_PENDING_ORDERS_DATA")).toBe(id);
  });

  it("refuses other credentials, and does not stand for other hosts", () => {
    const amazon = open();
    const body = "grant_type=refresh_token&client_id=x&client_secret=y&refresh_token=z";
    expect(ask(amazon, morning, "https://api.amazon.com/auth/o2/token", { body }).status).toBe(401);
    const elsewhere = amazon.fetch(
      "https://api.amazon.com.invalid/auth/o2/token",
      { method: "GET", headers: {}, followRedirects: true },
      morning,
    );
    expect(elsewhere).toEqual({ failure: "dns" });
  });
});
