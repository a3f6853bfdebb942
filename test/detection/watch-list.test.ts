import { judge } from "../../src/detection/judge.ts";
import { defaultDetectionSettings } from "../../src/detection/settings.ts";
import { type WatchEntry, watchFinder } from "../../src/detection/watch-list.ts";
import { holdsOf } from "../../src/orders/holds.ts";
import { DAY, NOW, ShopStory } from "./shop-story.ts";

const product = {
  shop: "",
  key: "asin:B0ABCDEFGH",
  asin: "B0ABCDEFGH",
  sku: "TOY-1",
  title: "ﾎﾟｹｯﾄ カード BOX",
};
const entry: WatchEntry = { by: "title", text: "ポケット", reason: "", expiresAt: Number.NaN };

describe("watchFinder", () => {
  it("finds words of titles in any width and case", () => {
    expect(watchFinder([entry], NOW)(product)).toBe(entry);
    expect(watchFinder([{ ...entry, text: "box" }], NOW)(product)).not.toBeNull();
  });

  it("wants SKU and ASIN whole", () => {
    expect(watchFinder([{ ...entry, by: "sku", text: "toy-1" }], NOW)(product)).not.toBeNull();
    expect(watchFinder([{ ...entry, by: "sku", text: "TOY" }], NOW)(product)).toBeNull();
    expect(watchFinder([{ ...entry, by: "asin", text: "B0ABCDEFGH" }], NOW)(product)).not.toBeNull();
  });

  it("passes over blank and expired entries", () => {
    expect(watchFinder([{ ...entry, text: " " }], NOW)(product)).toBeNull();
    expect(watchFinder([{ ...entry, expiresAt: NOW - DAY }], NOW)(product)).toBeNull();
  });
});

describe("a watched product", () => {
  it("is at most a caution by that alone", () => {
    const shop = new ShopStory().sell(40);
    shop.see({ quantity: 2 });
    const given = { at: NOW, settings: defaultDetectionSettings(), baseline: shop.learn() };
    const [plain] = judge(holdsOf(shop.book.lines), given);
    const watchList: readonly WatchEntry[] = [{ ...entry, text: "おもちゃ" }];
    const [watched] = judge(holdsOf(shop.book.lines), { ...given, watchList });
    expect(watched?.suspicion).toBeGreaterThan(plain?.suspicion ?? 100);
    expect(watched?.level).not.toBe("danger");
  });
});
