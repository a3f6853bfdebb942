import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Bilingual, Language } from "../locales/language.ts";

/** What a template may ask for: the keys of `placeholders` in the locales, where their names stand. */
export type Placeholder = keyof typeof ja.placeholders;

export const PLACEHOLDERS = Object.keys(ja.placeholders) as readonly Placeholder[];

/** What fills the gaps of a template. */
export type Fillings = Readonly<Record<Placeholder, string>>;

/** Characters of an unknown name that are told. */
const LONGEST_NAME = 60;

type Part = { readonly text: string } | { readonly placeholder: Placeholder };

/** A text with gaps, ready to be filled. */
export type Template = readonly Part[];

/** What is wrong with a template, in words: the line and, where it is unknown, the name. */
export type TemplateProblem =
  | {
      readonly code: "unknown-placeholder";
      readonly name: string;
      readonly line: number;
      readonly text: Bilingual;
    }
  | { readonly code: "unclosed"; readonly line: number; readonly text: Bilingual };

/**
 * Reads a template such as `注文番号は {注文番号} です。`. Placeholders have Japanese and English names, both fine in
 * any template; braces may be full-width, as a Japanese keyboard types them. A `}` that opens nothing is text.
 *
 * @returns `template` may be used only where there are no problems: what was wrong stands in it as plain text
 */
export function parseTemplate(text: string): {
  readonly template: Template;
  readonly problems: readonly TemplateProblem[];
} {
  const template: Part[] = [];
  const problems: TemplateProblem[] = [];
  let end = 0;
  for (const match of matches(/[{{]([^{}{}\r\n]*)([}}]?)/g, text)) {
    const [whole, name = "", close] = match;
    const placeholder = placeholderNamed(name);
    const line = text.slice(0, match.index).split(/\r\n|\r|\n/).length;
    if (close === "") problems.push({ code: "unclosed", line, text: unclosed(line) });
    else if (placeholder === undefined) {
      problems.push({
        code: "unknown-placeholder",
        name: name.trim(),
        line,
        text: unknown(line, name.trim().slice(0, LONGEST_NAME)),
      });
    } else {
      template.push({ text: text.slice(end, match.index) }, { placeholder });
      end = match.index + whole.length;
    }
  }
  template.push({ text: text.slice(end) });
  return { template, problems };
}

/** The text with its gaps filled. What is filled in is never read as a template again. */
export function fillTemplate(template: Template, values: Fillings): string {
  return template.map((part) => ("text" in part ? part.text : values[part.placeholder])).join("");
}

/** All placeholders as they are written in a template: `{注文番号} {商品名} …`. */
export function knownPlaceholders(language: Language): string {
  const names: Readonly<Record<string, string>> = (language === "ja" ? ja : en).placeholders;
  return Object.keys(names)
    .map((placeholder) => `{${names[placeholder]}}`)
    .join(" ");
}

function placeholderNamed(name: string): Placeholder | undefined {
  const wanted = plain(name);
  return PLACEHOLDERS.find(
    (placeholder) =>
      plain(ja.placeholders[placeholder]) === wanted || plain(en.placeholders[placeholder]) === wanted,
  );
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

function unclosed(line: number): Bilingual {
  return { ja: ja.template.unclosed(line), en: en.template.unclosed(line) };
}

function unknown(line: number, name: string): Bilingual {
  return { ja: ja.template.unknownPlaceholder(line, name), en: en.template.unknownPlaceholder(line, name) };
}

/** `matchAll` for ES2019. */
function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
