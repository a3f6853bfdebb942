import type { RememberedMapping } from "../addon/calls.ts";
import { type ColumnMapping, mappedColumns, mappingKey, missingFields } from "../reports/column-mapping.ts";

/** What the user said last of files with these headers; null where that is not known, or does not fit them. */
export function knownMapping(
  mappings: readonly RememberedMapping[],
  headers: readonly string[],
): ColumnMapping | null {
  const layout = mappingKey(headers);
  const mapping = mappings.find((known) => known.layout === layout)?.mapping;
  if (mapping === undefined || missingFields(mapping).length > 0) return null;
  return mappedColumns(headers, mapping) === null ? null : mapping;
}
