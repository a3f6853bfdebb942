import type { HostOptions, Json } from "../../preview/host/types.ts";
import { CALL_NAMES } from "../../src/addon/calls.ts";
import { STREAMS } from "../../src/connectors/streams.ts";
import { built, builtNames } from "../build/built.ts";
import { ACCOUNT, AmazonForTests, connectionOf, SECRETS } from "./connector/amazon-for-tests.ts";
import { allOrders, honestSales, orderId, pendingOrders } from "./report-files.ts";
import { HOUR, TestSpreadsheet, TODAY } from "./spreadsheet.ts";

const ADDRESS = "planted.address@shop.example.jp";
/** City and post code that stand in every all-orders report of these tests. */
const PERSONAL = /SECRETCITY|9999999/;
const ATTACK = { id: orderId(900), quantity: 30, price: 90_000, bought: TODAY - 5 * HOUR };

interface State {
  readonly properties: Record<string, Record<string, string>>;
  readonly outbox: readonly unknown[];
}

/** Everything that the file keeps: cells, notes, formats, hidden tabs, metadata, properties of the document, triggers. */
function keptInFile(spreadsheet: TestSpreadsheet): string {
  const { properties, outbox: _mails, ...file } = JSON.parse(spreadsheet.host.save()) as State;
  const shared = Object.entries(properties).filter(([store]) => !store.startsWith("user:"));
  return JSON.stringify([file, shared]);
}

/** Everything that any call answers, whatever it is given, and what menus and logs say. */
function said(spreadsheet: TestSpreadsheet, args: readonly Json[]): string {
  const answers = CALL_NAMES.map((name) => [name, spreadsheet.host.run(name, [...args])]);
  return JSON.stringify([answers, spreadsheet.host.drainUiEvents(), spreadsheet.host.logs()]);
}

/** With shops connected, the refresh on and the morning mail on, after a day and a half of runs. */
function inFullUse(amazon: AmazonForTests, fetch: HostOptions["fetch"] = amazon.fetch): TestSpreadsheet {
  const spreadsheet = new TestSpreadsheet({ fetch });
  amazon.now = () => spreadsheet.now;
  amazon.serve(STREAMS.pendingOrders.reportType, ({ at }) => pendingOrders(at, [ATTACK]));
  amazon.serve(STREAMS.allOrders.reportType, ({ at }) => allOrders(at, [...honestSales(20, TODAY), ATTACK]));
  spreadsheet.value("saveConnection", connectionOf(ACCOUNT));
  spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
  spreadsheet.value("sendMailCode", ADDRESS);
  const code = /\d{6}/.exec(spreadsheet.host.outbox().at(-1)?.body ?? "")?.[0] ?? "";
  spreadsheet.value("confirmMailAddress", code);
  for (let hour = 0; hour < 36; hour++) {
    spreadsheet.now += HOUR;
    spreadsheet.host.runDueTriggers();
  }
  return spreadsheet;
}

/** Amazon refuses with an answer that repeats all that it was sent. */
const echo: HostOptions["fetch"] = (url, { headers, body }) => ({
  status: 400,
  headers: [],
  body: new TextEncoder().encode(
    JSON.stringify({
      error: `${url} ${JSON.stringify(headers)}`,
      errors: [{ code: "InvalidInput", message: Buffer.from(body ?? []).toString("utf8") }],
    }),
  ),
});

describe("with Amazon connected and the morning mail on", () => {
  it("the credentials are in the user's own properties and nowhere else", () => {
    const spreadsheet = inFullUse(new AmazonForTests());
    expect(spreadsheet.rows("注文").length).toBe(21);
    expect(spreadsheet.host.save()).toMatch(SECRETS);
    expect(keptInFile(spreadsheet)).not.toMatch(SECRETS);
    expect(JSON.stringify(spreadsheet.host.outbox())).not.toMatch(SECRETS);
    expect(said(spreadsheet, [])).not.toMatch(SECRETS);
  });

  it("the mail's address is in the user's own properties and its answers, and nowhere else", () => {
    const spreadsheet = inFullUse(new AmazonForTests());
    const digests = spreadsheet.host.outbox().filter(({ htmlBody }) => htmlBody !== undefined);
    expect(digests.length).toBeGreaterThan(0);
    expect(digests.every(({ to }) => to === ADDRESS)).toBe(true);
    expect(keptInFile(spreadsheet)).not.toContain(ADDRESS);
    expect(JSON.stringify(spreadsheet.host.logs())).not.toContain(ADDRESS);
    const partner = new TestSpreadsheet({
      user: { email: "partner@example.com", locale: "ja" },
      state: spreadsheet.host.save(),
    });
    expect(said(partner, [])).not.toContain(ADDRESS);
  });

  it("no personal data of a collected report is kept or said, nor mailed", () => {
    const spreadsheet = inFullUse(new AmazonForTests());
    expect(spreadsheet.host.save()).not.toMatch(PERSONAL);
    expect(said(spreadsheet, [])).not.toMatch(PERSONAL);
  });

  it("no refusal of Amazon's, whatever it repeats, is kept or said", () => {
    const spreadsheet = inFullUse(new AmazonForTests(), echo);
    expect(keptInFile(spreadsheet)).not.toMatch(SECRETS);
    expect(JSON.stringify(spreadsheet.host.outbox())).not.toMatch(SECRETS);
    expect(said(spreadsheet, [])).not.toMatch(SECRETS);
    expect(spreadsheet.value("connectorView").shops[0]?.problem).not.toBe("");
  });

  it("wrong arguments that hold credentials or an address are not said back", () => {
    const spreadsheet = new TestSpreadsheet();
    const { clientSecret, refreshToken } = ACCOUNT;
    const planted = { ...connectionOf(ACCOUNT), marketplaceId: `${clientSecret} ${ADDRESS}` };
    for (const args of [[planted], [refreshToken, planted], [[refreshToken]]] as unknown as Json[][]) {
      expect(said(spreadsheet, args)).not.toMatch(/0planted0secret0|0planted0refresh0/);
    }
    expect(keptInFile(spreadsheet)).not.toMatch(SECRETS);
  });
});

it("what ships holds no credential and no address of anybody", () => {
  for (const name of builtNames()) {
    const text = built(name);
    expect(text).not.toMatch(
      /(Atz[ra]\||amzn1\.(oa2-cs|application-oa2-client)\.)[\w.-]{8}|AKIA[0-9A-Z]{16}/,
    );
    const addresses = text.match(/[\w.+-]+@[\w-]+\.(com|jp|net|org)\b/g) ?? [];
    expect(addresses.filter((one) => one !== "name@example.com")).toEqual([]);
  }
});
