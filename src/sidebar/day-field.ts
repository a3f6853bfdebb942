import { dateTimeFieldOf } from "./date-time-field.ts";

const DAY = 86_400_000;

/** The value of a date field (`2026-08-26`) for the day on which a moment (epoch ms) falls, and some days after it. */
export function dayFieldOf(time: number, timeZone: string, daysLater = 0): string {
  const day = dateTimeFieldOf(time, timeZone).slice(0, 10);
  return new Date(Date.parse(`${day}T00:00Z`) + daysLater * DAY).toISOString().slice(0, 10);
}
