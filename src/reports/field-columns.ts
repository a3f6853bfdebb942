import { normaliseHeader } from "./header.ts";
import type { Field } from "./report-kind.ts";

/** The column (0-based) in which each field stands, -1 where it has none. */
export type FieldColumns = Readonly<Record<Field, number>>;

/** Finds each field's column by its headers; of several the first in `aliases` counts. */
export function fieldColumns<Name extends string>(
  fields: readonly Name[],
  headers: readonly string[],
  aliases: Readonly<Partial<Record<Name, readonly string[]>>>,
): Readonly<Record<Name, number>> {
  const normalised = headers.map(normaliseHeader);
  const columns = {} as Record<Name, number>;
  for (const field of fields) {
    const present = (aliases[field] ?? []).find((alias) => normalised.includes(alias));
    columns[field] = present === undefined ? -1 : normalised.indexOf(present);
  }
  return columns;
}
