import { utcInstant } from "./calendar.ts";

/** Gives a clock's reading its moment; needed for dates without an offset. */
export interface TimeZone {
  /** Epoch ms; `month` counts from 1. */
  instantOf(year: number, month: number, day: number, hour: number, minute: number, second: number): number;
}

/** A zone that is `minutes` ahead of UTC all year. */
export function fixedOffset(minutes: number): TimeZone {
  return {
    instantOf: (year, month, day, hour, minute, second) =>
      utcInstant(year, month, day, hour, minute, second) - minutes * 60_000,
  };
}

/** +09:00, the clock of Amazon.co.jp. */
export const JAPAN: TimeZone = fixedOffset(540);
