/** A write that Sheets refused because cells of the tab are protected from this user. */
export class ProtectedTab extends Error {
  readonly tab: string;

  constructor(tab: string) {
    super(`protected: ${tab}`);
    this.tab = tab;
  }
}

/** Google's own words for it, in the two languages in which they come here. */
const PROTECTED = /protected|保護/i;

/** Runs a write on a tab; a refusal because of protected cells names the tab. */
export function writing<T>(sheet: GoogleAppsScript.Spreadsheet.Sheet, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof Error && !(error instanceof ProtectedTab) && PROTECTED.test(error.message))
      throw new ProtectedTab(sheet.getName());
    throw error;
  }
}
