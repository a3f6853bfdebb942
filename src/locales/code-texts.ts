import { code as en } from "./en/code.ts";
import { code as ja } from "./ja/code.ts";
import type { Language } from "./language.ts";

/** The sentences that Code.js holds. */
export type CodeTexts = typeof ja;

export const codeTexts: Readonly<Record<Language, CodeTexts>> = { ja, en };
