import { type Language, languageOf } from "../locales/language.ts";

/** Locale of the user as far as this authorisation tells; Japanese where it tells nothing. */
export function userLanguage(): Language {
  try {
    return languageOf(Session.getActiveUserLocale());
  } catch {
    return "ja";
  }
}
