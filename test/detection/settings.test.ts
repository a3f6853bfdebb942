import fc from "fast-check";
import { levelOf } from "../../src/detection/level.ts";
import { settingDefinitions } from "../../src/detection/setting-definitions.ts";
import { defaultDetectionSettings, settingsFrom } from "../../src/detection/settings.ts";

describe("setting definitions", () => {
  it("have one id each, a label and a help in both languages, and a default within bounds", () => {
    const definitions = settingDefinitions();
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
    for (const definition of definitions) {
      for (const text of [definition.label, definition.help]) {
        expect(text.ja).toMatch(/[぀-ヿ一-鿿]/);
        expect(text.en).toMatch(/^[^぀-ヿ一-鿿]+$/);
      }
      if (definition.kind === "number") {
        expect(definition.default).toBeGreaterThanOrEqual(definition.min);
        expect(definition.default).toBeLessThanOrEqual(definition.max);
      }
    }
  });
});

describe("settingsFrom", () => {
  it("takes what the seller entered", () => {
    const { settings, problems } = settingsFrom({
      "level.danger": 80,
      "hold.paymentTermDays": "１４",
      "rule.bulk-quantity.minUnits": 6,
      "rule.high-order-total.minTotal": "50,000",
      "rule.long-unpaid.enabled": false,
      "inquiry.template": "別の部屋のもの",
    });
    expect(problems).toEqual([]);
    expect(settings.levels.danger).toBe(80);
    expect(settings.paymentTermDays).toBe(14);
    expect(settings.rules["bulk-quantity"]?.params.minUnits).toBe(6);
    expect(settings.rules["high-order-total"]?.params.minTotal).toBe(50_000);
    expect(settings.rules["long-unpaid"]?.enabled).toBe(false);
  });

  it("keeps the default where a cell is blank", () => {
    expect(settingsFrom({ "level.danger": "", "rule.bulk-quantity.strength": null })).toEqual({
      settings: defaultDetectionSettings(),
      problems: [],
    });
  });

  it.each([
    ["hold.paymentTermDays", "六日", "not-a-number"],
    ["hold.paymentTermDays", 0, "out-of-bounds"],
    ["rule.bulk-quantity.strength", 100, "out-of-bounds"],
    ["hold.staleHours", Number.NaN, "not-a-number"],
    ["rule.bulk-quantity.enabled", "たぶん", "not-a-switch"],
  ])("reports %s = %p as %s and uses the default", (id, value, code) => {
    const { settings, problems } = settingsFrom({ [id]: value });
    expect(settings).toEqual(defaultDetectionSettings());
    expect(problems).toMatchObject([{ code, id }]);
  });

  it("falls back to the default levels where they are out of order", () => {
    const { settings, problems } = settingsFrom({ "level.danger": 30 });
    expect(settings.levels).toEqual(defaultDetectionSettings().levels);
    expect(problems).toMatchObject([{ code: "levels-out-of-order" }]);
  });

  it("makes sound settings of whatever the cells hold", () => {
    const ids = settingDefinitions().map(({ id }) => id);
    const entries = fc.dictionary(fc.constantFrom(...ids), fc.anything());
    fc.assert(
      fc.property(entries, (values) => {
        const { settings } = settingsFrom(values);
        const { danger, caution, watch } = settings.levels;
        expect(danger > caution && caution > watch).toBe(true);
        expect(settings.paymentTermDays).toBeGreaterThan(0);
      }),
    );
  });
});

describe("levelOf", () => {
  it("gives every suspicion a level, each at its own threshold", () => {
    const { levels } = defaultDetectionSettings();
    const at = [0, 14.9, 15, 39.9, 40, 69.9, 70, 100, null].map((score) => levelOf(score, levels));
    expect(at).toEqual([
      "normal",
      "normal",
      "watch",
      "watch",
      "caution",
      "caution",
      "danger",
      "danger",
      "not-judged",
    ]);
  });
});
