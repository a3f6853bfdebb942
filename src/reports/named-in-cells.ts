/** Ranges that are no tables: one of their columns names orders, SKUs or ASINs, and nothing else of it counts. */
import { type CellRows, isBlankCell, textOf } from "./cells.ts";
import { fieldColumns } from "./field-columns.ts";
import { isOrderId } from "./identifiers.ts";
import { FIELDS, type Field } from "./report-kind.ts";
import { TABLE_HEADERS } from "./table-headers.ts";

export interface NamedInCells {
  /** Which field's header stands over the column; null for none of them. */
  readonly field: Field | null;
  /** Whether the first row is the header. */
  readonly hasHeader: boolean;
  /** What each row names: nothing where its cell is blank, null where the cell holds something else. */
  readonly names: readonly (readonly string[] | null)[];
}

export interface NameReading {
  /** The column under a header of the first of these fields counts. */
  readonly fields: readonly Field[];
  /** The names in the text of a cell; none where it holds something else. */
  readonly namesIn: (text: string) => readonly string[];
  /** The same where a header tells what the column holds. */
  readonly namesUnder?: (text: string, field: Field) => readonly string[];
  /** How surely a text in a column without a header is such a name; all alike where left out. */
  readonly weightOf?: (name: string) => number;
}

/**
 * Reads the column that holds such names: the one under their header, else the one in which most cells hold one. Its
 * first cell is a header if it holds something else.
 *
 * @returns null if there is no such column
 */
export function namedInCells(rows: CellRows, reading: NameReading): NamedInCells | null {
  const headers = (rows[0] ?? []).map(textOf);
  const headed = fieldColumns(FIELDS, headers, TABLE_HEADERS);
  const field = reading.fields.find((one) => headed[one] !== -1) ?? null;
  const column = field === null ? fullestColumn(rows, reading) : headed[field];
  if (column === -1) return null;
  const { namesIn, namesUnder = namesIn } = reading;
  const names = rows.map((row) => {
    if (isBlankCell(row[column])) return [];
    const text = textOf(row[column]);
    const found = field === null ? namesIn(text) : namesUnder(text, field);
    return found.length > 0 ? found : null;
  });
  return { field, hasHeader: field !== null || names[0] === null, names };
}

/** The order ids in a text, such as a link or several lines; full-width ones too. */
export function orderIdsIn(text: string): readonly string[] {
  if (text.length < ORDER_ID_LENGTH) return [];
  const plain = text.normalize("NFKC").replace(/(\d)[‐-―−ー](?=\d)/g, "$1-");
  return plain.split(/[^0-9A-Z-]+/).filter(isOrderId);
}

const ORDER_ID_LENGTH = 19;

function fullestColumn(rows: CellRows, { namesIn, weightOf = () => 1 }: NameReading): number {
  const weights: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      const [name] = namesIn(textOf(cell));
      if (name !== undefined) weights[column] = (weights[column] ?? 0) + weightOf(name);
    });
  }
  let fullest = -1;
  weights.forEach((weight, column) => {
    if (weight > (weights[fullest] ?? 0)) fullest = column;
  });
  return fullest;
}
