/**
 * The journal of an import step: what one chunk is about to do, noted before it does it. A step that was cut off
 * is finished (or taken back) by the next one, whoever runs it, so nothing is ever doubled or lost.
 */
import type { DocumentNotes } from "./document-notes.ts";

export interface JournalEntry {
  readonly importId: string;
  readonly chunk: number;
  /** First row of the observation log that the chunk appends, and how many. */
  readonly observationsFrom: number;
  readonly observations: number;
  /** The same of the rejected-rows tab; without any, the first row is 0. */
  readonly rejectedFrom: number;
  readonly rejected: number;
  /** What the chunk comes to. */
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}

const KEY = "holdguard.journal";

const NUMBERS = [
  "chunk",
  "observationsFrom",
  "observations",
  "rejectedFrom",
  "rejected",
  "new",
  "changed",
  "unchanged",
] as const;

export function readJournal(notes: DocumentNotes): JournalEntry | null {
  const text = notes.get(KEY);
  if (text === null) return null;
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof record !== "object" || record === null) return null;
  const fields = record as Readonly<Record<string, unknown>>;
  const complete =
    typeof fields.importId === "string" && NUMBERS.every((name) => typeof fields[name] === "number");
  return complete ? (record as JournalEntry) : null;
}

export function writeJournal(notes: DocumentNotes, entry: JournalEntry): void {
  notes.set(KEY, JSON.stringify(entry));
}

export function clearJournal(notes: DocumentNotes): void {
  notes.delete(KEY);
}
