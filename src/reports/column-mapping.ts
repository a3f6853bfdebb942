/**
 * Columns of a table that no header tells: orders of another marketplace or from another program. What each column
 * holds is proposed here, confirmed by the user, and remembered for files of the same layout.
 */
import { type FieldColumns, fieldColumns } from "./field-columns.ts";
import { normaliseHeader } from "./header.ts";
import { isOrderId } from "./identifiers.ts";
import { type DateOrder, dateOrderOf, instantOfText } from "./instant.ts";
import { amountOfText, unitsOfText } from "./numbers.ts";
import { FIELDS, type Field } from "./report-kind.ts";
import { TABLE_HEADERS } from "./table-headers.ts";
import { JAPAN } from "./time-zone.ts";
import { statusOfWord } from "./words.ts";

/** Under which of a file's headers each field stands, and how its dates are written. */
export interface ColumnMapping {
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly dateOrder: DateOrder;
}

export interface MappingProposal {
  readonly mapping: ColumnMapping;
  /** Share of the filled sample cells that can be read so, of the column that reads worst: 0 to 1; 0 without any. */
  readonly confidence: number;
  /** Fields without which the orders cannot be judged, and for which no header was found. */
  readonly missing: readonly Field[];
  /** Whether the sample tells the order of day and month: where not, the user must be asked. */
  readonly dateOrderTold: boolean;
}

/** What an order line needs to be judged; of SKU and ASIN one is enough. */
const NEEDED: readonly Field[] = ["orderId", "sku", "status", "quantity", "purchasedAt"];

/**
 * Proposes what each column of a table of orders holds, by its headers (Amazon's of all countries, and Japanese).
 *
 * @param headers as they stand in the file
 * @param sampleRows cells as texts, in the order of `headers`; those of columns without a known header are not looked at
 */
export function proposeMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): MappingProposal {
  const columns = columnsByAlias(headers);
  const samples = (field: Field): readonly string[] =>
    columns[field] === -1
      ? []
      : sampleRows.map((row) => row[columns[field]] ?? "").filter((cell) => cell !== "");
  const told = dateOrderOf([...samples("purchasedAt"), ...samples("updatedAt")]);
  const dateOrder = told ?? "month-first";
  const shares = FIELDS.flatMap((field) => {
    const reads = READS[field];
    const cells = samples(field);
    if (reads === undefined || cells.length === 0) return [];
    return [cells.filter((cell) => reads(cell, dateOrder)).length / cells.length];
  });
  const found = FIELDS.filter((field) => columns[field] !== -1);
  const mapping: ColumnMapping = {
    columns: Object.fromEntries(found.map((field) => [field, headers[columns[field]] ?? ""])),
    dateOrder,
  };
  return {
    mapping,
    confidence: shares.length === 0 ? 0 : Math.min(...shares),
    missing: missingFields(mapping),
    dateOrderTold: told !== null,
  };
}

/** Identifies a layout: the same for the same headers in any order, case and spacing. */
export function mappingKey(headers: readonly string[]): string {
  const names = headers.map(normaliseHeader).filter((header) => header !== "");
  return [...new Set(names)].sort().join("|");
}

/** Where the fields stand among the headers; null if the mapping is not for these headers. */
export function mappedColumns(headers: readonly string[], mapping: ColumnMapping): FieldColumns | null {
  const aliases = Object.fromEntries(
    Object.entries(mapping.columns).map(([field, header]) => [field, [normaliseHeader(header)]]),
  );
  const columns = fieldColumns(FIELDS, headers, aliases);
  const asked = FIELDS.filter((field) => mapping.columns[field] !== undefined);
  const fits = columns.orderId !== -1 && asked.every((field) => columns[field] !== -1);
  return fits ? columns : null;
}

/** The columns whose headers say what they hold: the only ones of an unknown layout that are ever decoded. */
export function columnsByAlias(headers: readonly string[]): FieldColumns {
  return fieldColumns(FIELDS, headers, TABLE_HEADERS);
}

/** The fields without which the orders cannot be judged, and for which the mapping names no header. */
export function missingFields({ columns }: Pick<ColumnMapping, "columns">): readonly Field[] {
  return NEEDED.filter(
    (field) => columns[field] === undefined && !(field === "sku" && columns.asin !== undefined),
  );
}

/** Whether a cell holds what its field needs; the zone changes nothing of that. */
const READS: Readonly<Partial<Record<Field, (cell: string, order: DateOrder) => boolean>>> = {
  orderId: isOrderId,
  status: (cell) => statusOfWord(cell) !== null,
  quantity: (cell) => !Number.isNaN(unitsOfText(cell)),
  total: (cell) => !Number.isNaN(amountOfText(cell)),
  unitPrice: (cell) => !Number.isNaN(amountOfText(cell)),
  purchasedAt: (cell, order) => !Number.isNaN(instantOfText(cell, JAPAN, order)),
  updatedAt: (cell, order) => !Number.isNaN(instantOfText(cell, JAPAN, order)),
};
