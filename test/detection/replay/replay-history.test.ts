import fc from "fast-check";
import { judge } from "../../../src/detection/judge.ts";
import { learnBaseline } from "../../../src/detection/learn-baseline.ts";
import { learnStrengths } from "../../../src/detection/learning/learn-strengths.ts";
import { flagRecord, precisionRecallPoints, ruleRecord } from "../../../src/detection/replay/flag-record.ts";
import {
  KnownLines,
  linesKnownAt,
  lookTimes,
  recentLooks,
} from "../../../src/detection/replay/known-lines.ts";
import { replayHistory } from "../../../src/detection/replay/replay-history.ts";
import { RULES } from "../../../src/detection/rules/index.ts";
import { defaultDetectionSettings } from "../../../src/detection/settings.ts";
import type { Verdict } from "../../../src/detection/verdict.ts";
import { holdsOf } from "../../../src/orders/holds.ts";
import type { OrderLine } from "../../../src/orders/order-line.ts";
import { ProductIndex } from "../../../src/orders/products.ts";
import { CANCELLERS, type Canceller } from "../../../src/reports/observation.ts";
import { DAY, HOUR, NOW, ShopStory } from "../shop-story.ts";
import { randomBook } from "./random-book.ts";

const settings = defaultDetectionSettings();

/** A shop that sells, sees a bulk order end unpaid and a single one paid, and looks once a day. */
function told(): ShopStory {
  const shop = new ShopStory().sell(40);
  const begin = NOW - 10 * DAY;
  const bulk = shop.see({ quantity: 30, purchasedAt: begin }, begin + HOUR);
  const single = shop.see({ sku: "TOY-2", purchasedAt: begin }, begin + HOUR);
  shop.see({ orderId: single, sku: "TOY-2", purchasedAt: begin, status: "shipped" }, begin + DAY);
  shop.see({ orderId: bulk, quantity: 30, purchasedAt: begin }, begin + DAY);
  shop.see({ orderId: bulk, status: "cancelled", quantity: 0, purchasedAt: begin }, begin + 6 * DAY);
  return shop;
}

describe("linesKnownAt", () => {
  it("shows nothing that was seen later", () => {
    const { book } = told();
    const times = lookTimes(book.lines);
    const first = times[0] ?? Number.NaN;
    const known = linesKnownAt(book.lines, first);
    expect(known).toHaveLength(2);
    for (const { sightings } of known) {
      for (const { firstAt, lastAt, status } of sightings) {
        expect(Math.max(firstAt, lastAt)).toBeLessThanOrEqual(first);
        expect(status).toBe("pending");
      }
    }
    expect(linesKnownAt(book.lines, times[times.length - 1] ?? 0)).toEqual(book.lines);
  });
});

describe("KnownLines", () => {
  it("knows at each look what was known then, whichever looks were taken before", () => {
    fc.assert(
      fc.property(randomBook, fc.array(fc.nat(19)), (lines, chosen) => {
        const times = lookTimes(lines).filter((_at, index) => chosen.includes(index) || index % 3 === 0);
        const known = new KnownLines(lines);
        for (const at of times) {
          const before = known.byIndex;
          const earlier = [...before];
          const told = known.advanceTo(at);
          expect(known.byIndex.filter((line) => line !== undefined)).toEqual(linesKnownAt(lines, at));
          const changed = [...lines.keys()].filter((index) => known.byIndex[index] !== earlier[index]);
          expect(told).toEqual(expect.arrayContaining(changed));
        }
      }),
      { numRuns: 50 },
    );
  });

  it("holds a line for open until the report that missed it", () => {
    const line = new ShopStory();
    line.see({ purchasedAt: NOW - HOUR });
    const [seen] = line.book.lines;
    const missed: OrderLine = { ...(seen as OrderLine), missingAt: NOW + DAY };
    const endAt = (at: number) => holdsOf(linesKnownAt([missed], at))[0]?.end?.kind;
    expect(endAt(NOW)).toBeUndefined();
    expect(endAt(NOW + DAY)).toBe("unknown");
  });
});

describe("recentLooks", () => {
  it("takes about one look a day of the last days, the newest among them", () => {
    const hourly = Array.from({ length: 24 * 10 }, (_, index) => NOW - index * HOUR).reverse();
    const looks = recentLooks(hourly, 5);
    expect(looks[looks.length - 1]).toBe(NOW);
    expect(looks.length).toBeGreaterThanOrEqual(5);
    expect(looks.length).toBeLessThanOrEqual(7);
    expect(Math.min(...looks)).toBeGreaterThanOrEqual(NOW - 5 * DAY);
  });

  it("takes every look of a seller who looks each morning, some minutes early or late", () => {
    const mornings = Array.from({ length: 10 }, (_, day) => NOW + day * DAY + (day % 2) * HOUR);
    expect(recentLooks(mornings, 30)).toEqual(mornings);
  });

  it("is empty for a book that nobody looked at", () => {
    expect(recentLooks([], 30)).toEqual([]);
  });
});

/** Each hold's verdicts when the whole book is cut back, learned from and judged at every look. */
function judgedFromScratch(lines: readonly OrderLine[], times: readonly number[]) {
  const seen = new Map<string, { at: number; verdict: Verdict }[]>();
  for (const at of times) {
    const known = linesKnownAt(lines, at);
    const products = new ProductIndex(known);
    const baseline = learnBaseline(known, products, at, settings.paymentTermDays);
    for (const verdict of judge(holdsOf(known, products), { at, settings, baseline })) {
      const { shop, orderId } = verdict.hold.line;
      const key = `${shop} ${orderId}`;
      seen.set(key, [...(seen.get(key) ?? []), { at, verdict }]);
    }
  }
  return seen;
}

describe("replayHistory", () => {
  it("counts what the seller cancelled himself neither way, and what the buyer or Amazon cancelled as unpaid", () => {
    const endingAfter = (cancelledBy: Canceller) => {
      const shop = told();
      const own = { orderId: shop.see({ quantity: 3 }, NOW - 3 * DAY), quantity: 3 };
      shop.see({ ...own, status: "cancelled", cancelledBy }, NOW - DAY);
      const { lines } = shop.book;
      const replayed = replayHistory(lines, { settings, times: lookTimes(lines) });
      return replayed.find(({ hold }) => hold.line.orderId === own.orderId)?.ending;
    };
    expect(CANCELLERS.map(endingAfter)).toEqual(["unpaid", null, "unpaid", "unpaid"]);
  });

  it("knows who cancelled from the time on at which that was told", () => {
    const shop = told();
    const own = {
      orderId: shop.see({ quantity: 3 }, NOW - 4 * DAY),
      quantity: 3,
      status: "cancelled",
    } as const;
    shop.see(own, NOW - 3 * DAY);
    shop.see({ ...own, cancelledBy: "merchant" }, NOW - DAY);
    const endAt = (at: number) =>
      holdsOf(linesKnownAt(shop.book.lines, at)).find(({ line }) => line.orderId === own.orderId)?.end?.kind;
    expect([NOW - 4 * DAY, NOW - 2 * DAY, NOW].map(endAt)).toEqual([undefined, "unpaid", "by-seller"]);
  });

  it("comes to what judging the cut back book at every look comes to", () => {
    fc.assert(
      fc.property(randomBook, (lines) => {
        const times = lookTimes(lines);
        const expected = judgedFromScratch(lines, times);
        const replayed = replayHistory(lines, { settings, times });
        const actual = new Map(
          replayed.map(({ hold: { line }, verdicts }) => [`${line.shop} ${line.orderId}`, verdicts]),
        );
        expect(actual).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("counts and learns the same when it keeps only what is new", () => {
    fc.assert(
      fc.property(randomBook, (lines) => {
        const times = lookTimes(lines);
        const all = replayHistory(lines, { settings, times });
        const news = replayHistory(lines, { settings, times, keep: "news" });
        const records = (holds: typeof all) =>
          (["first-sight", "ever"] as const).flatMap((moment) => [
            ...[15, 40, 70].map((threshold) => flagRecord(holds, threshold, moment, 6)),
            ...RULES.map(({ id }) => ruleRecord(holds, id, moment, 6)),
          ]);
        expect(records(news)).toEqual(records(all));
        expect(learnStrengths(news, settings)).toEqual(learnStrengths(all, settings));
        expect(news.map(({ ending }) => ending)).toEqual(all.map(({ ending }) => ending));
      }),
      { numRuns: 40 },
    );
  });

  it("judges each hold at each look while it was open, and tells its ending", () => {
    const { book } = told();
    const times = lookTimes(book.lines);
    const replayed = replayHistory(book.lines, { settings, times });
    expect(replayed.map(({ ending, verdicts }) => [ending, verdicts.length])).toEqual([
      ["unpaid", 2],
      ["paid", 1],
    ]);
    for (const { verdicts } of replayed) {
      for (const { at, verdict } of verdicts) expect(verdict.hold.lastSeenAt).toBeLessThanOrEqual(at);
    }
  });

  it("gives the same verdict as judging at that time did", () => {
    const shop = new ShopStory();
    const begin = NOW - 3 * DAY;
    const orderId = shop.see({ quantity: 12, purchasedAt: begin }, begin + HOUR);
    const then = shop.verdict(orderId, begin + HOUR);
    shop.see({ orderId, status: "cancelled", quantity: 0, purchasedAt: begin });
    shop.sell(30, { quantity: 12 });
    const [replayed] = replayHistory(shop.book.lines, { settings, times: [begin + HOUR] });
    expect(replayed?.verdicts[0].verdict.suspicion).toBe(then.suspicion);
  });

  it("believes the seller about endings", () => {
    const { book } = told();
    const replayed = replayHistory(book.lines, {
      settings,
      times: lookTimes(book.lines),
      endingOf: () => null,
    });
    expect(replayed.map(({ ending }) => ending)).toEqual([null, null]);
  });
});

describe("the record of flags", () => {
  it("counts what was flagged against how it ended", () => {
    const { book } = told();
    const replayed = replayHistory(book.lines, { settings, times: lookTimes(book.lines) });
    const record = flagRecord(replayed, 40, "first-sight", 6);
    expect(record.precision).toMatchObject({ hits: 1, all: 1, share: 1 });
    expect(record.recall).toMatchObject({ hits: 1, all: 1 });
    expect(record.leadDays).toBeCloseTo(6 - 1 / 24);
    expect(ruleRecord(replayed, "bulk-quantity", "ever", 6).precision).toMatchObject({ hits: 1, all: 1 });
    expect(ruleRecord(replayed, "same-product-burst", "ever", 6).precision.all).toBe(0);
    const points = precisionRecallPoints(replayed, "ever", 6);
    expect(points.map(({ threshold }) => threshold)).toEqual(
      [...points.map(({ threshold }) => threshold)].sort((one, other) => other - one),
    );
    expect(points[points.length - 1]?.record.precision).toMatchObject({ hits: 1, all: 2 });
  });
});
