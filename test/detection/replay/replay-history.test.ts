import { flagRecord, precisionRecallPoints, ruleRecord } from "../../../src/detection/replay/flag-record.ts";
import { linesKnownAt, lookTimes } from "../../../src/detection/replay/known-lines.ts";
import { replayHistory } from "../../../src/detection/replay/replay-history.ts";
import { defaultDetectionSettings } from "../../../src/detection/settings.ts";
import { DAY, HOUR, NOW, ShopStory } from "../shop-story.ts";

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

describe("replayHistory", () => {
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
