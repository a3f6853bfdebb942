import { settingDefinitions } from "../../src/detection/setting-definitions.ts";
import { inquirySettingDefinitions } from "../../src/inquiries/settings.ts";
import { LANGUAGES } from "../../src/locales/language.ts";
import { messagesFor } from "../../src/locales/messages.ts";

const DEFINITIONS = [...settingDefinitions(), ...inquirySettingDefinitions()];

describe.each(LANGUAGES)("the help at the settings (%s)", (language) => {
  it("is there at every setting, in whole sentences", () => {
    const poor = DEFINITIONS.filter(
      ({ help }) => help[language].length < 12 || !/[。.]$/.test(help[language]),
    ).map(({ id }) => id);
    expect(poor).toEqual([]);
  });

  it("says more than the label, and every label stands once", () => {
    const labels = DEFINITIONS.map(({ label }) => label[language]);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { label, help } of DEFINITIONS) expect(help[language]).not.toBe(label[language]);
  });

  it("has a unit and bounds around the default beside every number", () => {
    const { units } = messagesFor(language).detection;
    for (const one of DEFINITIONS) {
      if (one.kind !== "number") continue;
      expect([one.id, units[one.unit]]).toEqual([one.id, expect.stringMatching(/./)]);
      expect([one.id, one.min < one.max, one.default >= one.min, one.default <= one.max]).toEqual([
        one.id,
        true,
        true,
        true,
      ]);
    }
  });
});
