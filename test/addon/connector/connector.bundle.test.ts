import type { HostOptions } from "../../../preview/host/types.ts";
import { STREAMS } from "../../../src/connectors/streams.ts";
import { allOrders, honestSales, orderId, pendingOrders } from "../report-files.ts";
import { DAY, HOUR, TestSpreadsheet, TODAY } from "../spreadsheet.ts";
import { ACCOUNT, AmazonForTests, connectionOf, SECRETS } from "./amazon-for-tests.ts";

const TITLE = "変形ロボット①㈱～ｶﾅ";
const ATTACK = {
  id: orderId(500),
  sku: "TOY-1",
  title: TITLE,
  quantity: 30,
  bought: TODAY - 3 * HOUR,
  channel: "Merchant",
};

function serveOrders(amazon: AmazonForTests): void {
  amazon.serve(STREAMS.pendingOrders.reportType, ({ at }) =>
    pendingOrders(at, [{ ...ATTACK, payment: "ConvenienceStore" }]),
  );
  amazon.serve(STREAMS.allOrders.reportType, ({ at, dataStartTime, dataEndTime }) => {
    const rows = [...honestSales(60, TODAY), { ...ATTACK, price: 90_000 }].filter(({ bought }) => {
      const updated = bought + (bought === ATTACK.bought ? 0 : HOUR);
      return updated >= (dataStartTime ?? 0) && updated <= (dataEndTime ?? at);
    });
    return rows.length === 0 ? null : allOrders(at, rows);
  });
}

function connected(
  amazon = new AmazonForTests(),
  options: Partial<HostOptions> = {},
): { readonly amazon: AmazonForTests; readonly spreadsheet: TestSpreadsheet } {
  serveOrders(amazon);
  const spreadsheet = new TestSpreadsheet({ fetch: amazon.fetch, ...options });
  amazon.now = () => spreadsheet.now;
  spreadsheet.value("saveConnection", connectionOf(ACCOUNT));
  return { amazon, spreadsheet };
}

/** The trigger's next run. */
function hourLater(spreadsheet: TestSpreadsheet): void {
  spreadsheet.now += HOUR;
  const runs = spreadsheet.host.runDueTriggers();
  expect(runs.map(({ outcome }) => outcome.ok)).toEqual([true]);
}

describe("collecting from Amazon", () => {
  it("asks at one run of the trigger, takes in at the next and judges what came", () => {
    const { amazon, spreadsheet } = connected();
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
    hourLater(spreadsheet);
    expect(amazon.requests.some(({ url }) => url.endsWith("/reports"))).toBe(true);
    hourLater(spreadsheet);
    const attack = spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id);
    expect(attack).toMatchObject({ 商品名: TITLE, 数量: 30, 金額: 90_000, 判定: "▲▲ 危険" });
    const names = spreadsheet.rows("取込履歴").map((row) => row.ファイル名);
    expect(names).toContain("保留中の注文（Amazon から自動取得）");
    expect(names).toContain("全注文（Amazon から自動取得）");
    const told = spreadsheet.rows("取込履歴").map((row) => String(row.結果));
    expect(told.join("\n")).toContain("全注文を取り込みました");
    expect(spreadsheet.value("sidebarState").counts.danger).toBe(1);
  });

  it("keeps going every hour, and tells nothing twice", () => {
    const { spreadsheet } = connected();
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
    for (let hours = 0; hours < 6; hours++) hourLater(spreadsheet);
    const told = spreadsheet.rows("取込履歴").map((row) => String(row.結果));
    expect(told.filter((text) => text.includes("全注文を取り込みました"))).toHaveLength(1);
    expect(spreadsheet.rows("注文")).toHaveLength(61);
  });

  it("reads a report as the sidebar does: the same row, the same time, the same encoding", () => {
    const { spreadsheet } = connected();
    spreadsheet.value("collectNow");
    const asked = spreadsheet.now;
    spreadsheet.now += HOUR;
    spreadsheet.value("collectNow");
    const row = spreadsheet.rows("取込履歴").find((one) => String(one.ファイル名).startsWith("保留中"));
    expect(row).toMatchObject({ 文字コード: "cp932", 行数: 1, レポートの時点: new Date(asked + 30_000) });
  });

  it("knows of an order that stays as it is that it is still pending, though no report of news lists it", () => {
    const { amazon, spreadsheet } = connected();
    // Fulfilled by Amazon: the report of pending orders does not list it.
    amazon.serve(STREAMS.pendingOrders.reportType, () => null);
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
    for (let hours = 0; hours < 60; hours++) {
      hourLater(spreadsheet);
      if (hours > 2) expect(spreadsheet.value("sidebarState").counts).toMatchObject({ held: 1, stale: 0 });
    }
  });

  it("keeps the import history short, loses nothing by it, and leaves the seller's own import in reach", async () => {
    const { amazon, spreadsheet } = connected();
    amazon.serve(STREAMS.pendingOrders.reportType, ({ at }) =>
      pendingOrders(at, at < TODAY + 30 * HOUR ? [{ ...ATTACK, payment: "ConvenienceStore" }] : []),
    );
    amazon.serve(STREAMS.allOrders.reportType, () => null);
    await spreadsheet.import(allOrders(TODAY, honestSales(60, TODAY), "my own.txt"));
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
    for (let hours = 0; hours < 60; hours++) hourLater(spreadsheet);
    const gone = () => spreadsheet.rows("注文").find((row) => row.注文番号 === ATTACK.id);
    const [lines, record] = [spreadsheet.rows("取込履歴").length, gone()];
    for (let hours = 0; hours < 120; hours++) hourLater(spreadsheet);
    // Every hour's lines of the last three or four days, of seven and a half.
    expect(spreadsheet.rows("取込履歴").length).toBeLessThan(lines * 1.7);
    spreadsheet.value("refreshNow");
    expect(gone()).toEqual(record);
    expect(record?.状態).toBe("保留終了（結果は未確認）");
    expect(spreadsheet.value("recentImports").map(({ name }) => name)).toContain("my own.txt");
    expect(spreadsheet.value("recentImports").length).toBeLessThan(10);
  });

  it("tells each kind once, in however many reports it came", () => {
    const { spreadsheet } = connected();
    spreadsheet.value("collectNow");
    spreadsheet.now += HOUR;
    const { did } = spreadsheet.value("collectNow");
    expect(did.filter((text) => text.startsWith("全注文"))).toEqual([
      expect.stringMatching(/^全注文を取り込みました（新規60、変更\d+）。$/),
    ]);
  });

  it("collects at once when the user wants it, and hands over what to judge", () => {
    const { spreadsheet } = connected();
    const first = spreadsheet.value("collectNow");
    expect(first).toMatchObject({ news: false, failed: [], unfinished: false });
    expect(first.asked).toBeGreaterThan(3);
    expect(first.view.shops[0]?.streams[0]).toMatchObject({ name: "保留中の注文", making: 1 });
    spreadsheet.now += 5 * 60_000;
    const second = spreadsheet.value("collectNow");
    expect(second.news).toBe(true);
    expect(second.did.join("")).toContain("保留中の注文を取り込みました（新規1、変更0）。");
    expect(spreadsheet.value("refreshNow").counts.danger).toBe(1);
  });

  it.each([
    ["Google cut it off", Number.POSITIVE_INFINITY],
    ["one call failed", 1],
  ])("goes on where %s, wherever that was, and comes to the same sheet", (_what, failures) => {
    const whole = connected().spreadsheet;
    whole.value("collectNow");
    whole.now += HOUR;
    whole.value("collectNow");
    // Which report comes in first may differ: it shows in the order of the rows, and of the marks in the record.
    const byOrder = (of: TestSpreadsheet) =>
      of
        .rows("注文")
        .map(({ "記録（自動）": _record, ...cells }) => cells)
        .sort((one, other) => (String(one.注文番号) < String(other.注文番号) ? -1 : 1));
    const wanted = byOrder(whole);
    for (const nth of [3, 9, 17, 30, 45, 70, 100, 140, 190, 250]) {
      let left = Number.POSITIVE_INFINITY;
      const { spreadsheet } = connected(new AmazonForTests(), {
        onServiceCall: () => {
          left -= 1;
          if (left <= 0 && left > -failures) throw new Error("Exceeded maximum execution time");
        },
      });
      spreadsheet.value("collectNow");
      spreadsheet.now += HOUR;
      left = nth;
      spreadsheet.call("collectNow");
      left = Number.POSITIVE_INFINITY;
      spreadsheet.value("collectNow");
      expect(byOrder(spreadsheet)).toEqual(wanted);
      const imports = spreadsheet.rows("取込履歴").map((row) => `${row.ファイル名} ${row.結果}`);
      expect(new Set(imports).size).toBeLessThanOrEqual(imports.length);
      expect(imports.filter((text) => text.startsWith("保留中の注文"))).toHaveLength(1);
    }
  });

  it("takes in a large report in pieces, as far as a run's time goes", () => {
    let clock = TODAY;
    let pace = 0;
    const amazon = new AmazonForTests();
    amazon.serve(STREAMS.allOrders.reportType, ({ at, dataEndTime }) =>
      dataEndTime !== null && at - dataEndTime < HOUR
        ? allOrders(
            at,
            Array.from({ length: 6000 }, (_, index) => ({ id: orderId(index), bought: TODAY - DAY })),
          )
        : null,
    );
    const spreadsheet = new TestSpreadsheet({
      fetch: amazon.fetch,
      // A slow machine: every look at the clock costs time.
      now: () => {
        clock += pace;
        return clock;
      },
    });
    amazon.now = () => clock;
    spreadsheet.value("saveConnection", connectionOf(ACCOUNT));
    spreadsheet.value("collectNow");
    clock += HOUR;
    pace = 4000;
    const first = spreadsheet.value("collectNow");
    expect(first.unfinished).toBe(true);
    const chunks = () => spreadsheet.rows("取込履歴").map((row) => `${row.ファイル名} ${row.結果}`);
    pace = 0;
    const second = spreadsheet.value("collectNow");
    expect(second.unfinished).toBe(false);
    expect(spreadsheet.rows("注文")).toHaveLength(6000);
    expect(chunks().filter((text) => text.startsWith("全注文"))).toHaveLength(1);
  });

  it("brings in stock, too", () => {
    const { amazon, spreadsheet } = connected();
    amazon.files.set(STREAMS.listings.reportType, () => ({
      bytes: Buffer.from(
        "item-name\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tasin1\tproduct-id\tfulfillment-channel\tstatus\r\n変形ロボット\tL1\tTOY-1\t3000\t12\t2026/01/01\tB000000001\tB000000001\tDEFAULT\tActive\r\n",
      ),
      charset: "UTF-8",
      gzip: false,
    }));
    spreadsheet.value("collectNow");
    spreadsheet.now += HOUR;
    spreadsheet.value("collectNow");
    expect(spreadsheet.rows("在庫")[0]).toMatchObject({ SKU: "TOY-1" });
  });
});

describe("collecting orders", () => {
  it("brings who cancelled into the book, where the seller wants it", () => {
    const { amazon, spreadsheet } = connected();
    amazon.orders = [
      {
        orderId: ATTACK.id,
        createdTime: new Date(ATTACK.bought).toISOString(),
        lastUpdatedTime: new Date(TODAY - HOUR).toISOString(),
        salesChannel: { channelName: "AMAZON", marketplaceName: "Amazon.co.jp" },
        fulfillment: { fulfillmentStatus: "CANCELLED", fulfilledBy: "MERCHANT" },
        orderItems: [
          {
            orderItemId: "1",
            quantityOrdered: 30,
            product: { sellerSku: "TOY-1" },
            cancellation: { cancellationExecution: { cancelledBy: "AMAZON" } },
          },
        ],
      },
    ];
    const [shop] = spreadsheet.value("connectorView").shops;
    spreadsheet.value("saveConnection", connectionOf(ACCOUNT, { id: shop?.id ?? "", orders: true }));
    const { did, view } = spreadsheet.value("collectNow");
    expect(did.join("")).toContain("キャンセルした人を取り込みました（新規1、変更0）。");
    expect(view.shops[0]?.streams.find(({ id }) => id === "orders")).toMatchObject({
      problem: "",
      making: 0,
    });
    expect(spreadsheet.rows("取込履歴")[0]).toMatchObject({
      内容: "注文（Orders API）",
      ファイル名: "キャンセルした人（Amazon から自動取得）",
    });
    const observed = spreadsheet.rows("観測ログ")[0];
    expect(JSON.stringify(observed)).toMatch(/amazon|Amazon/);
  });
});

describe("what goes wrong with Amazon", () => {
  it("is said in words, in the view and in the import history", () => {
    const { amazon, spreadsheet } = connected();
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
    hourLater(spreadsheet);
    hourLater(spreadsheet);
    amazon.fault = ({ operation }) => (operation === "token" ? { kind: "status", status: 503 } : undefined);
    hourLater(spreadsheet);
    const told = spreadsheet.rows("取込履歴").map((row) => String(row.結果));
    expect(told[told.length - 1]).toContain("Amazon のサーバーが一時的に応答できません");
    expect(spreadsheet.value("connectorView").shops[0]?.problem).toContain("一時的に応答できません");
  });

  it("wrong credentials and a revoked consent show in the test of the connection", () => {
    const { spreadsheet } = connected(new AmazonForTests({ ...ACCOUNT, revoked: true }));
    const id = spreadsheet.value("connectorView").shops[0]?.id ?? "";
    expect(spreadsheet.value("checkShop", id)).toMatchObject({
      ok: false,
      message: expect.stringContaining("リフレッシュトークンが使えません"),
    });
    spreadsheet.value("saveConnection", connectionOf(ACCOUNT, { id, clientSecret: "amzn1.oa2-cs.v1.other" }));
    expect(spreadsheet.value("checkShop", id)).toMatchObject({
      ok: false,
      message: expect.stringContaining("クライアントシークレットが正しくありません"),
    });
  });

  it("a revoked consent is said by every run until it is mended, not by the one that asked alone", () => {
    const { amazon, spreadsheet } = connected(new AmazonForTests({ ...ACCOUNT, revoked: true }));
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
    for (let hours = 0; hours < 3; hours++) {
      hourLater(spreadsheet);
      expect(spreadsheet.value("scheduleView").last).toMatchObject({
        ok: false,
        told: expect.stringContaining("リフレッシュトークンが使えません"),
      });
      expect(spreadsheet.value("sidebarState").schedule.troubled).toBe(true);
    }
    // Amazon was asked once.
    expect(amazon.requests).toHaveLength(1);
  });

  it("a connection that works says so", () => {
    const { spreadsheet } = connected();
    const id = spreadsheet.value("connectorView").shops[0]?.id ?? "";
    expect(spreadsheet.value("checkShop", id)).toEqual({ ok: true, message: "接続できました。" });
  });

  it("a file that is no known report is not taken in", () => {
    const { amazon, spreadsheet } = connected();
    amazon.files.set(STREAMS.pendingOrders.reportType, () => ({
      bytes: Buffer.from("settlement-id\tdeposit-date\r\n1\t2\r\n"),
      charset: "UTF-8",
      gzip: true,
    }));
    spreadsheet.value("collectNow");
    spreadsheet.now += HOUR;
    const { failed } = spreadsheet.value("collectNow");
    expect(failed).toEqual([expect.stringMatching(/^保留中の注文: 届いたファイルを/)]);
    expect(spreadsheet.rows("取込履歴").some((row) => String(row.ファイル名).startsWith("保留中"))).toBe(
      false,
    );
  });

  it("works without the permission for the rest, and says what it needs it for", () => {
    const amazon = new AmazonForTests();
    const spreadsheet = new TestSpreadsheet({
      fetch: amazon.fetch,
      declinedScopes: ["https://www.googleapis.com/auth/script.external_request"],
    });
    expect(spreadsheet.value("connectorView").permission).toMatchObject({ granted: false });
    spreadsheet.value("saveConnection", connectionOf(ACCOUNT));
    expect(spreadsheet.call("collectNow")).toMatchObject({ ok: false, code: "permission" });
    expect(amazon.requests).toEqual([]);
    expect(spreadsheet.value("sidebarState").counts.held).toBe(0);
  });
});

describe("connections", () => {
  it("keep their credentials out of cells, logs, messages and answers", () => {
    const amazon = new AmazonForTests();
    const answers: unknown[] = [];
    const { spreadsheet } = connected(amazon);
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
    const id = spreadsheet.value("connectorView").shops[0]?.id ?? "";
    answers.push(spreadsheet.call("checkShop", id), spreadsheet.call("collectNow"));
    const faults = ["token", "createReport", "getReport", "getReportDocument", "download"];
    for (const operation of faults) {
      amazon.fault = (call) => (call.operation === operation ? { kind: "status", status: 503 } : undefined);
      spreadsheet.now += HOUR;
      spreadsheet.host.runDueTriggers();
      answers.push(spreadsheet.call("collectNow"), spreadsheet.call("checkShop", id));
    }
    amazon.fault = ({ operation }) => (operation === "token" ? undefined : { kind: "no-answer" });
    answers.push(spreadsheet.call("collectNow"));
    // What is wrong with an argument is told without the argument.
    answers.push(
      spreadsheet.call("saveConnection", connectionOf(ACCOUNT, { clientId: "0planted0 with a blank" })),
      spreadsheet.call("saveConnection", connectionOf(ACCOUNT, { refreshToken: "0planted0" })),
      spreadsheet.call("saveConnection", connectionOf(ACCOUNT, { id: "gone" })),
      spreadsheet.call("connectorView"),
      spreadsheet.call("sidebarState"),
    );
    expect(JSON.stringify(answers)).not.toMatch(SECRETS);
    expect(JSON.stringify(spreadsheet.host.snapshot())).not.toMatch(SECRETS);
    expect(JSON.stringify(spreadsheet.host.logs())).not.toMatch(SECRETS);
    expect(JSON.stringify(spreadsheet.host.drainUiEvents())).not.toMatch(SECRETS);
    expect(JSON.stringify(spreadsheet.host.outbox())).not.toMatch(SECRETS);
    const { properties } = JSON.parse(spreadsheet.host.save()) as {
      properties: Record<string, Record<string, string>>;
    };
    for (const [store, entries] of Object.entries(properties)) {
      if (!store.startsWith("user:")) expect(JSON.stringify(entries)).not.toMatch(SECRETS);
    }
  });

  it("belong to the user who made them", () => {
    const { amazon, spreadsheet } = connected();
    const other = new TestSpreadsheet({
      fetch: amazon.fetch,
      user: { email: "partner@example.com", locale: "ja" },
      state: spreadsheet.host.save(),
    });
    expect(other.value("connectorView").shops).toEqual([]);
    expect(other.call("collectNow")).toMatchObject({ ok: false, code: "not-found" });
  });

  it("are gone with all that they know once they are removed", () => {
    const { spreadsheet } = connected();
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
    spreadsheet.value("collectNow");
    expect(spreadsheet.host.save()).toMatch(SECRETS);
    expect(spreadsheet.value("disconnect", "").shops).toEqual([]);
    expect(spreadsheet.host.save()).not.toMatch(SECRETS);
    expect(spreadsheet.host.save()).not.toContain("holdguard.collecting");
  });

  it("make the trigger hourly, and daily again without them", () => {
    const spreadsheet = new TestSpreadsheet({ fetch: new AmazonForTests().fetch });
    spreadsheet.value("setSchedule", { on: true, hour: 6, days: [0, 1, 2, 3, 4, 5, 6] });
    const next = () => (spreadsheet.host.triggers()[0]?.nextRun ?? 0) - spreadsheet.now;
    const daily = next();
    spreadsheet.value("saveConnection", connectionOf(ACCOUNT));
    expect(next()).toBeLessThanOrEqual(HOUR);
    expect(spreadsheet.host.triggers()).toHaveLength(1);
    spreadsheet.value("disconnect", "");
    expect(next()).toBe(daily);
  });

  it("are for several shops, each with its own reports, some with the same app", () => {
    const second = { ...ACCOUNT, name: "支店", refreshToken: "Atzr|0planted0second0" };
    const amazon = new AmazonForTests(ACCOUNT, second);
    serveOrders(amazon);
    amazon.serve(STREAMS.pendingOrders.reportType, ({ at, account }) =>
      pendingOrders(at, [{ ...ATTACK, id: orderId(account === "本店" ? 501 : 502) }]),
    );
    const spreadsheet = new TestSpreadsheet({ fetch: amazon.fetch });
    amazon.now = () => spreadsheet.now;
    const [first] = spreadsheet.value("saveConnection", connectionOf(ACCOUNT, { shop: "本店" })).shops;
    const unnamed = spreadsheet.call("saveConnection", connectionOf(second));
    expect(unnamed).toMatchObject({ ok: false, message: expect.stringContaining("店舗名を入れて") });
    spreadsheet.value(
      "saveConnection",
      connectionOf(second, { shop: "支店", clientOf: first?.id ?? "", clientId: "", clientSecret: "" }),
    );
    spreadsheet.value("collectNow");
    spreadsheet.now += HOUR;
    expect(spreadsheet.value("collectNow").did.join("")).toContain("［支店］保留中の注文を取り込みました");
    const shopOf = (id: string) => spreadsheet.rows("注文").find((row) => row.注文番号 === id)?.店舗;
    expect(shopOf(orderId(501))).toBe("本店");
    expect(shopOf(orderId(502))).toBe("支店");
  });

  it("keep the name of a shop whose orders have come in, for they would come in again as another's", () => {
    const { spreadsheet } = connected();
    const rename = (shop: string) => {
      const id = spreadsheet.value("connectorView").shops[0]?.id ?? "";
      const keys = { clientId: "", clientSecret: "", refreshToken: "" };
      return spreadsheet.call("saveConnection", connectionOf({ ...ACCOUNT, ...keys }, { id, shop }));
    };
    expect(rename("本店").ok).toBe(true);
    spreadsheet.value("collectNow");
    spreadsheet.now += HOUR;
    spreadsheet.value("collectNow");
    expect(rename("別の名前")).toMatchObject({ ok: false, message: expect.stringContaining("二重") });
    expect(rename("本店").ok).toBe(true);
  });

  it("ask anew with another app, which may not see what the former one asked for", () => {
    const other = {
      ...ACCOUNT,
      clientId: "amzn1.application-oa2-client.0planted0other0",
      refreshToken: "Atzr|0planted0other0",
    };
    const { amazon, spreadsheet } = connected(new AmazonForTests(ACCOUNT, other));
    const { asked } = spreadsheet.value("collectNow");
    const id = spreadsheet.value("connectorView").shops[0]?.id ?? "";
    spreadsheet.value("saveConnection", connectionOf(other, { id }));
    amazon.fault = ({ operation }) =>
      operation === "getReport" ? { kind: "status", status: 403 } : undefined;
    spreadsheet.now += HOUR;
    expect(spreadsheet.value("collectNow")).toMatchObject({ asked, failed: [] });
    amazon.fault = () => undefined;
    spreadsheet.now += HOUR;
    expect(spreadsheet.value("collectNow").did.join("")).toContain("全注文を取り込みました");
    expect(spreadsheet.rows("注文")).toHaveLength(61);
  });

  it("go on with what is under way where only the secret is new", () => {
    const { amazon, spreadsheet } = connected();
    spreadsheet.value("collectNow");
    const id = spreadsheet.value("connectorView").shops[0]?.id ?? "";
    const { clientSecret } = ACCOUNT;
    spreadsheet.value("saveConnection", {
      ...connectionOf({ ...ACCOUNT, clientId: "", refreshToken: "" }, { id }),
      clientSecret,
    });
    const before = amazon.requests.length;
    spreadsheet.now += HOUR;
    expect(spreadsheet.value("collectNow").did.join("")).toContain("全注文を取り込みました（新規60");
    expect(amazon.requests.slice(before).some(({ url }) => /reports\/\d+$/.test(url))).toBe(true);
  });

  it("take the new secret of their app from whichever shop brings it", () => {
    const second = { ...ACCOUNT, name: "支店", refreshToken: "Atzr|0planted0second0" };
    const renewed = { clientSecret: "amzn1.oa2-cs.v1.0planted0renewed0" };
    const amazon = new AmazonForTests({ ...ACCOUNT, ...renewed }, { ...second, ...renewed });
    const spreadsheet = new TestSpreadsheet({ fetch: amazon.fetch });
    const [one] = spreadsheet.value("saveConnection", connectionOf(ACCOUNT, { shop: "本店" })).shops;
    const both = spreadsheet.value("saveConnection", connectionOf(second, { shop: "支店" })).shops;
    const other = both.find(({ shop }) => shop === "支店")?.id ?? "";
    expect(spreadsheet.value("checkShop", other).ok).toBe(false);
    spreadsheet.value(
      "saveConnection",
      connectionOf({ ...ACCOUNT, ...renewed, refreshToken: "" }, { id: one?.id ?? "", shop: "本店" }),
    );
    expect(spreadsheet.value("checkShop", one?.id ?? "").ok).toBe(true);
    expect(spreadsheet.value("checkShop", other).ok).toBe(true);
  });
});
