/** A row of a report: its cells by column name. A column that the row leaves out is blank. */
export type Row<Column extends string> = Readonly<Partial<Record<Column, string>>>;

/** Amazon's flat file: a header row, cells parted by tabs, nothing quoted, every line ended. */
export function tabTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Row<Column>[],
  lineEnd: "\r\n" | "\n",
): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join("\t"));
  return [columns.join("\t"), ...lines, ""].join(lineEnd);
}
