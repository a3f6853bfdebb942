/**
 * The stand-in for Amazon's Selling Partner API with the sample shop behind it, in a thread of its own: the host's
 * thread sleeps while it asks. It knows no time but the host's.
 */
import { parentPort, workerData } from "node:worker_threads";
import { simulateSampleShop } from "../sample-shop.ts";
import { type SellingPartnerServer, startSellingPartner } from "../selling-partner/server.ts";
import { DEMO_ACCOUNT } from "./demo-account.ts";
import { type KeptRequests, keepRequests, readKeptRequests } from "./kept-requests.ts";
import { partnerOrders } from "./orders.ts";
import { reportFile } from "./report-files.ts";
import type { ThreadData } from "./shared-memory.ts";

const REPORTS = "/reports/2021-06-30/reports";

const { clock, port, requestsPath } = workerData as ThreadData;
const shop = simulateSampleShop();
let server: SellingPartnerServer | undefined;

parentPort?.on("message", () => {
  void begin()
    .catch((error: unknown) => {
      console.error(error);
      return -1;
    })
    .then((taken) => {
      Atomics.store(port, 0, taken);
      Atomics.notify(port, 0);
    });
});

/** Begins anew with what was kept. The port that it listens on. */
async function begin(): Promise<number> {
  await server?.close();
  const kept: KeptRequests = requestsPath === undefined ? [] : readKeptRequests(requestsPath);
  // While the kept requests are asked again it is the time at which they were asked.
  let past: number | undefined;
  const now = (): number => past ?? clock[0] ?? 0;
  server = await startSellingPartner({
    accounts: [DEMO_ACCOUNT],
    now,
    documentsAtAmazon: true,
    makeReport: (order) => reportFile(shop, order),
    ordersOf: (_, at) => partnerOrders(shop, at),
    onAnswer: ({ method, url, body }, response) => {
      if (method !== "POST" || url !== REPORTS || response?.status !== 202 || past !== undefined) return;
      kept.push({ at: now(), body });
      if (requestsPath !== undefined) keepRequests(requestsPath, kept);
    },
  });
  for (const request of [...kept]) {
    past = request.at;
    await ask(server.url, request.body);
  }
  past = undefined;
  return Number(new URL(server.url).port);
}

/** Asks for a report as the add-on did, so that it bears the same number again. */
async function ask(origin: string, body: string): Promise<void> {
  const { clientId, clientSecret, refreshToken } = DEMO_ACCOUNT;
  const answer = await fetch(`${origin}/auth/o2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "refresh_token",
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const asked = await fetch(origin + REPORTS, {
    method: "POST",
    headers: { "x-amz-access-token": token },
    body,
  });
  await asked.arrayBuffer();
}
