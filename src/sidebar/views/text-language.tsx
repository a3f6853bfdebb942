import type { Language } from "../../locales/language.ts";
import { usePage } from "../page-context.ts";

const LANGUAGES: readonly Language[] = ["ja", "en"];

/** In which language Amazon is written or spoken to. */
export function TextLanguage({
  language,
  onLanguage,
}: {
  language: Language;
  onLanguage: (language: Language) => void;
}) {
  const { contact: words } = usePage().texts;
  return (
    <fieldset class="switch">
      <legend class="switch-name">{words.language}</legend>
      {LANGUAGES.map((one) => (
        <label key={one} class="switch-choice" lang={one}>
          <input
            type="radio"
            name="contact-language"
            checked={one === language}
            onChange={() => onLanguage(one)}
          />
          {words.languages[one]}
        </label>
      ))}
    </fieldset>
  );
}
