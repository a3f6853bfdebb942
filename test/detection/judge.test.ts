import fc from "fast-check";
import { explainVerdict } from "../../src/detection/explain-verdict.ts";
import { settingsFrom } from "../../src/detection/settings.ts";
import type { Observation } from "../../src/reports/observation.ts";
import { DAY, HOUR, NOW, ShopStory } from "./shop-story.ts";

describe("a shop without any history", () => {
  it("sees danger in 30 units of one order", () => {
    const shop = new ShopStory();
    expect(shop.verdict(shop.see({ quantity: 30 })).level).toBe("danger");
  });

  it.each([1, 2])("finds %i units newly ordered normal, by convenience store too", (quantity) => {
    const shop = new ShopStory();
    const unknown = shop.see({ quantity, sku: "A" });
    const konbini = shop.see({ quantity, sku: "B", payment: "convenience-store" });
    expect(shop.verdict(unknown).level).toBe("normal");
    expect(shop.verdict(konbini).level).toBe("normal");
  });

  it.each([3, 5])("watches one unit that has been pending for %i days", (days) => {
    const shop = new ShopStory();
    const order = shop.see({ purchasedAt: NOW - days * DAY });
    expect(shop.verdict(order).level).toBe("watch");
  });

  it("takes care of five orders of one unit within hours", () => {
    const shop = new ShopStory();
    const orders = [5, 4, 3, 2, 1].map((hours) => shop.see({ purchasedAt: NOW - hours * HOUR }));
    for (const order of orders) expect(["caution", "danger"]).toContain(shop.verdict(order).level);
  });
});

describe("a shop with history", () => {
  it("finds 10 units normal of a product that sells by tens", () => {
    const shop = new ShopStory().sell(15, { quantity: 10, total: 9800 });
    expect(shop.verdict(shop.see({ quantity: 10 })).level).toBe("normal");
  });

  it("is suspicious of the same 10 units of a product that sells one by one", () => {
    const shop = new ShopStory().sell(15, { sku: "BY-TENS", quantity: 10, total: 9800 }).sell(60);
    expect(["caution", "danger"]).toContain(shop.verdict(shop.see({ quantity: 10 })).level);
  });

  it("finds three units normal of a slow product that is often bought in threes", () => {
    const shop = new ShopStory().sell(3).sell(4, { quantity: 3, total: 7440 }).sell(80, { sku: "OTHER" });
    expect(["normal", "watch"]).toContain(shop.verdict(shop.see({ quantity: 3 })).level);
  });

  it("takes the orders of a rush that are on their way to pay for what they are", () => {
    const inRush = (paid: number): number => {
      const shop = new ShopStory().sell(4);
      for (let index = 0; index < paid; index += 1) {
        shop.see({ status: "shipped", purchasedAt: NOW - (4 + index / 20) * HOUR });
      }
      const orders = [6, 5, 4.5, 4].map((hours) => shop.see({ purchasedAt: NOW - hours * HOUR }));
      return shop.verdict(orders[1] ?? "").suspicion ?? 0;
    };
    expect(inRush(0)).toBeGreaterThan(60);
    expect(inRush(40)).toBeLessThan(40);
  });

  it("is not put off by bulk orders that ended unpaid", () => {
    const shop = new ShopStory().sell(40);
    for (const days of [22, 16, 10]) {
      const orderId = shop.see({ quantity: 20, purchasedAt: NOW - days * DAY }, NOW - days * DAY + HOUR);
      shop.see({ orderId, status: "cancelled", quantity: 0 }, NOW - (days - 6) * DAY);
    }
    expect(shop.verdict(shop.see({ quantity: 20 })).level).toBe("danger");
  });

  it("can do with cancelled lines that tell nothing", () => {
    const shop = new ShopStory().sell(40);
    for (let index = 0; index < 20; index += 1)
      shop.see({ status: "cancelled", quantity: 0, total: Number.NaN });
    expect(shop.verdict(shop.see()).level).toBe("normal");
    expect(shop.verdict(shop.see({ quantity: 30 })).level).toBe("danger");
  });

  it("has no more than caution for one late payer of one unit", () => {
    const shop = new ShopStory().sell(300);
    const order = shop.see({ purchasedAt: NOW - 9 * DAY, payment: "convenience-store" });
    expect(["watch", "caution"]).toContain(shop.verdict(order).level);
  });

  it("sees a burst on a slow product, not on a fast one", () => {
    const burst = (shop: ShopStory): string => {
      const orders = [5, 4, 3, 2, 1].map((hours) => shop.see({ purchasedAt: NOW - hours * HOUR }));
      return shop.verdict(orders[4] ?? "").level;
    };
    expect(["caution", "danger"]).toContain(burst(new ShopStory().sell(4)));
    expect(burst(new ShopStory().sell(2000))).toBe("normal");
  });

  it("keeps shops apart: one shop's sales say nothing of another's", () => {
    const shop = new ShopStory().sell(40, { quantity: 30, total: 9800 });
    shop.see({ quantity: 30 }, NOW, "二号店");
    expect(shop.judge().map(({ level }) => level)).toEqual(["danger"]);
  });
});

describe("what was not seen", () => {
  it("does not raise suspicion by waiting, but shows its age", () => {
    const shop = new ShopStory();
    const order = shop.see({ purchasedAt: NOW - HOUR });
    const fresh = shop.verdict(order);
    const old = shop.verdict(order, NOW + 5 * DAY);
    expect(old.suspicion).toBeLessThanOrEqual(fresh.suspicion ?? 0);
    expect(fresh.dataAge).toBe(0);
    expect(old.dataAge).toBe(5 * DAY);
  });

  it("is estimated from the product's last sale and says so", () => {
    const shop = new ShopStory().sell(40);
    const { impact, findings } = shop.verdict(shop.see({ quantity: 100 }));
    expect(impact.value).toBe(248_000);
    expect(findings.find(({ rule }) => rule === "high-order-total")?.text.ja).toContain(
      "価格は同じ商品の直近の販売から推定",
    );
  });

  it("is not judged rather than 0", () => {
    const shop = new ShopStory();
    const verdict = shop.verdict(
      shop.see({ quantity: Number.NaN, sku: "", title: "", purchasedAt: Number.NaN }),
    );
    expect(verdict).toMatchObject({
      suspicion: null,
      level: "not-judged",
      unjudged: "no-evidence",
      attention: 0,
    });
    expect(verdict.findings.every(({ outcome, text }) => outcome === "not-judged" && text.ja !== "")).toBe(
      true,
    );
  });
});

describe("which holds are judged", () => {
  it("are the open ones only, in their order", () => {
    const shop = new ShopStory();
    const open = shop.see({ sku: "A" });
    const paid = shop.see({ sku: "B" }, NOW - DAY);
    shop.see({ sku: "B", orderId: paid, status: "unshipped" });
    shop.see({ sku: "C", status: "cancelled", quantity: 0 });
    const later = shop.see({ sku: "D" });
    expect(shop.judge().map(({ hold }) => hold.line.orderId)).toEqual([open, later]);
  });

  it.each<[string, Partial<Observation>]>([
    ["their sales channel", { salesChannel: "Non-Amazon" }],
    ["their sales channel with a country", { salesChannel: "Non-Amazon JP" }],
    ["their number", { salesChannel: "" }],
  ])("leave multi-channel orders out, as such and as evidence, told by %s", (_how, said) => {
    const shop = new ShopStory();
    const outside = [1, 2, 3, 4, 5].map((number) =>
      shop.see({
        ...said,
        ...(said.salesChannel === "" ? { orderId: `S02-0000000-000000${number}` } : {}),
        quantity: 30,
      }),
    );
    const order = shop.see();
    expect(shop.verdict(outside[0] ?? "")).toMatchObject({
      suspicion: null,
      level: "not-judged",
      unjudged: "multi-channel",
      findings: [],
    });
    expect(shop.verdict(order).level).toBe("normal");
  });

  it("are judged by the rules that are switched on", () => {
    const shop = new ShopStory();
    const order = shop.see({ quantity: 30 });
    const { settings } = settingsFrom({
      "rule.bulk-quantity.enabled": false,
      "rule.days-of-sales-held.enabled": false,
    });
    const verdict = shop.verdict(order, NOW, settings);
    expect(verdict.level).toBe("normal");
    expect(verdict.findings.map(({ rule }) => rule)).not.toContain("bulk-quantity");
  });

  it("are as suspicious as the rule's strength has it", () => {
    const shop = new ShopStory();
    const order = shop.see({ quantity: 30 });
    const { settings } = settingsFrom({
      "rule.bulk-quantity.strength": 50,
      "rule.days-of-sales-held.strength": 10,
    });
    expect(shop.verdict(order, NOW, settings).level).toBe("caution");
  });
});

describe("impact", () => {
  it("is the product's share of stock held, by all its open holds", () => {
    const shop = new ShopStory();
    shop.see({ quantity: 6 });
    shop.see({ quantity: 2 });
    for (const { impact } of shop.judge(NOW, undefined, () => 2)) expect(impact.stockShare).toBeCloseTo(0.8);
    expect(shop.judge()[0]?.impact.stockShare).toBeNaN();
  });

  it("is whole where nothing is left on sale", () => {
    const shop = new ShopStory();
    shop.see({ quantity: 6 });
    expect(shop.judge(NOW, undefined, () => 0)[0]?.impact.stockShare).toBe(1);
  });

  it("counts the days to Amazon's own cancel, never below 0", () => {
    const shop = new ShopStory();
    const order = shop.see({ purchasedAt: NOW - 2 * DAY });
    expect(shop.verdict(order).impact.daysToRelease).toBeCloseTo(4);
    expect(shop.verdict(order, NOW + 30 * DAY).impact.daysToRelease).toBe(0);
  });
});

describe("a verdict", () => {
  const story = fc.record({
    quantity: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(Number.NaN)),
    total: fc.oneof(fc.integer({ min: 100, max: 900_000 }), fc.constant(Number.NaN)),
    hours: fc.integer({ min: 0, max: 300 }),
    payment: fc.constantFrom("unknown" as const, "convenience-store" as const, "card" as const),
    others: fc.integer({ min: 0, max: 8 }),
    sales: fc.integer({ min: 0, max: 30 }),
  });
  const told = ({
    quantity,
    total,
    hours,
    payment,
    others,
    sales,
  }: typeof story extends fc.Arbitrary<infer T> ? T : never) => {
    const shop = new ShopStory().sell(sales);
    for (let other = 0; other < others; other += 1) shop.see({ purchasedAt: NOW - (hours + other) * HOUR });
    return shop.verdict(shop.see({ quantity, total, payment, purchasedAt: NOW - hours * HOUR }));
  };

  it("has a suspicion of 0–100 whose parts add up to it, and attention that is no more", () => {
    fc.assert(
      fc.property(story, (given) => {
        const verdict = told(given);
        const suspicion = verdict.suspicion ?? Number.NaN;
        expect(suspicion).toBeGreaterThanOrEqual(0);
        expect(suspicion).toBeLessThanOrEqual(100);
        const points = explainVerdict(verdict).map((part) => part.points);
        expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(suspicion, 9);
        expect(Math.min(...points)).toBeGreaterThanOrEqual(0);
        expect(verdict.attention).toBeGreaterThanOrEqual(0);
        expect(verdict.attention).toBeLessThanOrEqual(suspicion);
      }),
      { numRuns: 60 },
    );
  });

  it("does not grow milder by more units", () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 50 }), (given, more) => {
        fc.pre(!Number.isNaN(given.quantity) && Number.isNaN(given.total));
        const larger = told({ ...given, quantity: given.quantity + more });
        expect(larger.suspicion ?? 0).toBeGreaterThanOrEqual((told(given).suspicion ?? 0) - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it("explains each family once, by its strongest finding", () => {
    const shop = new ShopStory().sell(40);
    const verdict = shop.verdict(shop.see({ quantity: 100, payment: "convenience-store" }));
    const parts = explainVerdict(verdict);
    expect(parts.map((part) => part.family)).toEqual(["quantity", "supply", "value", null, "payment"]);
    expect(parts[0]?.finding?.rule).toBe("bulk-quantity");
  });

  it("puts hits first, the strongest of them first", () => {
    const shop = new ShopStory().sell(40);
    const { findings } = shop.verdict(shop.see({ quantity: 100, payment: "convenience-store" }));
    const outcomes = findings.map(({ outcome }) => outcome);
    const rank = ["hit", "miss", "not-judged"];
    expect(outcomes.slice(0, 4)).toEqual(["hit", "hit", "hit", "hit"]);
    expect(outcomes).toEqual([...outcomes].sort((one, other) => rank.indexOf(one) - rank.indexOf(other)));
    expect(findings[0]?.rule).toBe("bulk-quantity");
  });
});
