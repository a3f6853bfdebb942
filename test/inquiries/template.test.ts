import fc from "fast-check";
import {
  fillTemplate,
  knownPlaceholders,
  type Placeholder,
  parseTemplate,
} from "../../src/inquiries/template.ts";
import { inquiries as en } from "../../src/locales/en/inquiries.ts";
import { inquiries as ja } from "../../src/locales/ja/inquiries.ts";

const PLACEHOLDERS = Object.keys(ja.placeholders) as Placeholder[];

function valuesWith(text: (placeholder: Placeholder) => string): Record<Placeholder, string> {
  const entries = PLACEHOLDERS.map((placeholder) => [placeholder, text(placeholder)]);
  return Object.fromEntries(entries) as Record<Placeholder, string>;
}

function filled(text: string, values: Record<Placeholder, string>): string {
  const { template, problems } = parseTemplate(text);
  expect(problems).toEqual([]);
  return fillTemplate(template, values);
}

describe("templates", () => {
  const values = valuesWith((placeholder) => `<${placeholder}>`);

  it("fills Japanese and English names alike", () => {
    expect(filled("番号は {注文番号}、{units}。", values)).toBe("番号は <orderIds>、<units>。");
  });

  it("takes the braces that a Japanese keyboard types, and loose spacing", () => {
    expect(filled("{ 注文番号 }/{ Order   Numbers }", values)).toBe("<orderIds>/<orderIds>");
  });

  it("knows each placeholder by both its names", () => {
    for (const placeholder of PLACEHOLDERS) {
      expect(filled(`{${ja.placeholders[placeholder]}}`, values)).toBe(`<${placeholder}>`);
      expect(filled(`{${en.placeholders[placeholder]}}`, values)).toBe(`<${placeholder}>`);
    }
    expect(filled(knownPlaceholders("ja"), values)).toBe(
      PLACEHOLDERS.map((placeholder) => `<${placeholder}>`).join(" "),
    );
  });

  it("names an unknown placeholder and its line", () => {
    const { problems } = parseTemplate("一行目\n二行目 {注文番後}\r\n{} {注文番号}");
    expect(problems).toMatchObject([
      { code: "unknown-placeholder", name: "注文番後", line: 2 },
      { code: "unknown-placeholder", name: "", line: 3 },
    ]);
    expect(problems[0]?.text.ja).toContain("{注文番後}");
    expect(problems[0]?.text.en).toContain("{注文番後}");
  });

  it("finds a brace that is not closed", () => {
    expect(parseTemplate("{注文番号").problems).toMatchObject([{ code: "unclosed", line: 1 }]);
    expect(parseTemplate("a\n{注文\n番号}").problems).toMatchObject([{ code: "unclosed", line: 2 }]);
    expect(parseTemplate("{{注文番号}").problems).toMatchObject([{ code: "unclosed", line: 1 }]);
  });

  it("leaves a closing brace that opens nothing", () => {
    expect(filled("笑}", values)).toBe("笑}");
  });

  it("never reads what was filled in as a template", () => {
    const tricky = valuesWith(() => "{注文番号} {units} $& {");
    expect(filled("{商品名}|{数量}", tricky)).toBe("{注文番号} {units} $& {|{注文番号} {units} $& {");
  });

  it("keeps every character outside the placeholders", () => {
    const plainText = fc.string({
      unit: fc.constantFrom("}", "}", "\n", "\r", "$", "&", "a", "注", "\u{1f9f8}"),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plainText, fc.constantFrom(...PLACEHOLDERS))),
        plainText,
        fc.string(),
        (pieces, last, value) => {
          const text = pieces.map(([before, name]) => `${before}{${ja.placeholders[name]}}`).join("") + last;
          const expected = pieces.map(([before]) => before + value).join("") + last;
          expect(
            filled(
              text,
              valuesWith(() => value),
            ),
          ).toBe(expected);
        },
      ),
    );
  });

  it("answers any text with a template or problems on lines that exist", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("{", "}", "{", "}", "\n", "\r", "a", "数", "量") }),
        (text) => {
          for (const { line } of parseTemplate(text).problems) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
          }
        },
      ),
    );
  });
});
