/** Japanese first, English second. */
export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages, where it stands beside the thing it describes (a rule's own sentences). */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** The language for a user's locale as Google gives it (`ja`, `en_GB`…): Japanese unless it names another one. */
export function languageOf(locale: string): Language {
  return locale === "" || /^ja\b/i.test(locale.replace("_", "-")) ? "ja" : "en";
}
