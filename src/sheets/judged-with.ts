/**
 * What the last refresh judged by. Cells of the settings tab that were edited since take effect at the next one;
 * until then the two differ.
 */
import type { DocumentNotes } from "./document-notes.ts";
import type { SettingEntries } from "./settings-sheet.ts";
import { type Deviations, deviationsOf, tunableSettings } from "./tunable-settings.ts";

const KEY = "holdguard.judgedWith";

/**
 * The entries that are in force: those of the tab, what the last refresh judged by in the place of what was edited
 * since.
 */
export function entriesInForce(notes: DocumentNotes, entries: SettingEntries): SettingEntries {
  const noted = judgedWith(notes);
  // No refresh has noted it yet.
  if (noted === null) return entries;
  const inForce: Record<string, unknown> = { ...entries };
  for (const { definition } of tunableSettings()) inForce[definition.id] = noted[definition.id];
  return inForce;
}

function judgedWith(notes: DocumentNotes): Deviations | null {
  const text = notes.get(KEY);
  if (text === null) return null;
  try {
    const noted: unknown = JSON.parse(text);
    return typeof noted === "object" && noted !== null ? (noted as Deviations) : null;
  } catch {
    return null;
  }
}

/** Notes what a refresh judged by; writes only where it is something else than before. */
export function noteJudgedWith(notes: DocumentNotes, entries: SettingEntries): void {
  const text = JSON.stringify(deviationsOf(entries));
  if (notes.get(KEY) !== text) notes.set(KEY, text);
}
