/** What a user chose last, for his next file: kept with him, not with the spreadsheet, and holding nothing of orders. */
import * as v from "valibot";
import { contactWaySchema, languageChoiceSchema, rememberedMappingSchema } from "./arguments.ts";
import { NOTHING_REMEMBERED, type Remembered } from "./calls.ts";
import { store, stored } from "./stored.ts";

const KEY = "holdguard.remembered";

const rememberedSchema = v.object({
  shop: v.string(),
  mappings: v.array(rememberedMappingSchema),
  // Earlier versions did not ask.
  contactBy: v.optional(contactWaySchema, NOTHING_REMEMBERED.contactBy),
  language: v.optional(languageChoiceSchema, NOTHING_REMEMBERED.language),
});

/** Read once in an execution: the language of every answer asks for it. */
let known: Remembered | undefined;

/** What was remembered; nothing where another version wrote what this one does not understand. */
export function remembered(): Remembered {
  known ??= stored(PropertiesService.getUserProperties(), KEY, rememberedSchema) ?? NOTHING_REMEMBERED;
  return known;
}

export function storeRemembered(choices: Remembered): void {
  store(PropertiesService.getUserProperties(), KEY, choices);
  known = choices;
}
