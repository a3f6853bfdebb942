import { type ColumnMapping, mappedColumns, mappingKey, missingFields } from "../reports/column-mapping.ts";
import { DATE_ORDERS, type DateOrder } from "../reports/instant.ts";
import { FIELDS, type Field } from "../reports/report-kind.ts";
import { keep, recall } from "./browser-memory.ts";

/** What the user said last of files with these headers; null where that is not known, or does not fit them. */
export function knownMapping(headers: readonly string[]): ColumnMapping | null {
  const mapping = mappingOf(recall(nameOf(headers)));
  if (mapping === null || missingFields(mapping).length > 0) return null;
  return mappedColumns(headers, mapping) === null ? null : mapping;
}

export function keepMapping(headers: readonly string[], mapping: ColumnMapping): void {
  keep(nameOf(headers), mapping);
}

function nameOf(headers: readonly string[]): string {
  return `columns:${mappingKey(headers)}`;
}

function mappingOf(value: unknown): ColumnMapping | null {
  if (!isRecord(value) || !isRecord(value.columns) || !isDateOrder(value.dateOrder)) return null;
  const columns = Object.entries(value.columns);
  if (!columns.every(isColumn)) return null;
  return { columns: Object.fromEntries(columns), dateOrder: value.dateOrder };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isDateOrder(value: unknown): value is DateOrder {
  return DATE_ORDERS.some((order) => order === value);
}

function isColumn(column: [string, unknown]): column is [Field, string] {
  const [field, header] = column;
  return FIELDS.some((known) => known === field) && typeof header === "string" && header !== "";
}
