/** The words of the settings tab after the seller has changed the language. */
import type { Language } from "../locales/language.ts";
import { holds, type RowValues, textOf } from "./cell.ts";
import type { RowWrite, Table } from "./table.ts";
import { SETTINGS_TAB, type SettingsColumn } from "./tabs/settings-columns.ts";

const WORDS = ["label", "unit", "default", "range", "help"] as const;

type Words = RowValues<SettingsColumn> & { readonly id: string };

/**
 * Puts what we wrote beside the settings into `language`; what the seller wrote in its place stays, and so do all
 * entries.
 *
 * @param rowsIn the rows of a new tab in a language
 * @param last id of the setting whose row is written last: a run that is cut off goes on from it
 */
export function translateSettings(
  table: Table<SettingsColumn>,
  language: Language,
  rowsIn: (language: Language) => readonly Words[],
  last: string,
): void {
  const before = new Map(rowsIn(language === "ja" ? "en" : "ja").map((row) => [row.id, row]));
  const after = new Map(rowsIn(language).map((row) => [row.id, row]));
  const standing = table.read(["id", ...WORDS]);
  for (const rest of [true, false]) {
    for (const column of WORDS) {
      const writes = standing.flatMap((cells, index): RowWrite<SettingsColumn>[] => {
        const id = textOf(cells.id);
        const [was, is] = [before.get(id)?.[column], after.get(id)?.[column]];
        const isOurs = was !== undefined && holds(cells[column], was, SETTINGS_TAB.columns[column].type);
        if (is === undefined || is === was || !isOurs || (id === last) === rest) return [];
        return [{ row: index + 2, values: { [column]: is } }];
      });
      table.write(writes, [column], (row) => asItStands(column, standing[row - 2]?.[column]));
    }
  }
}

function asItStands(column: SettingsColumn, cell: unknown): RowValues<SettingsColumn> | null {
  return typeof cell === "string" || typeof cell === "number" ? { [column]: cell } : null;
}
