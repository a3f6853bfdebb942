/** What a user chose last, as it is kept with him: the language of every answer asks for it, in Code.js, too. */
const KEY = "holdguard.remembered";

/** Read once in an execution. */
let known: string | null | undefined;

/** JSON; null where nothing is kept. */
export function rememberedText(): string | null {
  if (known === undefined) known = PropertiesService.getUserProperties().getProperty(KEY);
  return known;
}

/** @throws where it is more than a property holds (9 kB) */
export function storeRememberedText(text: string): void {
  PropertiesService.getUserProperties().setProperty(KEY, text);
  known = text;
}
