/** In which language a user is spoken to: as he chose in the sidebar, else by his locale. */
import { type Language, languageOf } from "../locales/language.ts";
import { remembered } from "./remembered.ts";

/**
 * Japanese where neither is known.
 *
 * @param reading whether his properties can be read: opening a file in `AuthMode.NONE` they cannot
 */
export function userLanguage(reading = true): Language {
  const chosen = reading ? chosenBy() : "auto";
  if (chosen !== "auto") return chosen;
  try {
    return languageOf(Session.getActiveUserLocale());
  } catch {
    return "ja";
  }
}

/** Custom functions and whoever declined a permission have no properties at hand. */
function chosenBy(): Language | "auto" {
  try {
    return remembered().language;
  } catch {
    return "auto";
  }
}
