/**
 * What is being done between the orders tab and the archive, noted before it is done, so that whoever opens the
 * spreadsheet next can finish what was cut off. While an order stands in both tabs, it tells which of them is right:
 *
 * - `storing`: the archive is being written, the orders tab is right
 * - `stored`: the archive has it all, orders are being taken out of book and log
 * - `restoring`: orders come back, the orders tab is right
 */
import type { DocumentNotes } from "./document-notes.ts";

const DOINGS = ["storing", "stored", "restoring"] as const;
export type ArchiveDoing = (typeof DOINGS)[number];

const KEY = "holdguard.archiving";

export function readArchiveMarker(notes: DocumentNotes): ArchiveDoing | null {
  const text = notes.get(KEY);
  return DOINGS.find((one) => one === text) ?? null;
}

export function writeArchiveMarker(notes: DocumentNotes, doing: ArchiveDoing): void {
  notes.set(KEY, doing);
}

export function clearArchiveMarker(notes: DocumentNotes): void {
  notes.delete(KEY);
}
