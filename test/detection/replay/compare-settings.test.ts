import fc from "fast-check";
import { compareSettings } from "../../../src/detection/replay/compare-settings.ts";
import { lookTimes } from "../../../src/detection/replay/known-lines.ts";
import { settingsFrom } from "../../../src/detection/settings.ts";
import { DAY, HOUR, NOW, ShopStory } from "../shop-story.ts";

const settings = (entries: Readonly<Record<string, unknown>> = {}) => settingsFrom(entries).settings;

/** An attack that ended unpaid, four units that were paid late, one that is still open, one of another channel. */
function told(): ShopStory {
  const shop = new ShopStory().sell(26);
  const begin = NOW - 9 * DAY;
  const bulk = shop.see({ quantity: 30, purchasedAt: begin }, begin + HOUR);
  shop.see({ orderId: bulk, quantity: 0, status: "cancelled", purchasedAt: begin }, begin + 6 * DAY);
  const late = { sku: "TOY-2", quantity: 4, purchasedAt: NOW - 8 * DAY };
  const orderId = shop.see(late, NOW - 8 * DAY + HOUR);
  shop.see({ ...late, orderId, status: "shipped" }, NOW - 5 * DAY);
  shop.see({ sku: "TOY-3", quantity: 2, purchasedAt: NOW - 30 * HOUR });
  shop.see({ sku: "TOY-4", quantity: 50, salesChannel: "Non-Amazon", purchasedAt: NOW - DAY });
  return shop;
}

const compare = (before = {}, after = {}, shop = told()) =>
  compareSettings(shop.book.lines, settings(before), settings(after), { times: lookTimes(shop.book.lines) });

const idsOf = (changes: readonly { readonly hold: { readonly line: { readonly sku: string } } }[]) =>
  changes.map(({ hold }) => hold.line.sku);

describe("compareSettings", () => {
  it("finds no change between equal settings, and counts whatever may be judged", () => {
    const compared = compare();
    expect(compared).toMatchObject({ holds: 3, more: [], less: [] });
    expect(compared.flaggedBefore).toBe(compared.flaggedAfter);
  });

  it("tells which holds are flagged less with a higher threshold, with their score, and the other way round", () => {
    const high = { "level.danger": 100, "level.caution": 99 };
    const less = compare({}, high);
    expect(less.flaggedAfter).toBe(less.flaggedBefore - less.less.length);
    expect(idsOf(less.less)).toEqual(["TOY-1"]);
    for (const { before, after } of less.less) {
      expect(after.suspicion).toBe(before.suspicion);
      expect([before.level, after.level]).not.toContain("normal");
    }
    const more = compare(high, {});
    expect(idsOf(more.more)).toEqual(idsOf(less.less));
    expect(more.less).toEqual([]);
  });

  it("judges anew where a rule changes, and each look by what was known then", () => {
    const rulesOff = {
      "rule.bulk-quantity.enabled": false,
      "rule.days-of-sales-held.enabled": false,
    };
    const { less } = compare({}, rulesOff);
    expect(less.length).toBeGreaterThan(0);
    for (const { before, after } of less) {
      expect(after.suspicion ?? 0).toBeLessThan(before.suspicion ?? 0);
    }
  });

  it("never flags less when only the thresholds fall", () => {
    const shop = told();
    const threshold = fc.integer({ min: 2, max: 99 });
    fc.assert(
      fc.property(threshold, threshold, (one, other) => {
        const entries = (caution: number) => ({
          "level.danger": 100,
          "level.caution": caution,
          "level.watch": 1,
        });
        const [low, high] = one < other ? [one, other] : [other, one];
        const { less, more, flaggedBefore, flaggedAfter } = compare(entries(high), entries(low), shop);
        expect(less).toEqual([]);
        expect(flaggedAfter).toBe(flaggedBefore + more.length);
      }),
      { numRuns: 20 },
    );
  });
});
