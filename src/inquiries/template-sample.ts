/** What a template is filled with in its preview: a real inquiry as it was stored, or an invented one. */
import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";
import { type Fillings, PLACEHOLDERS, parseTemplate } from "./template.ts";
import {
  defaultTemplate,
  filled,
  isBlankTemplate,
  templateFaults,
  templateKeyOf,
  templateLabel,
} from "./templates.ts";

/** Longer samples (an inquiry of very many orders) give way to the invented one. */
const MAX_SAMPLE = 20_000;

/** A sample as it is stored; `""` where it is too long or there is none. */
export function sampleText(values: Fillings | null): string {
  const text = values === null ? "" : JSON.stringify(values);
  return text.length > MAX_SAMPLE ? "" : text;
}

/** The sample that was stored; the invented one where it cannot be read. */
export function sampleFrom(text: unknown, language: Language): Fillings {
  const invented = inventedSample(language);
  if (typeof text !== "string" || text === "") return invented;
  try {
    const stored: unknown = JSON.parse(text);
    return isFillings(stored) ? stored : invented;
  } catch {
    return invented;
  }
}

export function inventedSample(language: Language): Fillings {
  return (language === "ja" ? ja : en).sample;
}

/**
 * The text as Amazon would get it, or in words what is wrong with it; a blank text is the default one.
 *
 * @param entry what stands in the seller's cell
 * @param id of the template
 * @param sample as it was stored
 * @param said language in which to say what is wrong
 * @returns null for an id of no template
 */
export function previewOfTemplate(
  entry: unknown,
  id: string,
  sample: unknown,
  said: Language,
): string | null {
  const key = templateKeyOf(id);
  if (key === null) return null;
  const { name, language } = key;
  const faults = templateFaults(entry, templateLabel(name));
  if (faults.length > 0) return faults.map((fault) => fault[said]).join("\n");
  const text = typeof entry === "string" && !isBlankTemplate(entry) ? entry : defaultTemplate(key);
  return filled(name, parseTemplate(text).template, sampleFrom(sample, language));
}

function isFillings(value: unknown): value is Fillings {
  return (
    typeof value === "object" &&
    value !== null &&
    PLACEHOLDERS.every((placeholder) => typeof (value as Record<string, unknown>)[placeholder] === "string")
  );
}
