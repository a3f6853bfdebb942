/** The templates of a contact: which there are, what stands in them, and what a seller's own text makes of them. */
import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import { type Bilingual, LANGUAGES, type Language } from "../locales/language.ts";
import { type Fillings, fillTemplate, parseTemplate, type Template } from "./template.ts";
import { textFaults } from "./text-faults.ts";

/** `subject` and `text` go into the contact form, the others are said on the phone. */
export const TEMPLATE_NAMES = ["subject", "text", "phoneQuestion", "phoneClosing"] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

export interface TemplateKey {
  readonly name: TemplateName;
  readonly language: Language;
}

export type Templates = Readonly<Record<TemplateName, Readonly<Record<Language, Template>>>>;

/** What stands in the seller's cells, by template id; what is missing is blank. */
export type TemplateEntries = ReadonlyMap<string, unknown>;

/** In UTF-16 code units. */
export const MAX_TEMPLATE = 5_000;
/** Who mends these is told the next ones. */
const MOST_FAULTS = 10;

/** All of them, Japanese first. */
export const TEMPLATE_KEYS: readonly TemplateKey[] = LANGUAGES.flatMap((language) =>
  TEMPLATE_NAMES.map((name) => ({ name, language })),
);

export function templateId({ name, language }: TemplateKey): string {
  return `${name}.${language}`;
}

/** null for an id of none. */
export function templateKeyOf(id: string): TemplateKey | null {
  return TEMPLATE_KEYS.find((key) => templateId(key) === id) ?? null;
}

export function defaultTemplate({ name, language }: TemplateKey): string {
  return (language === "ja" ? ja : en).templates[name].text;
}

export function isBlankTemplate(entry: unknown): boolean {
  return entry === undefined || entry === null || (typeof entry === "string" && entry.trim() === "");
}

/** What is wrong with an entry, in sentences that name the template as `label`; a blank one is sound. */
export function templateFaults(entry: unknown, label: Bilingual): readonly Bilingual[] {
  if (isBlankTemplate(entry)) return [];
  const faults = textFaults(entry, label, MAX_TEMPLATE);
  if (faults.length > 0 || typeof entry !== "string") return faults;
  return parseTemplate(entry)
    .problems.slice(0, MOST_FAULTS)
    .map(({ text }) => ({
      ja: ja.problems.template(label.ja, text.ja),
      en: en.problems.template(label.en, text.en),
    }));
}

export function templateLabel(name: TemplateName): Bilingual {
  return { ja: ja.templates[name].name, en: en.templates[name].name };
}

/** The template that an entry makes; the default where it is blank or wrong. */
export function templateFrom(entry: unknown, key: TemplateKey): Template {
  const own = typeof entry === "string" && !isBlankTemplate(entry) && isSound(entry);
  return parseTemplate(own ? entry : defaultTemplate(key)).template;
}

/** The templates with the seller's entries in their place; a blank entry leaves what there was, a wrong one the default. */
export function withEntries(templates: Templates, entries: TemplateEntries): Templates {
  return templatesOf((key) => {
    const entry = entries.get(templateId(key));
    return isBlankTemplate(entry) ? templates[key.name][key.language] : templateFrom(entry, key);
  });
}

/** How many entries are wrong, so that the default is used. */
export function wrongTemplates(entries: TemplateEntries): number {
  return TEMPLATE_KEYS.filter(
    (key) => templateFaults(entries.get(templateId(key)), templateLabel(key.name)).length > 0,
  ).length;
}

export function templatesOf(templateOf: (key: TemplateKey) => Template): Templates {
  const inBoth = (name: TemplateName): Readonly<Record<Language, Template>> => ({
    ja: templateOf({ name, language: "ja" }),
    en: templateOf({ name, language: "en" }),
  });
  return {
    subject: inBoth("subject"),
    text: inBoth("text"),
    phoneQuestion: inBoth("phoneQuestion"),
    phoneClosing: inBoth("phoneClosing"),
  };
}

/** The template filled; the subject is one line, whatever is filled in. */
export function filled(name: TemplateName, template: Template, values: Fillings): string {
  const text = fillTemplate(template, values);
  if (name !== "subject") return text;
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}

/** Whether products are named briefly in it: nobody reads out a whole title, and a subject is short. */
export function isBrief(name: TemplateName): boolean {
  return name !== "text";
}

function isSound(entry: string): boolean {
  return entry.length <= MAX_TEMPLATE && parseTemplate(entry).problems.length === 0;
}
