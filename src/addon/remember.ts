/** Keeping a choice of the user's for the next time. */
import { messagesFor } from "../locales/messages.ts";
import { checked, choiceSchema } from "./arguments.ts";
import { type Answer, type Remembered, withChoice } from "./calls.ts";
import { answer } from "./failure.ts";
import { remembered, storeRemembered } from "./remembered.ts";
import { userLanguage } from "./user-language.ts";

/** A property takes 9 kB, a character up to three bytes. */
const MAX_LENGTH = 3000;

export function remember(choice: unknown): Answer<Remembered> {
  const messages = messagesFor(userLanguage());
  return answer(
    () => messages,
    () => {
      const after = fitting(withChoice(remembered(), checked(choiceSchema, choice, { messages })));
      storeRemembered(after);
      return after;
    },
  );
}

/** Without the oldest mappings, as far as there is no room for them. */
function fitting(choices: Remembered): Remembered {
  if (choices.mappings.length === 0 || JSON.stringify(choices).length <= MAX_LENGTH) return choices;
  return fitting({ ...choices, mappings: choices.mappings.slice(1) });
}
