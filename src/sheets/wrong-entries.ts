/** The cell of a wrong entry shows itself: a conditional format over the value column that follows the problem beside it. */
import type { DocumentNotes } from "./document-notes.ts";
import { keepRules } from "./own-rules.ts";
import type { Table } from "./table.ts";
import type { SettingsColumn } from "./tabs/settings-columns.ts";

const BACKGROUND = "#f6aea9";

/** Makes sure that the rule stands in the settings tab; the seller's formats and rules stay. */
export function colourWrongEntries(table: Table<SettingsColumn>, notes: DocumentNotes): void {
  const formula = `=LEN($${table.column("problem")}2)>0`;
  const letter = table.column("value");
  keepRules(table, notes, {
    rules: [{ formula, background: BACKGROUND }],
    isOurs,
    rangeTo: (lastRow) => `${letter}2:${letter}${lastRow}`,
  });
}

/** A rule of ours asks whether anything stands in one column, in these words. */
function isOurs(formula: string): boolean {
  return /^=LEN\(\$[A-Z]+2\)>0$/.test(formula);
}
