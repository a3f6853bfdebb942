import { dateTimeFieldOf, timeOfDateTimeField } from "./date-time-field.ts";

export type AsOfField =
  | { readonly ok: true; readonly asOf: number }
  | { readonly ok: false; readonly fault: "missing" | "too-early" };

/**
 * The as-of time that a field stands for. The field shows minutes: left as it was it means `suggested` to the
 * millisecond, and the minute of the newest time inside the file means that time.
 *
 * @param value of a date and time field
 * @param suggested as-of time that the field was filled with, epoch ms
 * @param newest newest time inside the file, epoch ms; NaN where there is none
 */
export function readAsOfField(value: string, suggested: number, newest: number, timeZone: string): AsOfField {
  if (value === dateTimeFieldOf(suggested, timeZone)) return { ok: true, asOf: suggested };
  const asOf = timeOfDateTimeField(value, timeZone);
  if (Number.isNaN(asOf)) return { ok: false, fault: "missing" };
  if (asOf >= newest || Number.isNaN(newest)) return { ok: true, asOf };
  return value === dateTimeFieldOf(newest, timeZone)
    ? { ok: true, asOf: newest }
    : { ok: false, fault: "too-early" };
}
