/**
 * The journal of an import step: what one chunk is about to do, noted before it does it. A step that was cut off
 * is finished (or taken back) by the next one, whoever runs it, so nothing is ever doubled or lost.
 */
export interface JournalEntry {
  readonly importId: string;
  readonly chunk: number;
  /** First row of the observation log that the chunk appends, and how many. */
  readonly observationsFrom: number;
  readonly observations: number;
  /** The same of the rejected-rows tab. */
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

export function readJournal(): JournalEntry | null {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY);
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

export function writeJournal(entry: JournalEntry): void {
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(entry));
}

export function clearJournal(): void {
  PropertiesService.getDocumentProperties().deleteProperty(KEY);
}
