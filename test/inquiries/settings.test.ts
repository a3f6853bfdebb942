import fc from "fast-check";
import { inquirySettingDefinitions, inquirySettingsFrom } from "../../src/inquiries/settings.ts";
import { parseTemplate } from "../../src/inquiries/template.ts";
import { defaultTemplate, templatesOf } from "../../src/inquiries/templates.ts";
import { inquiries as en } from "../../src/locales/en/inquiries.ts";
import { inquiries as ja } from "../../src/locales/ja/inquiries.ts";

const defaults = inquirySettingsFrom({}).settings;

describe("inquiry settings", () => {
  it("has defaults for everything", () => {
    expect(inquirySettingsFrom({})).toEqual({
      settings: {
        minima: { units: 3, yen: 30_000, stockShare: 0.5, stockShareUnits: 2 },
        replyDays: 3,
        templates: templatesOf((key) => parseTemplate(defaultTemplate(key)).template),
        path: { ja: ja.path.split("\n"), en: en.path.split("\n") },
        abusePath: { ja: ja.abusePath.split("\n"), en: en.abusePath.split("\n") },
      },
      problems: [],
    });
    const blank = Object.fromEntries(inquirySettingDefinitions().map(({ id }) => [id, "  "]));
    expect(inquirySettingsFrom(blank)).toEqual({ settings: defaults, problems: [] });
  });

  it("leads to the form by the way that Seller Central has", () => {
    for (const word of [
      "テクニカルサポートにお問い合わせ",
      "注文および購入者への対応",
      "その他注文と購入者について",
    ]) {
      expect(defaults.path.ja.filter((step) => step.includes(word))).toHaveLength(1);
      expect(defaults.path.en.filter((step) => step.includes(word))).toHaveLength(1);
    }
  });

  it("describes each setting in both languages, once", () => {
    const definitions = inquirySettingDefinitions();
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
    expect(definitions.map(({ id }) => id).sort()).toEqual(Object.keys(ja.settings).sort());
    for (const { label, help } of definitions) {
      for (const text of [label.ja, label.en, help.ja, help.en]) expect(text).not.toBe("");
    }
  });

  it("names the place of what stands on another tab now", () => {
    const moved = inquirySettingDefinitions().filter((one) => one.kind === "text" && one.moved);
    expect(moved.map(({ id }) => id)).toEqual(["inquiry.question.ja", "inquiry.question.en"]);
    for (const { help } of moved) expect(help.ja + help.en).toMatch(/「ひな形」.*“Templates”/);
  });

  it("has each default within its own bounds", () => {
    for (const definition of inquirySettingDefinitions()) {
      expect(inquirySettingsFrom({ [definition.id]: definition.default }).problems).toEqual([]);
    }
  });

  it("takes what the seller entered", () => {
    const { settings, problems } = inquirySettingsFrom({
      "inquiry.minUnits": 5,
      "inquiry.minYen": "５０，０００",
      "inquiry.minStockShare": 80,
      "inquiry.minStockShareUnits": 1,
      "inquiry.replyDays": "2",
      "inquiry.question.ja": "{注文番号} の件",
      "inquiry.path.ja": " 開く \n\n 押す\r\n",
      "rule.bulk-quantity.enabled": "??",
    });
    expect(problems).toEqual([]);
    expect(settings.minima).toEqual({ units: 5, yen: 50_000, stockShare: 0.8, stockShareUnits: 1 });
    expect(settings.replyDays).toBe(2);
    expect(settings.templates.text.ja).toContainEqual({ placeholder: "orderIds" });
    expect(settings.path.ja).toEqual(["開く", "押す"]);
    expect(settings.path.en).toEqual(defaults.path.en);
  });

  it("reports a wrong number with its bounds and goes on with the default", () => {
    for (const wrong of [0, 10_001, "たくさん", Number.NaN, true, -3, "-3", "1e3"]) {
      const { settings, problems } = inquirySettingsFrom({ "inquiry.minUnits": wrong });
      expect(settings).toEqual(defaults);
      expect(problems.map(({ id }) => id)).toEqual(["inquiry.minUnits"]);
      expect(problems[0]?.text.ja).toContain("1〜10,000個");
      expect(problems[0]?.text.en).toContain("from 1 to 10,000 units");
    }
  });

  it("reports each flaw of a template by name and goes on with the default", () => {
    const { settings, problems } = inquirySettingsFrom({ "inquiry.question.en": "{order number}\n{" });
    expect(settings).toEqual(defaults);
    expect(problems.map(({ id }) => id)).toEqual(["inquiry.question.en", "inquiry.question.en"]);
    expect(problems[0]?.text.en).toContain("{order number}");
    expect(problems[0]?.text.ja).toContain("{order number}");
  });

  it("lets the way to the form have braces of its own", () => {
    expect(inquirySettingsFrom({ "inquiry.path.ja": "{ボタン} を押す" }).settings.path.ja).toEqual([
      "{ボタン} を押す",
    ]);
  });

  it("refuses a text that is too long", () => {
    const { settings, problems } = inquirySettingsFrom({ "inquiry.question.ja": "あ".repeat(5_001) });
    expect(settings).toEqual(defaults);
    expect(problems.map(({ id }) => id)).toEqual(["inquiry.question.ja"]);
    expect(problems[0]?.text.ja).toContain("5,000文字");
  });

  it("makes usable settings of anything that may stand in the cells", () => {
    const ids = inquirySettingDefinitions().map(({ id }) => id);
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.date().map(Number));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), cell), (values) => {
        const { settings } = inquirySettingsFrom(values);
        expect(settings.minima.units).toBeGreaterThanOrEqual(1);
        expect(settings.minima.yen).toBeGreaterThanOrEqual(1);
        expect(settings.minima.stockShare).toBeGreaterThan(0);
        expect(settings.minima.stockShare).toBeLessThanOrEqual(1);
        expect(Number.isInteger(settings.replyDays)).toBe(true);
        expect(settings.path.ja.length).toBeGreaterThan(0);
      }),
    );
  });
});
