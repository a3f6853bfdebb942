import type { Bilingual } from "../../src/locales/language.ts";

/** What a message means, and what to do. Messages that mean the same stand together. */
export interface Advice {
  /** Keys of messages, as in `addon.failures.busy`, or a key and the values that the message names. */
  readonly messages: readonly (string | readonly [key: string, ...values: unknown[]])[];
  readonly advice: Bilingual;
}

/** Where messages appear together. */
export interface Chapter {
  readonly title: Bilingual;
  readonly intro: Bilingual;
  readonly entries: readonly Advice[];
}
