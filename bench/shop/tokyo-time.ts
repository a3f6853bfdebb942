export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const OFFSET = 9 * HOUR;

/** Midnight of a day in Tokyo, epoch ms. Japan has had no summer time since 1951. @param date `2026-03-02` */
export function tokyoMidnight(date: string): number {
  return Date.parse(`${date}T00:00:00+09:00`);
}

/** `2026-03-02T14:29:25+09:00` */
export function tokyoIso(at: number): string {
  return `${new Date(at + OFFSET).toISOString().slice(0, 19)}+09:00`;
}

/** `2026-03-02T09-00`, fit for the name of a file. */
export function tokyoFileStamp(at: number): string {
  return tokyoIso(at).slice(0, 16).replace(":", "-");
}

/** 0 = Sunday … 6 = Saturday, in Tokyo. */
export function tokyoWeekday(at: number): number {
  return new Date(at + OFFSET).getUTCDay();
}
