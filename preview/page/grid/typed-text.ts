import type { CellValueType, ICellData, Nullable } from "@univerjs/core";

/** Univer's own number, checked by the compiler: Univer itself loads in a browser only. */
const BOOLEAN: CellValueType.BOOLEAN = 3;

/** Text that Sheets would read as something else than text: a number, a date, a formula. */
const READ_AS_VALUE = /^(?:[\d+\-=.'¥$(]|true$|false$)/i;

/** A text cell that a paste or a fill brought: the apostrophe keeps it text. */
const asText = (text: string) => (READ_AS_VALUE.test(text) ? `'${text}` : text);

/**
 * What a user would type to get a cell that Univer made itself (by pasting, filling, undoing or a dropdown),
 * so that the host reads it as Sheets does.
 */
export function typedText(cell: Nullable<ICellData>, pattern: string | undefined): string {
  if (cell == null) return "";
  if (cell.f) return cell.f;
  if (cell.p?.body !== undefined)
    return asText(cell.p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n"));
  const { v: value, t: type } = cell;
  if (value == null) return "";
  if (type === BOOLEAN) return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return isDatePattern(pattern) ? dateText(value) : String(value);
  return asText(String(value));
}

function isDatePattern(pattern: string | undefined): boolean {
  return pattern !== undefined && /[yd]|h+:/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
}

/** Days since 1899-12-30, written as a user would: with the time only where there is one. */
function dateText(serial: number): string {
  const text = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000).toISOString();
  const date = text.slice(0, 10).replaceAll("-", "/");
  const time = text.slice(11, 19);
  return time === "00:00:00" ? date : `${date} ${time}`;
}
