import { judge } from "../../src/detection/judge.ts";
import { daysLookedBack, lookedAt } from "../../src/detection/looked-back.ts";
import { defaultDetectionSettings, settingsFrom } from "../../src/detection/settings.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import { DAY, HOUR, NOW, ShopStory } from "./shop-story.ts";

/** An attack of 30 units that was cancelled so many days ago. */
function cancelled(shop: ShopStory, days: number, sku = "TOY-1"): string {
  const begun = NOW - days * DAY - 5 * HOUR;
  const orderId = shop.see({ sku, quantity: 30 }, begun);
  const ended = NOW - days * DAY;
  shop.see({ orderId, sku, status: "cancelled", quantity: 0, updatedAt: ended }, ended);
  return orderId;
}

describe("the holds that open ones are judged by", () => {
  it("reach as far back as the settings let any rule look", () => {
    expect(daysLookedBack(defaultDetectionSettings())).toBe(45);
    const { settings } = settingsFrom({ "rule.reorder-after-cancel.lookBackDays": 365 });
    expect(daysLookedBack(settings)).toBe(365);
  });

  it("are those of the same product, counted from its oldest open hold", () => {
    const shop = new ShopStory();
    const ids = [70, 100, 200].map((days) => cancelled(shop, days));
    const other = cancelled(shop, 70, "TOY-2");
    shop.see({ quantity: 30 }, NOW - 60 * DAY);
    const holds = holdsOf(shop.book.lines);
    const isLookedAt = lookedAt(holds, defaultDetectionSettings());
    const known = new Set(
      holds.filter((hold) => hold.end !== null && isLookedAt(hold)).map(({ line }) => line.orderId),
    );
    expect([...known]).toEqual(ids.slice(0, 2));
    expect(known.has(other)).toBe(false);
  });

  it("are all that the verdicts need", () => {
    const shop = new ShopStory().sell(40);
    for (const days of [46, 47, 200, 300]) cancelled(shop, days);
    shop.see({ quantity: 30 }, NOW - HOUR);
    shop.see({ quantity: 3 }, NOW - 190 * DAY);
    const settings = defaultDetectionSettings();
    const holds = holdsOf(shop.book.lines);
    const isLookedAt = lookedAt(holds, settings);
    const fewer = holds.filter((hold) => hold.end === null || isLookedAt(hold));
    expect(fewer.length).toBeLessThan(holds.length);
    const judged = (all: typeof holds) =>
      judge(all, { at: NOW, settings, baseline: shop.learn() }).map(({ hold, ...verdict }) => verdict);
    expect(judged(fewer)).toEqual(judged(holds));
  });
});
