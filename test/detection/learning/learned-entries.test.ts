import fc from "fast-check";
import {
  learnedEntryId,
  learnedRanges,
  learnedValues,
} from "../../../src/detection/learning/learned-entries.ts";
import type { LearnedInForce } from "../../../src/detection/learning/learned-strengths.ts";
import { RULES } from "../../../src/detection/rules/index.ts";
import { settingProblemText } from "../../../src/detection/setting-problem-text.ts";
import { defaultDetectionSettings, settingsFrom, withoutLearned } from "../../../src/detection/settings.ts";
import { HOUR, NOW, ShopStory } from "../shop-story.ts";

const LEARNED: LearnedInForce = {
  rules: { "bulk-quantity": { strength: 31.44 } },
  calibration: { slope: 0.8125, intercept: -0.25 },
};

/** Entries as they stand in the settings tab after the seller chose to use what was learned. */
function entriesOf(learned: LearnedInForce, use: unknown = true): Record<string, unknown> {
  const entries: Record<string, unknown> = { "learning.use": use };
  for (const [id, value] of Object.entries(learnedValues(learned))) entries[learnedEntryId(id)] = value;
  return entries;
}

describe("what was learned as entries of the settings", () => {
  it("comes back as it was written, to a tenth of a point", () => {
    expect(settingsFrom(entriesOf(LEARNED)).settings.learned).toEqual({
      rules: { "bulk-quantity": { strength: 31.4 } },
      calibration: { slope: 0.813, intercept: -0.25 },
    });
  });

  it("stays within the bounds that the settings allow, whatever was learned", () => {
    const strengths = fc.record(
      Object.fromEntries(
        RULES.map(({ id, strength: { min, max } }) => [id, fc.double({ min, max, noNaN: true })]),
      ),
    );
    fc.assert(
      fc.property(strengths, (drawn) => {
        const rules = Object.fromEntries(Object.entries(drawn).map(([id, strength]) => [id, { strength }]));
        const { settings, problems } = settingsFrom(entriesOf({ rules, calibration: null }));
        expect(problems).toEqual([]);
        for (const { id } of RULES) {
          expect(settings.learned?.rules[id]?.strength).toBeCloseTo(drawn[id] ?? Number.NaN, 0);
        }
      }),
    );
  });

  it("is followed only while it is switched on", () => {
    for (const use of ["", false, "オフ", null]) {
      expect(settingsFrom(entriesOf(LEARNED, use)).settings).toEqual(defaultDetectionSettings());
    }
    expect(settingsFrom(entriesOf(LEARNED, "オン")).settings.learned).toBeDefined();
    expect(settingsFrom({ "learning.use": true }).settings).toEqual(defaultDetectionSettings());
  });

  it("takes an entry of spaces for a cleared one", () => {
    const spaces = { [learnedEntryId("rule.bulk-quantity.strength")]: " \u3000", "learning.use": " " };
    const { settings, problems } = settingsFrom({ ...entriesOf(LEARNED), ...spaces });
    expect([settings, problems]).toEqual([defaultDetectionSettings(), []]);
  });

  it("gives a rule whose entry was cleared the seller's strength again, and needs both numbers of the correction", () => {
    const id = learnedEntryId("rule.bulk-quantity.strength");
    expect(settingsFrom({ ...entriesOf(LEARNED), [id]: "" }).settings.learned?.rules).toEqual({});
    const intercept = learnedEntryId("learning.intercept");
    expect(settingsFrom({ ...entriesOf(LEARNED), [intercept]: "" }).settings.learned?.calibration).toBeNull();
  });

  it.each(["多い", 1000, -1])("reports %p in words and passes it over", (wrong) => {
    for (const { id } of learnedRanges()) {
      const { settings, problems } = settingsFrom({ ...entriesOf(LEARNED), [learnedEntryId(id)]: wrong });
      if (id === "learning.intercept" && wrong === -1) continue;
      expect(problems).toMatchObject([{ code: "learned-out-of-bounds", id }]);
      expect(problems.map((problem) => settingProblemText(problem, "ja")).join()).toContain("学習値");
      const kept = { ...entriesOf(LEARNED), [learnedEntryId(id)]: "" };
      expect(settings).toEqual(settingsFrom(kept).settings);
    }
  });

  it("reports a switch that is neither on nor off, and counts it as off", () => {
    const { settings, problems } = settingsFrom(entriesOf(LEARNED, "たぶん"));
    expect(settings.learned).toBeUndefined();
    expect(problems.map((problem) => settingProblemText(problem, "ja"))).toEqual([
      expect.stringContaining("学習した強さを使う"),
    ]);
  });

  it("gives exactly the earlier verdicts when it is taken back", () => {
    const shop = new ShopStory().sell(40);
    const order = shop.see({ quantity: 12, purchasedAt: NOW - 12 * HOUR });
    const before = shop.judge(NOW, defaultDetectionSettings());
    const followed = settingsFrom(entriesOf(LEARNED)).settings;
    expect(shop.verdict(order, NOW, followed).suspicion).not.toBe(shop.verdict(order).suspicion);
    expect(shop.judge(NOW, settingsFrom(entriesOf(LEARNED, false)).settings)).toEqual(before);
    expect(shop.judge(NOW, withoutLearned(followed))).toEqual(before);
  });
});
