import fc from "fast-check";
import type { Fault, Operation } from "../../preview/selling-partner/faults.ts";
import { CutOff, DAY, fileOf, HOUR, MINUTE, PartnerShop, TODAY, textOf } from "./partner-shop.ts";

const FAULTS: readonly Fault[] = [
  { kind: "status", status: 400 },
  { kind: "status", status: 403 },
  { kind: "status", status: 404 },
  { kind: "status", status: 500 },
  { kind: "status", status: 503 },
  { kind: "throttled" },
  { kind: "malformed" },
  { kind: "strange" },
  { kind: "truncated" },
  { kind: "expired" },
  { kind: "no-answer" },
];

/** What happens in the shop: an update an hour, told by its hour. */
function updates(from: number, until: number): string {
  const lines: string[] = [];
  for (let at = Math.ceil(from / HOUR) * HOUR; at <= until; at += HOUR) lines.push(String(at));
  return `${lines.join("\r\n")}\r\n`;
}

const trouble = fc.record({
  /** Which requests of a run fail, and how: by their ordinal over all runs. */
  faults: fc.array(fc.tuple(fc.nat(120), fc.constantFrom(...FAULTS)), { maxLength: 60 }),
  /** At which steps Google cuts a run off. */
  cuts: fc.array(fc.nat(400), { maxLength: 40 }),
  ends: fc.array(fc.constantFrom("file", "file", "file", "no-data", "fatal"), {
    minLength: 1,
    maxLength: 30,
  }),
  making: fc.array(fc.integer({ min: 0, max: 5 * 60 }), { minLength: 1, maxLength: 20 }),
  gaps: fc.array(fc.integer({ min: 1, max: 50 * 60 }), { minLength: 3, maxLength: 25 }),
  latencies: fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 10 }),
  budgets: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
});

describe("whatever goes wrong, whenever a run is cut off", () => {
  it("everything is collected in the end, nothing twice in another shape, never more requests than are allowed", () => {
    fc.assert(
      fc.property(trouble, ({ faults, cuts, ends, making, gaps, latencies, budgets }) => {
        let made = 0;
        let quiet = false;
        let asks = 0;
        const shop = new PartnerShop({
          makeReport: ({ dataStartTime, dataEndTime }) => {
            const end = quiet ? "file" : ends[made++ % ends.length];
            if (end === "fatal") return "fatal";
            const from = dataStartTime ?? TODAY;
            // Amazon says so only where it is so.
            if (end === "no-data" && dataStartTime === null) return "no-data";
            return fileOf(updates(from, dataEndTime ?? TODAY));
          },
          makingOf: (_type, ordinal) => ({
            queued: quiet ? 0 : (making[ordinal % making.length] ?? 0) * MINUTE,
            processing: MINUTE,
          }),
          latency: () => latencies[asks++ % latencies.length] ?? 0,
        });
        let calls = 0;
        const failing = new Map(faults);
        shop.fault = () => (quiet ? undefined : failing.get(calls++));
        let steps = 0;
        const cutAt = new Set(cuts);
        shop.beforeStep = () => {
          if (!quiet && cutAt.has(steps++)) throw new CutOff();
        };
        const run = (budget: number) => {
          try {
            shop.run(false, budget);
          } catch (error) {
            if (!(error instanceof CutOff)) throw error;
          }
        };
        for (const [index, minutes] of gaps.entries()) {
          run((budgets[index % budgets.length] ?? 1) * MINUTE);
          shop.now += minutes * MINUTE;
        }
        // Calm again: within a few days all has come.
        quiet = true;
        const calm = shop.now;
        for (let hours = 0; hours < 72; hours++) {
          run(5 * MINUTE);
          shop.now += HOUR;
        }
        const { streams, problem } = shop.state;
        expect(problem).toBeNull();
        for (const stream of Object.values(streams)) expect(stream.problem).toBeNull();
        expect(new Set(shop.taken.map(({ stream }) => stream)).size).toBe(4);
        const seen = new Set(
          shop.taken
            .filter(({ stream }) => stream === "allOrders")
            .flatMap((report) => textOf(report).split("\r\n")),
        );
        const first = shop.requests.find(({ body }) => body.includes("BY_LAST_UPDATE"));
        const { dataStartTime } = JSON.parse(first?.body ?? "{}") as { dataStartTime: string };
        const since = Math.ceil(Date.parse(dataStartTime) / HOUR) * HOUR;
        expect(since).toBeLessThan(calm - 89 * DAY);
        for (let at = since; at < calm; at += HOUR) {
          if (!seen.has(String(at))) throw new Error(`nothing tells of ${(at - TODAY) / HOUR} h`);
        }
        // Taken again only after a cut, and then it is the same file of the same time.
        const shapes = new Map<string, string>();
        for (const { reportId, asOf, bytes } of shop.taken) {
          const shape = `${asOf} ${Buffer.from(bytes).toString("base64")}`;
          expect(shapes.get(reportId) ?? shape).toBe(shape);
          shapes.set(reportId, shape);
        }
        if (cuts.length === 0) expect(shapes.size).toBe(shop.taken.length);
        expect(shop.refusedForNumber).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each<Operation>(["token", "createReport", "getReport", "getReportDocument", "download"])(
    "keeps what it knows while %s fails for a week",
    (operation) => {
      const shop = new PartnerShop({
        makeReport: ({ dataStartTime, dataEndTime }) =>
          fileOf(updates(dataStartTime ?? TODAY, dataEndTime ?? TODAY)),
      });
      shop.fault = (call) => (call.operation === operation ? { kind: "status", status: 503 } : undefined);
      for (let hours = 0; hours < 7 * 24; hours++) {
        shop.run();
        shop.now += HOUR;
      }
      const requests = shop.requests.length;
      expect(requests).toBeLessThan(7 * 24 * 6);
      shop.fault = () => undefined;
      for (let hours = 0; hours < 24; hours++) {
        shop.run();
        shop.now += HOUR;
      }
      const seen = new Set(shop.taken.flatMap((report) => textOf(report).split("\r\n")));
      for (let at = TODAY - 89 * DAY; at < TODAY + 7 * DAY; at += HOUR) expect(seen).toContain(String(at));
    },
  );
});
