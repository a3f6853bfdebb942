/** A row of the watch list: what it means, and how an entry is written. */
import { plainText } from "../detection/plain-text.ts";
import type { WatchEntry } from "../detection/watch-list.ts";
import type { CivilTime } from "../inquiries/dates.ts";
import type { Language } from "../locales/language.ts";
import { messagesFor } from "../locales/messages.ts";
import type { RowValues } from "./cell.ts";
import {
  codeOf,
  expiryOf,
  isBlankRow,
  type ListRow,
  reasonOf,
  untilCell,
  wordOf,
  wrong,
} from "./list-row.ts";
import { WATCH_COLUMNS, type WatchColumn } from "./tabs/watch-list-columns.ts";

export type WatchCells = Readonly<Record<(typeof WATCH_COLUMNS)[number], unknown>>;

export function readWatchRow(cells: WatchCells, civil: CivilTime): ListRow<WatchEntry> {
  if (isBlankRow(cells, WATCH_COLUMNS)) return { kind: "blank" };
  const by = wordOf(cells.target, ({ watchTargets }) => watchTargets);
  if (by === "" || by === null) return wrong(by === "" ? "target-missing" : "target-unknown");
  const value = codeOf(cells.value, by);
  if ("problem" in value) return wrong(value.problem);
  const expiresAt = expiryOf(cells.until, civil);
  if (expiresAt === null) return wrong("day-unreadable");
  return { kind: "entry", entry: { by, text: value.code, reason: reasonOf(cells.reason), expiresAt } };
}

export function watchCells(entry: WatchEntry, civil: CivilTime, language: Language): RowValues<WatchColumn> {
  return {
    target: messagesFor(language).sheets.lists.watchTargets[entry.by],
    value: entry.text,
    reason: entry.reason,
    until: untilCell(entry.expiresAt, civil),
  };
}

/** Equal for entries that name the same. */
export function watchName({ by, text }: WatchEntry): string {
  return `${by} ${plainText(text)}`;
}
