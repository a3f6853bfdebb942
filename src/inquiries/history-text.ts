/** The history as short texts, for the record of an inquiry: seconds since the entry before, author, event, value. */

import { timeIn } from "../orders/number-in-text.ts";
import {
  HISTORY_AUTHORS,
  HISTORY_EVENTS,
  type History,
  type HistoryEntry,
  type HistoryEvent,
} from "./history.ts";
import { INQUIRY_STATES } from "./inquiry.ts";

const AUTHORS = "SRA";
const EVENTS = "ABCDEFGHIJKLMN";
const STATE_EVENTS: readonly HistoryEvent[] = ["state", "reported", "kept"];

export interface HistoryTexts {
  readonly texts: readonly string[];
  readonly dropped: number;
}

/**
 * The first entry and as many of the newest as there is room for.
 *
 * @param room characters that the texts may take as JSON
 */
export function historyToTexts({ entries, dropped }: History, room: number): HistoryTexts {
  const [first] = entries;
  if (first === undefined) return { texts: [], dropped };
  const newest: HistoryEntry[] = [];
  let left = room - jsonLength(entryToText(first, 0)) - 2;
  for (let index = entries.length - 1; index > 0; index -= 1) {
    const entry = entries[index] as HistoryEntry;
    const before = entries[index - 1] as HistoryEntry;
    // Where entries between are dropped, the time since the first is longer by a few digits at most.
    left -= jsonLength(entryToText(entry, before.at));
    if (left < 8) break;
    newest.unshift(entry);
  }
  const kept = [first, ...newest];
  return {
    texts: kept.map((entry, index) => entryToText(entry, index === 0 ? 0 : (kept[index - 1]?.at ?? 0))),
    dropped: dropped + entries.length - kept.length,
  };
}

/** Texts that are no entries are passed over. */
export function historyFromTexts({ texts, dropped }: HistoryTexts): History {
  const entries: HistoryEntry[] = [];
  let at = 0;
  for (const text of texts) {
    const match = /^([0-9a-z]+)([A-Z])([A-Z])([\s\S]*)$/.exec(text);
    const who = HISTORY_AUTHORS[AUTHORS.indexOf(match?.[2] ?? " ")];
    const what = HISTORY_EVENTS[EVENTS.indexOf(match?.[3] ?? " ")];
    if (match === null || who === undefined || what === undefined) continue;
    const next = at + Number.parseInt(match[1] ?? "0", 36) * 1000;
    // Somebody changed it: a time that no clock shows.
    if (Number.isNaN(timeIn(next))) continue;
    at = next;
    entries.push({ at, who, what, value: valueFromText(what, match[4] ?? "") });
  }
  return { entries, dropped };
}

function entryToText({ at, who, what, value }: HistoryEntry, before: number): string {
  const seconds = Math.max(0, Math.round((at - before) / 1000)).toString(36);
  const author = AUTHORS[HISTORY_AUTHORS.indexOf(who)] ?? "";
  const event = EVENTS[HISTORY_EVENTS.indexOf(what)] ?? "";
  return `${seconds}${author}${event}${valueToText(what, value)}`;
}

/** A state is kept by its place, words of the seller's own as they are. */
function valueToText(what: HistoryEvent, value: string): string {
  if (!STATE_EVENTS.includes(what)) return value;
  const place = (INQUIRY_STATES as readonly string[]).indexOf(value);
  return place < 0 ? value : `#${place}`;
}

function valueFromText(what: HistoryEvent, text: string): string {
  const place = STATE_EVENTS.includes(what) ? /^#(\d+)$/.exec(text) : null;
  return (place === null ? undefined : INQUIRY_STATES[Number(place[1])]) ?? text;
}

/** With the comma after it. */
function jsonLength(text: string): number {
  return JSON.stringify(text).length + 1;
}
