/** The history of an inquiry in words, for the log and for the sidebar. */
import { formatDay } from "../inquiries/dates.ts";
import type { HistoryEntry } from "../inquiries/history.ts";
import { CONTACT_WAYS, type ContactWay, type Inquiry } from "../inquiries/inquiry.ts";
import { stateLabel, stateOfLabel } from "../inquiries/states.ts";
import { dayOfRecord } from "../inquiries/written-day.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";

/** Entries that the log shows: the sidebar shows them all. */
const SHOWN = 40;

/** The newest entries, one a line, and how many are left out. */
export function historyText(
  { record }: Inquiry,
  language: Language,
  writeTime: (at: number) => string,
): string {
  const texts = messagesFor(language).inquiries.history;
  const { entries, dropped } = record.history;
  const [first] = entries;
  const newest = entries.slice(1).slice(-SHOWN).reverse();
  const leftOut = dropped + entries.length - newest.length - 1;
  const line = (entry: HistoryEntry): string =>
    texts.line(writeTime(entry.at), entryWords(entry, language), texts.authors[entry.who]);
  return [
    ...newest.map(line),
    ...(leftOut > 0 ? [texts.dropped(leftOut)] : []),
    ...(first === undefined ? [] : [line(first)]),
  ].join("\n");
}

/** What one entry says, without when and who. */
export function entryWords({ what, value }: HistoryEntry, language: Language): string {
  const { history: texts, by } = messagesFor(language).inquiries;
  switch (what) {
    case "proposed":
    case "joined":
    case "rebuilt":
      return texts[what](Number(value));
    case "askedAgain":
      return texts.askedAgain;
    case "reported":
      return value === "" ? texts.reportedNothing : texts.reported(stateWords(value, language));
    case "kept":
      return texts.kept(stateWords(value, language));
    default: {
      const field = texts.fields[what];
      if (value === "") return texts.cleared(field);
      if (what === "state") return texts.changed(field, stateWords(value, language));
      if (what === "by") return texts.changed(field, wayWords(value, by));
      const day = dayOfRecord(value);
      const isDay = what === "contactedAt" || what === "replyBy" || what === "snoozeUntil";
      return texts.changed(field, isDay && day !== null ? formatDay(day, language) : value);
    }
  }
}

function wayWords(value: string, words: Readonly<Record<ContactWay, string>>): string {
  const way = CONTACT_WAYS.find((one) => one === value);
  return way === undefined ? value : words[way];
}

function stateWords(value: string, language: Language): string {
  const state = stateOfLabel(value);
  return state === undefined ? value : stateLabel(state, language);
}
