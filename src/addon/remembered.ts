/** What a user chose last, for his next file: kept with him, not with the spreadsheet, and holding nothing of orders. */
import * as v from "valibot";
import { messagesFor } from "../locales/messages.ts";
import { checked, choiceSchema, contactWaySchema, rememberedMappingSchema } from "./arguments.ts";
import { type Answer, NOTHING_REMEMBERED, type Remembered, withChoice } from "./calls.ts";
import { answer } from "./failure.ts";
import { store, stored } from "./stored.ts";
import { userLanguage } from "./user-language.ts";

const KEY = "holdguard.remembered";

/** A property takes 9 kB, a character up to three bytes. */
const MAX_LENGTH = 3000;

const rememberedSchema = v.object({
  shop: v.string(),
  mappings: v.array(rememberedMappingSchema),
  // Earlier versions did not ask.
  contactBy: v.optional(contactWaySchema, NOTHING_REMEMBERED.contactBy),
});

export function remember(choice: unknown): Answer<Remembered> {
  const messages = messagesFor(userLanguage());
  return answer(
    () => messages,
    () => {
      const after = fitting(withChoice(remembered(), checked(choiceSchema, choice, messages)));
      store(PropertiesService.getUserProperties(), KEY, after);
      return after;
    },
  );
}

/** What was remembered; nothing where another version wrote what this one does not understand. */
export function remembered(): Remembered {
  return stored(PropertiesService.getUserProperties(), KEY, rememberedSchema) ?? NOTHING_REMEMBERED;
}

/** Without the oldest mappings, as far as there is no room for them. */
function fitting(choices: Remembered): Remembered {
  if (choices.mappings.length === 0 || JSON.stringify(choices).length <= MAX_LENGTH) return choices;
  return fitting({ ...choices, mappings: choices.mappings.slice(1) });
}
