import fc from "fast-check";
import { PLACEHOLDERS, parseTemplate } from "../../src/inquiries/template.ts";
import {
  inventedSample,
  previewOfTemplate,
  sampleFrom,
  sampleText,
} from "../../src/inquiries/template-sample.ts";
import {
  defaultTemplate,
  TEMPLATE_KEYS,
  type TemplateEntries,
  templateFaults,
  templateFrom,
  templateId,
  templateKeyOf,
  templateLabel,
  templatesOf,
  withEntries,
  wrongTemplates,
} from "../../src/inquiries/templates.ts";

const defaults = templatesOf((key) => templateFrom("", key));
const entries = (given: Readonly<Record<string, unknown>>): TemplateEntries => new Map(Object.entries(given));

describe("the templates", () => {
  it("have sound defaults in both languages, the orders and the day in the text of the form", () => {
    expect(TEMPLATE_KEYS.map(templateId)).toEqual([
      ...["subject", "text", "phoneQuestion", "phoneClosing"].map((name) => `${name}.ja`),
      ...["subject", "text", "phoneQuestion", "phoneClosing"].map((name) => `${name}.en`),
    ]);
    for (const key of TEMPLATE_KEYS) {
      expect(parseTemplate(defaultTemplate(key)).problems).toEqual([]);
      expect(templateKeyOf(templateId(key))).toEqual(key);
      if (key.language === "en") expect(defaultTemplate(key)).not.toMatch(/[ぁ-ん]/);
      if (key.name !== "text") continue;
      expect(defaults.text[key.language]).toContainEqual({ placeholder: "details" });
      expect(defaults.text[key.language]).toContainEqual({ placeholder: "replyBy" });
    }
    expect(templateKeyOf("text.fr")).toBeNull();
  });

  it("give way to what the seller writes, blank keeping what there was and wrong taking the default", () => {
    const old = { ...defaults, text: { ...defaults.text, ja: parseTemplate("前からの文").template } };
    const after = withEntries(
      old,
      entries({
        "text.ja": " \n",
        "subject.ja": "件名 {注文件数}",
        "subject.en": "{nonsense}",
        "text.en": 7,
      }),
    );
    expect(after.text.ja).toEqual(old.text.ja);
    expect(after.subject.ja).toEqual(parseTemplate("件名 {注文件数}").template);
    expect(after.subject.en).toEqual(defaults.subject.en);
    expect(after.text.en).toEqual(defaults.text.en);
    expect(withEntries(old, entries({ "text.ja": "{だめ}" })).text.ja).toEqual(defaults.text.ja);
  });

  it("count what is wrong", () => {
    expect(wrongTemplates(entries({}))).toBe(0);
    expect(wrongTemplates(entries({ "text.ja": "{だめ}", "subject.en": true, "text.en": "fine" }))).toBe(2);
  });
});

describe("a preview", () => {
  it("names what is wrong, in the language that is asked for", () => {
    expect(previewOfTemplate("一行目\n{注文番後}", "text.en", "", "ja")).toContain("2行目の {注文番後}");
    expect(previewOfTemplate("{order numbr}", "text.ja", "", "en")).toContain("Line 1: {order numbr}");
    expect(previewOfTemplate(new Date(0), "text.ja", "", "ja")).toContain("文章で");
    expect(previewOfTemplate("あ".repeat(5001), "subject.ja", "", "ja")).toContain("5,000文字");
    expect(previewOfTemplate("", "nothing", "", "ja")).toBeNull();
  });

  it("keeps a subject on one line, whatever is filled in", () => {
    expect(previewOfTemplate("件名\n{注文の明細}", "subject.ja", "", "ja")).not.toMatch(/[\r\n]/);
    expect(previewOfTemplate("本文\n{注文の明細}", "text.ja", "", "ja")).toMatch(/\n/);
  });

  it("invents a sample where none is stored that can be read", () => {
    for (const language of ["ja", "en"] as const) {
      const invented = inventedSample(language);
      for (const stored of ["", "{", "null", "[]", '{"orderIds":1}', 5, undefined]) {
        expect(sampleFrom(stored, language)).toBe(invented);
      }
      expect(sampleFrom(sampleText(invented), language)).toEqual(invented);
      expect(Object.keys(invented).sort()).toEqual([...PLACEHOLDERS].sort());
    }
    expect(sampleText({ ...inventedSample("ja"), details: "長い".repeat(10_000) })).toBe("");
  });

  it("is of any text the filled text or a problem with its name, and reads nothing filled in again", () => {
    const text = fc.string({
      unit: fc.constantFrom("{", "}", "｛", "｝", "\n", "a", "{数量}", "{商品名}", "{x}"),
    });
    const value = fc.string({ unit: fc.constantFrom("{", "}", "{数量}", "{x}", "$&", "\n", "7") });
    fc.assert(
      fc.property(text, value, fc.constantFrom(...TEMPLATE_KEYS), (entry, given, key) => {
        const sample = Object.fromEntries(PLACEHOLDERS.map((placeholder) => [placeholder, given]));
        const preview = previewOfTemplate(entry, templateId(key), JSON.stringify(sample), "ja");
        const faults = templateFaults(entry, templateLabel(key.name));
        const { problems } = parseTemplate(entry);
        expect(faults).toHaveLength(entry.trim() === "" ? 0 : problems.length);
        if (faults.length > 0) {
          expect(preview).toBe(faults.map(({ ja }) => ja).join("\n"));
          for (const problem of problems) {
            if (problem.code === "unknown-placeholder") expect(preview).toContain(`{${problem.name}}`);
          }
        } else if (entry.trim() !== "" && key.name !== "subject") {
          expect(preview).toBe(entry.split(/[{｛](?:数量|商品名)[}｝]/).join(given));
        }
      }),
    );
  });
});
