import { reportFiles as reportFilesEn } from "../../src/locales/en/report-files.ts";
import { sidebar as sidebarEn } from "../../src/locales/en/sidebar.ts";
import { reportFiles as reportFilesJa } from "../../src/locales/ja/report-files.ts";
import { sidebar as sidebarJa } from "../../src/locales/ja/sidebar.ts";
import type { Language } from "../../src/locales/language.ts";
import { messagesFor } from "../../src/locales/messages.ts";

/** All that is said to a user, by language. */
export const TEXTS: Readonly<Record<Language, Readonly<Record<string, unknown>>>> = {
  ja: { ...messagesFor("ja"), reportFiles: reportFilesJa, sidebar: sidebarJa },
  en: { ...messagesFor("en"), reportFiles: reportFilesEn, sidebar: sidebarEn },
};

/** What groups of messages are called that say what went wrong, or could not be judged. */
const GROUPS =
  /\.(failures|problems|faults|rejectReasons|unpacking|containers|unread|missing|unjudged|notices|cannot|refused)$/;
/** Such groups under other names. */
const OTHER_GROUPS = [
  "addon.settingsFile",
  "addon.explaining",
  "addon.formula.settings",
  "inquiries.template",
];

/** The keys of all messages that tell of a failure, as in `addon.failures.busy`: a new one is among them by itself. */
export function failureKeys(): string[] {
  const found = new Map<unknown, string>();
  const walk = (key: string, value: unknown, within: boolean): void => {
    if (typeof value === "object" && value !== null) {
      const group = within || GROUPS.test(key) || OTHER_GROUPS.includes(key);
      for (const [name, inner] of Object.entries(value)) walk(`${key}.${name}`, inner, group);
    } else if (within && !found.has(value)) found.set(value, key);
  };
  for (const [name, texts] of Object.entries(TEXTS.ja)) walk(name, texts, false);
  return [...found.values()];
}

/** Stands for whatever a message names, where its values are not given: a text or a list. */
class Anything extends String {
  join(): string {
    return "○○";
  }
  map(): this {
    return this;
  }
}

/**
 * The message that a key names, as a user sees it.
 *
 * @param values what the message names; ○○ stands for all that is left out
 * @throws where there is no such message
 */
export function messageAt(language: Language, key: string, values: readonly unknown[] = []): string {
  const message = key
    .split(".")
    .reduce<unknown>(
      (texts, name) =>
        typeof texts === "object" ? (texts as Record<string, unknown> | null)?.[name] : undefined,
      TEXTS[language],
    );
  if (typeof message === "string") return message;
  if (typeof message !== "function") throw new Error(`No message is called ${key}.`);
  const rest = Array.from({ length: message.length - values.length }, () => new Anything("○○"));
  return String(message(...values, ...rest));
}
