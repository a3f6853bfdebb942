/**
 * Which layout of our data a spreadsheet holds. It is noted as developer metadata of the spreadsheet itself: a copy of
 * the file keeps that, as it keeps the tabs; document properties stay behind. Key and form of the note never change:
 * an older add-on has to find it whatever else became different. A file that went through another format has lost it,
 * like all marks, and counts as one from before versions were noted.
 */
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The layout that this add-on reads and writes; sheets from before layouts had numbers are 1. */
export const DATA_VERSION = 2;

const KEY = "holdguard.version";

/** null: none is noted. */
export function readDataVersion(spreadsheet: Spreadsheet): number | null {
  const noted = notesIn(spreadsheet)
    .map((note) => Number(note.getValue()))
    .filter((version) => Number.isInteger(version) && version > 0);
  return noted.length === 0 ? null : Math.max(...noted);
}

/** The same where metadata may be out of reach, as in custom functions: then nothing is known of it. */
export function peekDataVersion(spreadsheet: Spreadsheet): number | null {
  try {
    return readDataVersion(spreadsheet);
  } catch {
    return null;
  }
}

export function isNewer(version: number | null): boolean {
  return version !== null && version > DATA_VERSION;
}

export function noteDataVersion(spreadsheet: Spreadsheet, version: number): void {
  const [note] = notesIn(spreadsheet);
  if (note === undefined) spreadsheet.addDeveloperMetadata(KEY, String(version));
  else note.setValue(String(version));
}

/** Of a spreadsheet in which nothing of ours stands any more. */
export function forgetDataVersion(spreadsheet: Spreadsheet): void {
  for (const note of notesIn(spreadsheet)) note.remove();
}

function notesIn(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find();
}
