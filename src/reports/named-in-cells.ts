/** Ranges that are no tables: one of their columns names orders, SKUs or ASINs, and nothing else of it counts. */
import { type CellRows, isBlankCell, textOf } from "./cells.ts";
import { fieldColumns } from "./field-columns.ts";
import { isOrderId } from "./identifiers.ts";
import { FIELDS, type Field } from "./report-kind.ts";
import { TABLE_HEADERS } from "./table-headers.ts";

export interface NamedInCells {
  /** Whether the first row is the header. */
  readonly hasHeader: boolean;
  /** What each row names: nothing where its cell is blank, null where the cell holds something else. */
  readonly names: readonly (readonly string[] | null)[];
}

/**
 * Reads the column that holds such names: the one under a header of `field`, else the one in which most cells hold
 * one. Its first cell is a header if it holds something else.
 *
 * @param namesIn the names in the text of a cell; none where it holds something else
 * @param namesUnder the same for a column whose header tells that it holds them
 * @returns null if there is no such column
 */
export function namedInCells(
  rows: CellRows,
  field: Field,
  namesIn: (text: string) => readonly string[],
  namesUnder = namesIn,
): NamedInCells | null {
  const headers = (rows[0] ?? []).map(textOf);
  const headed = fieldColumns(FIELDS, headers, TABLE_HEADERS)[field];
  const column = headed === -1 ? fullestColumn(rows, namesIn) : headed;
  if (column === -1) return null;
  const read = headed === -1 ? namesIn : namesUnder;
  const names = rows.map((row) => {
    if (isBlankCell(row[column])) return [];
    const found = read(textOf(row[column]));
    return found.length > 0 ? found : null;
  });
  return { hasHeader: headed !== -1 || names[0] === null, names };
}

/** The order ids in a text, such as a link or several lines; full-width ones too. */
export function orderIdsIn(text: string): readonly string[] {
  if (text.length < ORDER_ID_LENGTH) return [];
  const plain = text.normalize("NFKC").replace(/(\d)[‐-―−ー](?=\d)/g, "$1-");
  return plain.split(/[^0-9A-Z-]+/).filter(isOrderId);
}

const ORDER_ID_LENGTH = 19;

function fullestColumn(rows: CellRows, namesIn: (text: string) => readonly string[]): number {
  const counts: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (namesIn(textOf(cell)).length > 0) counts[column] = (counts[column] ?? 0) + 1;
    });
  }
  let fullest = -1;
  counts.forEach((count, column) => {
    if (count > (counts[fullest] ?? 0)) fullest = column;
  });
  return fullest;
}
