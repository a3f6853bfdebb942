/** What the rows of the seller's lists (watch list, exemptions) have in common: words, codes and days. */
import { plainText } from "../detection/plain-text.ts";
import { addDays, type CivilDay, type CivilTime } from "../inquiries/dates.ts";
import { type Messages, messagesFor } from "../locales/messages.ts";
import { isOnCalendar } from "../reports/calendar.ts";
import { isAsin, isOrderId } from "../reports/identifiers.ts";
import { isTime } from "../reports/limits.ts";
import { textOf, timeOf } from "./cell.ts";

type ListMessages = Messages["sheets"]["lists"];

/** What is wrong with a row; its sentence is `sheets.lists.problems` of the locales. */
export type RowProblem = keyof ListMessages["problems"];

/** What a row comes to: nothing entered, an entry, or the first thing that is wrong with it. */
export type ListRow<Entry> =
  | { readonly kind: "blank" }
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "wrong"; readonly problem: RowProblem };

export function wrong(problem: RowProblem): ListRow<never> {
  return { kind: "wrong", problem };
}

/** Whether the seller has entered nothing in these columns. */
export function isBlankRow<Id extends string>(
  cells: Readonly<Record<Id, unknown>>,
  ids: readonly Id[],
): boolean {
  return ids.every((id) => {
    const cell = cells[id];
    return typeof cell === "string" && cell.trim() === "";
  });
}

/**
 * Which of some words a cell names, in either language and however it is spaced, in whatever width and case. `""` for
 * a blank cell, null where it is none of them.
 */
export function wordOf<Word extends string>(
  cell: unknown,
  words: (lists: ListMessages) => Readonly<Record<Word, string>>,
): Word | "" | null {
  const wanted = withoutSpace(textOf(cell));
  if (wanted === "") return typeof cell === "string" ? "" : null;
  for (const language of ["ja", "en"] as const) {
    const entries = Object.entries<string>(words(messagesFor(language).sheets.lists));
    const found = entries.find(([, word]) => withoutSpace(word) === wanted);
    if (found !== undefined) return found[0] as Word;
  }
  return null;
}

/** A SKU, ASIN, order number or word as it is looked for, or what is wrong with it. */
export function codeOf(
  cell: unknown,
  kind: "sku" | "asin" | "order" | "title",
): { readonly code: string } | { readonly problem: RowProblem } {
  const text = textOf(cell).trim();
  if (text === "") return { problem: typeof cell === "string" ? "value-missing" : "value-no-text" };
  const narrow = text.normalize("NFKC");
  if (kind === "asin") {
    const asin = narrow.toUpperCase();
    return isAsin(asin) ? { code: asin } : { problem: "asin-malformed" };
  }
  if (kind === "order") {
    // Dashes of every kind, and the prolonged sound mark that a Japanese keyboard gives in their place.
    const order = narrow.replace(/[‐‑‒–—―−ー]/g, "-").replace(/\s/g, "");
    return isOrderId(order) ? { code: order } : { problem: "order-malformed" };
  }
  return { code: text };
}

/** Longer reasons would drown what they stand beside. */
const LONGEST_REASON = 500;

/** The seller's own words as part of a sentence: on one line. */
export function reasonOf(cell: unknown): string {
  return textOf(cell).trim().replace(/\s+/g, " ").slice(0, LONGEST_REASON);
}

/**
 * When an entry ends: with the end of the day in the cell, by the spreadsheet's calendar. Epoch ms; NaN for a blank
 * cell (no end), null where the cell holds no day.
 */
export function expiryOf(cell: unknown, civil: CivilTime): number | null {
  if (typeof cell === "string") {
    const text = cell.normalize("NFKC").trim();
    if (text === "") return Number.NaN;
    const day = dayOfText(text);
    return day === null ? null : endOf(day, civil);
  }
  const time = timeOf(cell);
  return isTime(time) ? endOf(civil.dayOf(time), civil) : null;
}

/** The end of a day, which is the first instant of the next one: epoch ms. */
export function endOf(day: CivilDay, civil: CivilTime): number {
  return civil.startOf(addDays(day, 1));
}

/** The last day on which something is in force that ends at `expiresAt` (epoch ms, no NaN). */
export function lastDayOf(expiresAt: number, civil: CivilTime): CivilDay {
  return civil.dayOf(expiresAt - 1);
}

/** What to write where an entry ends: the start of its last day, epoch ms; NaN for none. */
export function untilCell(expiresAt: number, civil: CivilTime): number {
  return Number.isNaN(expiresAt) ? Number.NaN : civil.startOf(lastDayOf(expiresAt, civil));
}

/** A day as text, `2026-11-30`, `2026/11/30` or `2026年11月30日`; null for anything else. */
export function dayOfText(text: string): CivilDay | null {
  const match = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(text);
  if (match === null) return null;
  const day = {
    year: Number(match[1]),
    month: Number(match[3] ?? match[5]),
    day: Number(match[4] ?? match[6]),
  };
  const known = isOnCalendar(day.year, day.month, day.day, 0, 0, 0) && day.year >= 2000 && day.year < 2100;
  return known ? day : null;
}

function withoutSpace(text: string): string {
  return plainText(text).replace(/\s+/g, "");
}
