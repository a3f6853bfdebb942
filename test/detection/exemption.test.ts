import type { Exemption } from "../../src/detection/exemption.ts";
import { judge } from "../../src/detection/judge.ts";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import type { Verdict } from "../../src/detection/verdict.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import { DAY, NOW, ShopStory } from "./shop-story.ts";

const bulk: Exemption = {
  target: { kind: "sku", id: "TOY-1" },
  shop: null,
  covers: "bulk",
  reason: "学校向け",
  expiresAt: Number.NaN,
};

function judged(shop: ShopStory, exemptions: readonly Exemption[]): readonly Verdict[] {
  const given = { at: NOW, settings: defaultDetectionSettings(), baseline: shop.learn(), exemptions };
  return judge(holdsOf(shop.book.lines), given);
}

describe("an exemption", () => {
  it("of bulk buying sets aside quantity, value and stock held, says why, and leaves the rest", () => {
    const shop = new ShopStory().sell(40);
    shop.see({ quantity: 30 });
    const [verdict] = judged(shop, [bulk]);
    expect(verdict?.level).toBe("normal");
    expect(verdict?.exemption).toEqual(bulk);
    const finding = verdict?.findings.find(({ rule }) => rule === "bulk-quantity");
    expect(finding?.outcome).toBe("not-judged");
    expect(finding?.text.ja).toContain("学校向け");
    expect(verdict?.findings.find(({ rule }) => rule === "same-product-burst")?.outcome).toBe("miss");
  });

  it("of a known sale sets aside the burst, not the quantity", () => {
    const shop = new ShopStory().sell(4);
    for (const hours of [5, 4, 3, 2, 1]) shop.see({ purchasedAt: NOW - hours * 3_600_000 });
    const verdicts = judged(shop, [{ ...bulk, covers: "sale" }]);
    for (const { level } of verdicts) expect(level).toBe("normal");
    shop.see({ quantity: 30 });
    expect(judged(shop, [{ ...bulk, covers: "sale" }]).map(({ level }) => level)).not.toEqual(
      verdicts.map(() => "normal"),
    );
  });

  it("of everything leaves the hold not judged, which is no zero", () => {
    const shop = new ShopStory().sell(40);
    const orderId = shop.see({ quantity: 30 });
    const target = { kind: "order", id: orderId } as const;
    expect(judged(shop, [{ ...bulk, target, covers: "everything" }])[0]).toMatchObject({
      suspicion: null,
      level: "not-judged",
      unjudged: "exempt",
      attention: 0,
      findings: [],
    });
  });

  it.each([
    ["has expired", { expiresAt: NOW }],
    ["is for another shop", { shop: "二号店" }],
    ["is for another product", { target: { kind: "sku", id: "TOY-2" } }],
    ["names nothing", { target: { kind: "asin", id: "" } }],
    ["is for business orders and this is none", { target: { kind: "business" } }],
  ] as const)("does nothing where it %s", (_why, change) => {
    const shop = new ShopStory().sell(40);
    shop.see({ quantity: 30 });
    const [verdict] = judged(shop, [{ ...bulk, ...change }]);
    expect(verdict?.exemption).toBeNull();
    expect(verdict?.level).toBe("danger");
  });

  it("is found in whatever width and case it was written", () => {
    const shop = new ShopStory().sell(40);
    shop.see({ quantity: 30 });
    const target = { kind: "sku", id: "　ｔｏｙ－１ " } as const;
    expect(judged(shop, [{ ...bulk, target }])[0]?.exemption).not.toBeNull();
  });

  it("leaves the hold to the first of the list that covers everything, wherever that stands", () => {
    const shop = new ShopStory().sell(40);
    const orderId = shop.see({ quantity: 30 });
    const snooze: Exemption = { ...bulk, target: { kind: "order", id: orderId }, covers: "everything" };
    expect(judged(shop, [bulk, snooze])[0]?.exemption).toBe(snooze);
    expect(judged(shop, [bulk, { ...bulk, reason: "later" }])[0]?.exemption).toBe(bulk);
  });

  it("holds for business orders, in its own shop, until it expires", () => {
    const shop = new ShopStory().sell(40);
    shop.see({ quantity: 30, business: 1 });
    const business = { ...bulk, target: { kind: "business" }, shop: "", expiresAt: NOW + DAY } as const;
    expect(judged(shop, [business])[0]?.level).toBe("normal");
  });
});
