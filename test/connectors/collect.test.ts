import type { Fault, Operation } from "../../preview/selling-partner/faults.ts";
import type { ReportEnd } from "../../preview/selling-partner/reports.ts";
import type { ProblemKind } from "../../src/connectors/problem.ts";
import { STREAMS } from "../../src/connectors/streams.ts";
import { ACCOUNT, CutOff, DAY, fileOf, HOUR, MINUTE, PartnerShop, TODAY, textOf } from "./partner-shop.ts";

const PENDING = STREAMS.pendingOrders.reportType;

/** Faults of one operation, so often; then all is well. */
function failing(shop: PartnerShop, operation: Operation, fault: Fault, times = 1): void {
  let left = times;
  shop.fault = (call) => {
    if (call.operation !== operation || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}

/** What a shop's run says is wrong. */
function problems(shop: PartnerShop): ProblemKind[] {
  return shop.run().events.flatMap((event) => (event.what === "problem" ? [event.problem] : []));
}

describe("collecting", () => {
  it("asks in one run and collects in a later one, each report once", () => {
    const shop = new PartnerShop({ makeReport: ({ reportType }) => fileOf(`of\t${reportType}\r\n`) });
    const first = shop.run();
    expect(first.events.filter(({ what }) => what === "asked")).toHaveLength(3 + 4);
    expect(shop.taken).toEqual([]);
    shop.now += HOUR;
    const second = shop.run();
    expect(second.events.filter(({ what }) => what === "taken")).toHaveLength(3 + 4);
    expect(textOf(shop.taken.find(({ stream }) => stream === "pendingOrders"))).toBe(`of\t${PENDING}\r\n`);
    expect(new Set(shop.taken.map(({ reportId }) => reportId)).size).toBe(shop.taken.length);
    // Orders every hour, stock less often.
    expect(second.events.filter(({ what }) => what === "asked").map((event) => event.stream)).toEqual([
      "pendingOrders",
      "allOrders",
    ]);
    expect(shop.refusedForNumber).toBe(0);
  });

  it("takes the time from which Amazon read its data as the time at which a report was true", () => {
    const shop = new PartnerShop({ makingOf: () => ({ queued: 7 * MINUTE, processing: 20 * MINUTE }) });
    shop.run();
    const asked = shop.now;
    shop.now += HOUR;
    shop.run();
    for (const { asOf } of shop.taken) {
      expect(asOf).toBeGreaterThan(asked);
      expect(asOf).toBeLessThanOrEqual(asked + 7 * MINUTE);
    }
  });

  it("waits for a slow report and asks for no second one meanwhile", () => {
    const shop = new PartnerShop({ makingOf: () => ({ queued: 3 * HOUR, processing: HOUR }) });
    for (let hour = 0; hour < 4; hour++) {
      shop.run();
      shop.now += HOUR;
    }
    expect(shop.taken).toEqual([]);
    expect(shop.requests.filter(({ body }) => body.includes(PENDING))).toHaveLength(1);
    shop.now += HOUR;
    shop.run();
    expect(shop.taken.filter(({ stream }) => stream === "pendingOrders")).toHaveLength(1);
  });

  it("asks for nothing, not even a token, when nothing is due", () => {
    const shop = new PartnerShop({ makingOf: () => ({ queued: 0, processing: 0 }) });
    shop.run();
    shop.run();
    const before = shop.requests.length;
    shop.run();
    expect(shop.requests).toHaveLength(before);
  });

  it("asks sooner when the user does, but not at every press", () => {
    const shop = new PartnerShop({ makingOf: () => ({ queued: 0, processing: 0 }) });
    shop.run();
    shop.run();
    const created = () => shop.requests.filter(({ body }) => body.includes(PENDING)).length;
    shop.run(true);
    expect(created()).toBe(1);
    shop.now += 15 * MINUTE;
    shop.run(true);
    expect(created()).toBe(2);
  });

  it("sends the token to the API and never to the store", () => {
    const shop = new PartnerShop();
    shop.run();
    shop.now += HOUR;
    shop.run();
    const downloads = shop.requests.filter(({ url }) => url.includes("/documents/") && url.includes("X-Amz"));
    expect(downloads.length).toBeGreaterThan(0);
    for (const { headers } of downloads) expect(headers).toEqual({});
  });

  it("asks for what happened in spans of 30 days at most after a long absence, without a gap", () => {
    const shop = new PartnerShop();
    shop.run();
    shop.now += HOUR;
    shop.run();
    shop.now += 200 * DAY;
    shop.run();
    const spans = shop.requests
      .filter(({ body }) => body.includes("BY_LAST_UPDATE"))
      .map(({ body }) => JSON.parse(body) as { dataStartTime: string; dataEndTime: string })
      .map((one) => ({ from: Date.parse(one.dataStartTime), until: Date.parse(one.dataEndTime) }));
    expect(spans.length).toBeGreaterThan(10);
    for (const [index, { from, until }] of spans.entries()) {
      expect(until - from).toBeLessThanOrEqual(30 * DAY);
      const before = spans[index - 1];
      if (before !== undefined) expect(from).toBeLessThan(before.until);
    }
    expect(spans[0]?.from).toBeLessThanOrEqual(TODAY - 89 * DAY);
    expect(spans[spans.length - 1]?.until).toBeGreaterThan(shop.now - MINUTE);
  });

  it("asks for no report of pending orders outside Japan", () => {
    const shop = new PartnerShop({
      marketplaceId: "ATVPDKIKX0DER",
      account: { ...ACCOUNT, marketplaceIds: ["ATVPDKIKX0DER"] },
    });
    shop.run();
    expect(shop.requests.some(({ body }) => body.includes(PENDING))).toBe(false);
    expect(shop.requests[1]?.url).toMatch(/^https:\/\/sellingpartnerapi-na\.amazon\.com\//);
  });
});

describe("what goes wrong", () => {
  it.each<[ProblemKind, Operation, Fault]>([
    ["unavailable", "token", { kind: "status", status: 503 }],
    ["no-answer", "token", { kind: "no-answer" }],
    ["malformed", "token", { kind: "malformed" }],
    ["throttled", "token", { kind: "throttled" }],
    ["unavailable", "createReport", { kind: "status", status: 500 }],
    ["malformed", "createReport", { kind: "malformed" }],
    ["malformed", "createReport", { kind: "strange" }],
    ["rejected", "createReport", { kind: "status", status: 400 }],
    ["throttled", "createReport", { kind: "throttled" }],
    ["no-answer", "createReport", { kind: "no-answer" }],
  ])("%s when a report is asked for (%s)", (problem, operation, fault) => {
    const shop = new PartnerShop();
    failing(shop, operation, fault);
    expect(problems(shop)).toContain(problem);
    shop.now += DAY;
    shop.run();
    shop.now += HOUR;
    shop.run();
    expect(new Set(shop.taken.map(({ stream }) => stream)).size).toBe(4);
    expect(shop.state.problem).toBeNull();
  });

  it.each<[ProblemKind, Operation, Fault]>([
    ["unavailable", "getReport", { kind: "status", status: 503 }],
    ["report-lost", "getReport", { kind: "status", status: 404 }],
    ["malformed", "getReport", { kind: "strange" }],
    ["throttled", "getReport", { kind: "throttled" }],
    ["throttled", "getReportDocument", { kind: "throttled" }],
    ["report-lost", "getReportDocument", { kind: "status", status: 404 }],
    ["malformed", "getReportDocument", { kind: "malformed" }],
    ["half-download", "download", { kind: "truncated" }],
    ["unavailable", "download", { kind: "throttled" }],
    ["no-answer", "download", { kind: "no-answer" }],
  ])("%s when a report is collected (%s)", (problem, operation, fault) => {
    const shop = new PartnerShop();
    shop.run();
    shop.now += HOUR;
    failing(shop, operation, fault);
    expect(problems(shop)).toContain(problem);
    for (let hours = 0; hours < 5; hours++) {
      shop.now += HOUR;
      shop.run();
    }
    expect(new Set(shop.taken.map(({ stream }) => stream)).size).toBe(4);
    expect(Object.values(shop.state.streams).map((one) => one.problem)).toEqual([null, null, null, null]);
  });

  it("asks once more for an address that ran out, and the user hears nothing of it", () => {
    const shop = new PartnerShop();
    shop.run();
    shop.now += HOUR;
    failing(shop, "download", { kind: "expired" });
    expect(problems(shop)).toEqual([]);
    expect(new Set(shop.taken.map(({ stream }) => stream)).size).toBe(4);
  });

  it("tells an unpacked file that is too short from a whole one", () => {
    const shop = new PartnerShop({ makeReport: () => fileOf("header\r\n".repeat(1000), false) });
    shop.run();
    shop.now += HOUR;
    failing(shop, "download", { kind: "truncated" });
    expect(problems(shop)).toContain("half-download");
  });

  it("wrong client, revoked consent: says which, and leaves Amazon in peace", () => {
    const wrong = new PartnerShop({ credentials: { ...ACCOUNT, clientSecret: "no" } });
    expect(problems(wrong)).toEqual(["wrong-client"]);
    const revoked = new PartnerShop({ account: { ...ACCOUNT, revoked: true } });
    expect(problems(revoked)).toEqual(["consent-revoked"]);
    const before = revoked.requests.length;
    revoked.now += HOUR;
    // What it waits for is said all the same: whoever looks at the last run alone must not think that all is well.
    expect(problems(revoked)).toEqual(["consent-revoked"]);
    expect(revoked.requests).toHaveLength(before);
    expect(revoked.state.problem?.kind).toBe("consent-revoked");
    // The user has done something about it and wants to see.
    expect(revoked.run(true).events).toEqual([{ what: "problem", stream: null, problem: "consent-revoked" }]);
  });

  it("collects the other reports where the app lacks the role for one", () => {
    const shop = new PartnerShop({
      account: { ...ACCOUNT, forbiddenReports: [STREAMS.fbaStock.reportType] },
    });
    expect(shop.run().events).toContainEqual({ what: "problem", stream: "fbaStock", problem: "forbidden" });
    shop.now += HOUR;
    shop.run();
    expect(new Set(shop.taken.map(({ stream }) => stream))).toEqual(
      new Set(["pendingOrders", "allOrders", "listings"]),
    );
  });

  it("says in each run what one report still waits for", () => {
    const shop = new PartnerShop({
      account: { ...ACCOUNT, forbiddenReports: [STREAMS.fbaStock.reportType] },
    });
    shop.run();
    const before = shop.requests.length;
    shop.now += HOUR;
    expect(shop.run().events).toContainEqual({ what: "problem", stream: "fbaStock", problem: "forbidden" });
    const asked = shop.requests.slice(before).filter(({ body }) => body.includes("FBA_MYI"));
    expect(asked).toEqual([]);
  });

  it("takes no data for no failure, and looks back once more", () => {
    const ends: ReportEnd[] = ["no-data"];
    const shop = new PartnerShop({ makeReport: () => ends[0] ?? "no-data" });
    shop.run();
    const asked = shop.now;
    shop.now += HOUR;
    const { events } = shop.run();
    expect(events.filter(({ what }) => what === "no-data")).toHaveLength(3 + 4 - 0);
    expect(shop.state.streams.pendingOrders).toMatchObject({ problem: null, collected: { empty: true } });
    ends[0] = fileOf("late\r\n");
    shop.now += HOUR;
    shop.run();
    const bodies = shop.requests.filter(({ body }) => body.includes("BY_LAST_UPDATE"));
    const last = JSON.parse(bodies[bodies.length - 1]?.body ?? "{}") as { dataStartTime: string };
    expect(Date.parse(last.dataStartTime)).toBeLessThan(asked - HOUR);
  });

  it("asks anew for what Amazon broke off, later and later", () => {
    const shop = new PartnerShop({ makeReport: () => "fatal" });
    shop.run();
    for (let hours = 0; hours < 48; hours++) {
      shop.now += HOUR;
      shop.run();
    }
    const asked = shop.requests.filter(({ body }) => body.includes(PENDING)).length;
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThan(15);
    expect(shop.state.streams.pendingOrders.problem?.kind).toBe("report-fatal");
  });

  it("asks anew for a report that is not done after a day", () => {
    const shop = new PartnerShop({
      makingOf: (_type, ordinal) => ({ queued: ordinal < 7 ? 90 * DAY : 0, processing: 0 }),
    });
    shop.run();
    shop.now += 25 * HOUR;
    expect(problems(shop)).toContain("report-stuck");
    for (let hours = 0; hours < 3; hours++) {
      shop.now += HOUR;
      shop.run();
    }
    expect(new Set(shop.taken.map(({ stream }) => stream)).size).toBe(4);
  });

  it("goes on in the next run with what time was too short for, from the same file", () => {
    const shop = new PartnerShop();
    shop.run();
    shop.now += HOUR;
    shop.takes = () => "later";
    const cut = shop.run();
    expect(cut.unfinished).toBe(true);
    expect(shop.taken).toEqual([]);
    shop.takes = () => "taken";
    shop.run();
    expect(new Set(shop.taken.map(({ stream }) => stream)).size).toBe(4);
  });

  it.each(["createReport", "getReport", "getReportDocument"] as const)(
    "keeps to the lower rate that Amazon names for %s, cut off or not",
    (operation) => {
      const shop = new PartnerShop({ usagePlans: { [operation]: { rate: 0.0002, burst: 15 } } });
      let steps = 0;
      shop.beforeStep = () => {
        steps += 1;
        if (steps % 23 === 0) throw new CutOff();
      };
      for (let hours = 0; hours < 72; hours++) {
        try {
          shop.run();
        } catch (error) {
          if (!(error instanceof CutOff)) throw error;
        }
        shop.now += HOUR;
      }
      expect(shop.refusedForNumber).toBe(0);
      // What the rate gives is made use of: 15 at first, then two in three hours.
      expect(shop.taken.length).toBeGreaterThan(20);
    },
  );

  it("begins nothing that the time left is too short for", () => {
    const shop = new PartnerShop();
    const { unfinished } = shop.run(false, MINUTE / 12);
    expect(unfinished).toBe(true);
    expect(shop.requests).toEqual([]);
  });
});
