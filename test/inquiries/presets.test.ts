import fc from "fast-check";
import { settingsFrom } from "../../src/detection/settings.ts";
import { isFlag, type Verdict } from "../../src/detection/verdict.ts";
import { PRESET_IDS, PRESET_SETTINGS, type PresetId, presetChanges } from "../../src/inquiries/presets.ts";
import { proposeInquiries } from "../../src/inquiries/propose.ts";
import { inquirySettingsFrom } from "../../src/inquiries/settings.ts";
import { HOUR, NOW, ShopStory } from "../detection/shop-story.ts";

const settingsOf = (preset: PresetId) => ({
  detection: settingsFrom(presetChanges(preset)),
  inquiries: inquirySettingsFrom(presetChanges(preset)),
});

describe("presets by appetite", () => {
  it.each(PRESET_IDS)("%s has sound values, of its own settings alone", (preset) => {
    const { detection, inquiries } = settingsOf(preset);
    expect([...detection.problems, ...inquiries.problems]).toEqual([]);
    expect(Object.keys(presetChanges(preset))).toEqual([...PRESET_SETTINGS]);
    for (const [id, value] of Object.entries(presetChanges(preset))) {
      if (value === null) continue;
      const changed = JSON.stringify([settingsFrom({ [id]: value }), inquirySettingsFrom({ [id]: value })]);
      expect(changed).not.toBe(JSON.stringify([settingsFrom({}), inquirySettingsFrom({})]));
    }
  });

  it("the standard one leaves every cell blank", () => {
    expect(Object.values(presetChanges("standard")).every((value) => value === null)).toBe(true);
  });

  it("a bolder one flags and proposes at least what a more reserved one does", () => {
    const seen = fc.record({
      sku: fc.constantFrom("TOY-1", "TOY-2", "TOY-3"),
      quantity: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })),
      total: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 500, max: 90_000 })),
      hoursAgo: fc.integer({ min: 0, max: 8 * 24 }),
      payment: fc.constantFrom("unknown" as const, "convenience-store" as const, "card" as const),
      unpaid: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.array(seen, { maxLength: 12 }), (sales, orders) => {
        const shop = new ShopStory().sell(sales).sell(sales >> 2, { sku: "TOY-2", quantity: 2 });
        for (const { hoursAgo, unpaid, ...one } of orders) {
          const purchasedAt = NOW - hoursAgo * HOUR;
          const orderId = shop.see({ ...one, purchasedAt }, Math.min(NOW, purchasedAt + HOUR));
          if (hoursAgo > 6 * 24 && unpaid) shop.see({ ...one, orderId, purchasedAt, status: "cancelled" });
          else shop.see({ ...one, orderId, purchasedAt });
        }
        const said = PRESET_IDS.map((preset) => saidBy(preset, shop));
        said.slice(1).forEach((bolder, index) => {
          for (const line of said[index]?.flagged ?? []) expect(bolder.flagged).toContain(line);
          for (const line of said[index]?.proposed ?? []) expect(bolder.proposed).toContain(line);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("does tell them apart: four units while they are fresh, and once they are late", () => {
    const casesAfter = (hours: number) => {
      const shop = new ShopStory().sell(26);
      const purchasedAt = NOW - hours * HOUR;
      const orderId = shop.see({ quantity: 4, purchasedAt }, purchasedAt + HOUR);
      shop.see({ orderId, quantity: 4, purchasedAt });
      return PRESET_IDS.map((preset) => saidBy(preset, shop).proposed.length);
    };
    expect(casesAfter(2)).toEqual([0, 0, 1]);
    expect(casesAfter(20)).toEqual([0, 1, 1]);
  });
});

function saidBy(preset: PresetId, shop: ShopStory) {
  const { detection, inquiries } = settingsOf(preset);
  const verdicts = shop.judge(NOW, detection.settings);
  const { opened } = proposeInquiries({
    verdicts,
    known: [],
    dismissedLines: [],
    minima: inquiries.settings.minima,
    paymentTermDays: detection.settings.paymentTermDays,
    at: NOW,
    newId: () => "new",
  });
  const idOf = ({ hold }: Verdict) => hold.line.orderId;
  return {
    flagged: verdicts.filter(({ level }) => isFlag(level)).map(idOf),
    proposed: opened.flatMap(({ lines }) => lines.map(({ orderId }) => orderId)),
  };
}
