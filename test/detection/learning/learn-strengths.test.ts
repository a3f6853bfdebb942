import { learnStrengths } from "../../../src/detection/learning/learn-strengths.ts";
import { replayHistory } from "../../../src/detection/replay/replay-history.ts";
import type { ReplayedHold } from "../../../src/detection/replay/replayed-hold.ts";
import { defaultDetectionSettings } from "../../../src/detection/settings.ts";
import { HOUR, NOW, ShopStory } from "../shop-story.ts";

const settings = defaultDetectionSettings();

/** One bulk order and one single one, as they were judged at first sight. */
function judgedOnce(): readonly [ReplayedHold, ReplayedHold] {
  const shop = new ShopStory().sell(40);
  shop.see({ quantity: 12, purchasedAt: NOW - 12 * HOUR });
  shop.see({ sku: "TOY-2", purchasedAt: NOW - 12 * HOUR });
  const [bulk, single] = replayHistory(shop.book.lines, { settings, times: [NOW] });
  if (bulk === undefined || single === undefined) throw new Error("two holds were told");
  return [bulk, single];
}

function ended(hold: ReplayedHold, paid: number, unpaid: number): readonly ReplayedHold[] {
  return [
    ...Array.from({ length: paid }, () => ({ ...hold, ending: "paid" as const })),
    ...Array.from({ length: unpaid }, () => ({ ...hold, ending: "unpaid" as const })),
  ];
}

describe("learnStrengths", () => {
  it("leaves everything as it is without outcomes", () => {
    expect(learnStrengths(judgedOnce(), settings)).toEqual({
      outcomes: 0,
      unpaid: 0,
      rules: {},
      calibration: null,
    });
  });

  it("weakens a rule whose hits are paid, and strengthens it again where they are not", () => {
    const [bulk] = judgedOnce();
    const rule = "bulk-quantity";
    const initial = settings.rules[rule]?.strength ?? 0;
    const weaker = learnStrengths(ended(bulk, 30, 0), settings).rules[rule]?.strength;
    const firmer = learnStrengths(ended(bulk, 0, 30), settings).rules[rule]?.strength;
    expect(weaker).toBeLessThan(initial);
    expect(firmer).toBeGreaterThan(initial);
  });

  it("calibrates the whole only from about a hundred outcomes of both kinds", () => {
    const [bulk, single] = judgedOnce();
    expect(learnStrengths([...ended(bulk, 0, 40), ...ended(single, 40, 0)], settings).calibration).toBeNull();
    expect(learnStrengths(ended(single, 200, 0), settings).calibration).toBeNull();
    const learned = learnStrengths([...ended(bulk, 5, 55), ...ended(single, 55, 5)], settings);
    expect(learned.outcomes).toBe(120);
    expect(learned.calibration).not.toBeNull();
  });

  it("is followed by verdicts while it is in the settings, and forgotten without it", () => {
    const [bulk, single] = judgedOnce();
    const learned = learnStrengths([...ended(bulk, 60, 0), ...ended(single, 60, 10)], settings);
    const shop = new ShopStory().sell(40);
    const order = shop.see({ quantity: 12, purchasedAt: NOW - 12 * HOUR });
    const plain = shop.verdict(order).suspicion ?? 0;
    expect(shop.verdict(order, NOW, { ...settings, learned }).suspicion).toBeLessThan(plain);
    expect(shop.verdict(order, NOW, settings).suspicion).toBe(plain);
    expect(JSON.parse(JSON.stringify(learned))).toEqual(learned);
  });
});
