/** Japanese first, English second. */
export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in itself, as one finds it in a list. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ja: "日本語", en: "English" };

/** A text in both languages, where it stands beside the thing it describes (a rule's own sentences). */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** The language for a user's locale as Google gives it (`ja`, `en_GB`…): Japanese unless it names another one. */
export function languageOf(locale: string): Language {
  return locale === "" || /^ja\b/i.test(locale.replace("_", "-")) ? "ja" : "en";
}
