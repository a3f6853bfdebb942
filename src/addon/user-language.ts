/** In which language a user is spoken to: as he chose in the sidebar, else by his locale. */
import { LANGUAGES, type Language, languageOf } from "../locales/language.ts";
import { rememberedText } from "./remembered-text.ts";

/**
 * Japanese where neither is known.
 *
 * @param reading whether his properties can be read: opening a file in `AuthMode.NONE` they cannot
 */
export function userLanguage(reading = true): Language {
  const chosen = reading ? chosenByUser() : undefined;
  if (chosen !== undefined) return chosen;
  try {
    return languageOf(Session.getActiveUserLocale());
  } catch {
    return "ja";
  }
}

/** Custom functions and whoever declined a permission have no properties at hand. */
function chosenByUser(): Language | undefined {
  try {
    const { language } = JSON.parse(rememberedText() ?? "{}") as { readonly language?: unknown };
    return LANGUAGES.find((one) => one === language);
  } catch {
    return undefined;
  }
}
