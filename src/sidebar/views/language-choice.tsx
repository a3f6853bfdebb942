import { type LanguageChoice as Choice, LANGUAGE_CHOICES } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";
import { FormField } from "./form-field.tsx";

/** In which language the add-on speaks to this user; its label can be read in either. */
export function LanguageChoice({ choice, onChoose }: { choice: Choice; onChoose: (choice: Choice) => void }) {
  const { spoken: words } = usePage().texts;
  return (
    <FormField id="spoken-language" label={words.label} hint={words.hint}>
      {(attributes) => (
        <select
          {...attributes}
          value={choice}
          onChange={({ currentTarget }) => onChoose(currentTarget.value as Choice)}
        >
          {LANGUAGE_CHOICES.map((one) => (
            <option key={one} value={one} lang={one === "auto" ? undefined : one}>
              {words.choices[one]}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
