/** The history of an inquiry: what changed, when, and by whom. It only grows; where room runs out the middle is counted. */
import { SELLER_FIELDS } from "./seller-entries.ts";

export const HISTORY_AUTHORS = ["seller", "report", "add-on"] as const;
export type HistoryAuthor = (typeof HISTORY_AUTHORS)[number];

/**
 * What changed. The seller's fields carry the new entry (`""`: cleared); `proposed`, `joined` and `rebuilt` the number
 * of order lines; `askedAgain` (Amazon
 * was asked once more) nothing; `reported` the state that the reports show (`""`: none any more); `kept` the state that the seller
 * kept against it. Never reordered, only added to: records keep it by its place.
 */
export const HISTORY_EVENTS = [
  "proposed",
  "joined",
  "rebuilt",
  "reported",
  "kept",
  ...SELLER_FIELDS,
  "askedAgain",
] as const;
export type HistoryEvent = (typeof HISTORY_EVENTS)[number];

export interface HistoryEntry {
  /** When it was entered or noticed, epoch ms, to the second. */
  readonly at: number;
  readonly who: HistoryAuthor;
  readonly what: HistoryEvent;
  readonly value: string;
}

export interface History {
  /** The oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Entries after the first that there was no room for. */
  readonly dropped: number;
}

export const NO_HISTORY: History = { entries: [], dropped: 0 };

/** The history with more entries at its end. A clock that was put back does not put them before older ones. */
export function withEntries(history: History, added: readonly HistoryEntry[]): History {
  if (added.length === 0) return history;
  let newest = history.entries.reduce((most, { at }) => Math.max(most, at), 0);
  const entries = added.map((entry) => {
    newest = Math.max(newest, Math.floor(entry.at / 1000) * 1000);
    return { ...entry, at: newest };
  });
  return { entries: [...history.entries, ...entries], dropped: history.dropped };
}
