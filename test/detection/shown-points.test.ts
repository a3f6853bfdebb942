import fc from "fast-check";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import { countedInstead, shownPoints } from "../../src/detection/shown-points.ts";
import type { Verdict } from "../../src/detection/verdict.ts";
import { HOUR, NOW, ShopStory } from "./shop-story.ts";

const settings = defaultDetectionSettings();

function bulk(tuned = settings): Verdict {
  const shop = new ShopStory().sell(40);
  return shop.verdict(shop.see({ quantity: 100, payment: "convenience-store" }), NOW, tuned);
}

function allPoints(verdict: Verdict): number {
  const points = shownPoints(verdict);
  if (points === null) throw new Error("It was not judged.");
  return [points.base, ...points.byRule.values()].reduce((sum, one) => sum + one, 0);
}

describe("the points shown", () => {
  it("add up to the suspicion shown, in whole points", () => {
    const story = fc.record({
      quantity: fc.integer({ min: 1, max: 200 }),
      hours: fc.integer({ min: 0, max: 200 }),
      payment: fc.constantFrom("unknown" as const, "convenience-store" as const, "card" as const),
      others: fc.integer({ min: 0, max: 8 }),
      sales: fc.integer({ min: 0, max: 30 }),
      calibration: fc.option(
        fc.record({
          slope: fc.double({ min: 0.1, max: 3, noNaN: true }),
          intercept: fc.double({ min: -3, max: 3, noNaN: true }),
        }),
      ),
    });
    fc.assert(
      fc.property(story, ({ quantity, hours, payment, others, sales, calibration }) => {
        const shop = new ShopStory().sell(sales);
        for (let other = 0; other < others; other += 1)
          shop.see({ purchasedAt: NOW - (hours + other) * HOUR });
        const order = shop.see({ quantity, payment, purchasedAt: NOW - hours * HOUR });
        const verdict = shop.verdict(order, NOW, {
          ...settings,
          ...(calibration === null ? {} : { learned: { rules: {}, calibration } }),
        });
        expect(shownPoints(verdict)?.total).toBe(Math.floor(verdict.suspicion ?? Number.NaN));
        expect(allPoints(verdict)).toBe(Math.floor(verdict.suspicion ?? Number.NaN));
      }),
      { numRuns: 60 },
    );
  });

  it("are shared out of the calibrated total, in the same proportion", () => {
    const plain = bulk();
    const learned = { rules: {}, calibration: { slope: 0.4, intercept: -0.5 } };
    const calibrated = bulk({ ...settings, learned });
    expect(calibrated.suspicion).toBeLessThan((plain.suspicion ?? 0) - 20);
    expect(allPoints(calibrated)).toBe(Math.floor(calibrated.suspicion ?? Number.NaN));
    const first = (verdict: Verdict) => shownPoints(verdict)?.byRule.get("bulk-quantity") ?? 0;
    const ratio = (calibrated.suspicion ?? 0) / (plain.suspicion ?? 1);
    expect(Math.abs(first(calibrated) - ratio * first(plain))).toBeLessThan(2);
  });

  it("are given to one rule of a family, and the others name it", () => {
    const shop = new ShopStory().sell(40);
    const orderId = shop.see({ quantity: 60 });
    shop.see({ orderId, sku: "TOY-2", quantity: 60 });
    const verdict = shop.verdict(orderId);
    const points = shownPoints(verdict);
    const hits = verdict.findings.filter(({ outcome }) => outcome === "hit");
    const behind = hits.filter((finding) => countedInstead(finding, verdict) !== null);
    expect(behind.length).toBeGreaterThan(0);
    for (const finding of behind) {
      expect(points?.byRule.has(finding.rule)).toBe(false);
      expect(points?.byRule.get(countedInstead(finding, verdict)?.rule ?? "")).toBeGreaterThan(0);
    }
    expect(hits.length - behind.length).toBe(points?.byRule.size);
  });

  it("are none where nothing could be judged", () => {
    const off = Object.fromEntries(
      Object.entries(settings.rules).map(([id, rule]) => [id, { ...rule, enabled: false }]),
    );
    const verdict = bulk({ ...settings, rules: off });
    expect(verdict.suspicion).toBeNull();
    expect(shownPoints(verdict)).toBeNull();
  });
});
