/** What a user chose last, for his next file: kept with him, not with the spreadsheet, and holding nothing of orders. */
import * as v from "valibot";
import { understood } from "../sheets/understood.ts";
import { contactWaySchema, languageChoiceSchema, rememberedMappingSchema } from "./arguments.ts";
import { NOTHING_REMEMBERED, type Remembered } from "./calls.ts";
import { rememberedText, storeRememberedText } from "./remembered-text.ts";

const rememberedSchema = v.object({
  shop: v.string(),
  mappings: v.array(rememberedMappingSchema),
  // Earlier versions did not ask.
  contactBy: v.optional(contactWaySchema, NOTHING_REMEMBERED.contactBy),
  language: v.optional(languageChoiceSchema, NOTHING_REMEMBERED.language),
});

/** What was remembered; nothing where another version wrote what this one does not understand. */
export function remembered(): Remembered {
  const text = rememberedText();
  return (text === null ? null : understood(text, rememberedSchema)) ?? NOTHING_REMEMBERED;
}

export function storeRemembered(choices: Remembered): void {
  storeRememberedText(JSON.stringify(choices));
}
