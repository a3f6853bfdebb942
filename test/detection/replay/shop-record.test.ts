import { recentHistory } from "../../../src/detection/replay/recent-history.ts";
import type { ReplayedHold } from "../../../src/detection/replay/replayed-hold.ts";
import { shopRecord } from "../../../src/detection/replay/shop-record.ts";
import { defaultDetectionSettings } from "../../../src/detection/settings.ts";
import { DAY, HOUR, NOW, ShopStory } from "../shop-story.ts";

const settings = defaultDetectionSettings();

/** Two bulk orders, one of which is still open, a late payer, and an order taken outside Amazon. */
function told(): ShopStory {
  const shop = new ShopStory();
  const begin = NOW - 20 * DAY;
  for (let index = 0; index < 40; index += 1) {
    const purchasedAt = begin - (index + 1) * 12 * HOUR;
    shop.see({ status: "shipped", total: 2480, purchasedAt }, begin);
  }
  const bulk = shop.see({ quantity: 30, purchasedAt: begin }, begin + 12 * HOUR);
  const single = shop.see({ sku: "TOY-2", purchasedAt: begin }, begin + 12 * HOUR);
  shop.see({ salesChannel: "Non-Amazon", quantity: 9, purchasedAt: begin }, begin + 12 * HOUR);
  shop.see({ orderId: single, sku: "TOY-2", purchasedAt: begin, status: "shipped" }, begin + 2 * DAY);
  shop.see({ orderId: bulk, status: "cancelled", quantity: 0, purchasedAt: begin }, begin + 6 * DAY);
  shop.see({ quantity: 30, purchasedAt: NOW - 12 * HOUR }, NOW);
  return shop;
}

describe("shopRecord", () => {
  const { lines } = told().book;

  it("counts holds, known endings and flags, of all rules together and of each", () => {
    const record = shopRecord(recentHistory(lines, { settings }), settings);
    expect(record).toMatchObject({ holds: 3, ended: 2, unpaid: 1, looks: 4, to: NOW });
    expect(record.overall).toMatchObject({ rule: null, flagged: 2 });
    expect(record.overall.firstSight.precision).toMatchObject({ hits: 1, all: 1 });
    expect(record.overall.ever.recall).toMatchObject({ hits: 1, all: 1 });
    expect(record.overall.ever.leadDays).toBeCloseTo(5.5);
    const bulk = record.rules.find(({ rule }) => rule === "bulk-quantity");
    expect(bulk).toMatchObject({ flagged: 2, ever: { precision: { hits: 1, all: 1 } } });
  });

  it("follows what is told of endings", () => {
    const endingOf = () => "unpaid" as const;
    const record = shopRecord(recentHistory(lines, { settings, endingOf }), settings);
    expect(record).toMatchObject({ holds: 3, ended: 3, unpaid: 3 });
    expect(record.overall.ever.precision).toMatchObject({ hits: 2, all: 2 });
  });

  it("leaves out rules that are switched off", () => {
    const rules = { ...settings.rules };
    rules["bulk-quantity"] = { enabled: false, strength: 50, params: {} };
    const tuned = { ...settings, rules };
    const record = shopRecord(recentHistory(lines, { settings: tuned }), tuned);
    expect(record.rules.map(({ rule }) => rule)).not.toContain("bulk-quantity");
  });

  it("knows nothing of a book without holds, and says so by no number", () => {
    const nothing: { looks: number[]; holds: ReplayedHold[] } = { looks: [], holds: [] };
    const record = shopRecord(nothing, settings);
    expect(record).toMatchObject({ holds: 0, ended: 0, looks: 0, from: Number.NaN, to: Number.NaN });
    expect(record.overall.ever.precision.share).toBeNaN();
    expect(record.overall.ever.leadDays).toBeNaN();
  });
});
