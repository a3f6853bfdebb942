/** What stands beside a row of the seller's lists: what is wrong with it, or until when it is in force. */
import { type CivilTime, formatDay } from "../inquiries/dates.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import { type ListRow, lastDayOf } from "./list-row.ts";

/**
 * @param at epoch ms
 * @param hintOf what else to say of an entry in force; `""` nothing
 */
export function checkText<Entry extends { readonly expiresAt: number }>(
  row: ListRow<Entry>,
  at: number,
  hintOf: (entry: Entry) => string,
  civil: CivilTime,
  language: Language,
): string {
  const words = messagesFor(language).sheets.lists;
  if (row.kind === "blank") return "";
  if (row.kind === "wrong") return words.wrong(words.problems[row.problem]);
  const { expiresAt } = row.entry;
  const day = Number.isNaN(expiresAt) ? "" : formatDay(lastDayOf(expiresAt, civil), language);
  if (expiresAt <= at) return words.expired(day);
  const inForce = day === "" ? words.inForce : words.inForceUntil(day);
  return [inForce, hintOf(row.entry)].filter((part) => part !== "").join("\n");
}
