import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import iconv from "iconv-lite";
import type { Account } from "../../../preview/selling-partner/account.ts";
import type { ReportFile } from "../../../preview/selling-partner/documents.ts";
import { type SellingPartnerServer, startSellingPartner } from "../../../preview/selling-partner/server.ts";
import { expectModelled } from "./model.ts";

const CLIENTS = join(__dirname, "clients");
const TEXT = "order-id\tproduct-name\r\n249-0000001-0000001\t変形ロボット①㈱\r\n";
const ACCOUNT: Account = {
  name: "本店",
  clientId: "amzn1.application-oa2-client.abc",
  clientSecret: "amzn1.oa2-cs.v1.secret",
  refreshToken: "Atzr|token",
};
const SPECIFICATION = {
  reportType: "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL",
  marketplaceIds: ["A1VC38T7YXB528"],
  dataStartTime: "2026-11-20T00:00:00Z",
  dataEndTime: "2026-11-21T00:00:00Z",
};

const cp932: ReportFile = { bytes: iconv.encode(TEXT, "cp932"), charset: "Shift_JIS", gzip: true };
const utf8: ReportFile = { bytes: Buffer.from(TEXT), charset: "UTF-8", gzip: false };

describe("clients that others wrote fetch a report", () => {
  let server: SellingPartnerServer;
  let file: ReportFile = cp932;
  let faults: Error[] = [];
  let paths: string[] = [];

  beforeAll(async () => {
    server = await startSellingPartner({
      accounts: [ACCOUNT],
      now: () => Date.now(),
      makeReport: () => file,
      makingOf: () => ({ queued: 0, processing: 40 }),
      onAnswer: (request, response) => {
        paths.push(new URL(request.url, "http://localhost").pathname.replace(/[^/]*\d[^/]*$/, "…"));
        try {
          expectModelled(request, response);
        } catch (error) {
          faults.push(error as Error);
        }
      },
    });
  });

  beforeEach(() => {
    faults = [];
    paths = [];
  });

  afterAll(() => server.close());

  async function run(client: string): Promise<Record<string, unknown>> {
    const given = JSON.stringify({ ...ACCOUNT, specification: SPECIFICATION });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", join(CLIENTS, "redirect.mjs"), join(CLIENTS, client), given],
      { env: { ...process.env, SELLING_PARTNER: server.url } },
    );
    return JSON.parse(stdout);
  }

  it.each([
    ["gzip and CP932", cp932, "GZIP"],
    ["UTF-8 as it is", utf8, undefined],
  ])("Amazon's own SDK, %s", async (_how, given, compressionAlgorithm) => {
    file = given;
    const got = await run("amazon-sdk.mjs");
    expect(got).toMatchObject({ reportType: SPECIFICATION.reportType });
    expect(got.compressionAlgorithm).toBe(compressionAlgorithm);
    expect(Buffer.from(String(got.base64), "base64")).toEqual(Buffer.from(given.bytes));
    expect(faults).toEqual([]);
    expect(paths.slice(0, 2)).toEqual(["/auth/o2/token", "/reports/2021-06-30/reports"]);
  });

  it.each([
    ["gzip and CP932", cp932],
    ["UTF-8 as it is", utf8],
  ])("amazon-sp-api, %s", async (_how, given) => {
    file = given;
    expect(await run("amazon-sp-api.mjs")).toEqual({ text: TEXT });
    expect(faults).toEqual([]);
    expect(paths.slice(0, 2)).toEqual(["/auth/o2/token", "/reports/2021-06-30/reports"]);
  });
});
