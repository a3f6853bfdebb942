import { inquiries as en } from "../locales/en/inquiries.ts";
import { inquiries as ja } from "../locales/ja/inquiries.ts";
import type { Language } from "../locales/language.ts";

/** One day in ms: for spans of time, never for stepping through a calendar. */
export const DAY = 86_400_000;

/** A day of the calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** The calendar of one time zone: the spreadsheet's. */
export interface CivilTime {
  /** The day on which an instant (epoch ms) falls. */
  dayOf(instant: number): CivilDay;
  /** The first instant of a day, epoch ms. */
  startOf(day: CivilDay): number;
}

/** When Amazon cancels an unpaid order by itself, epoch ms. */
export function expectedRelease(heldSince: number, paymentTermDays: number): number {
  return heldSince + paymentTermDays * DAY;
}

/** By which day the buyer is asked to answer: so many days after the contact. Start of that day, epoch ms. */
export function suggestedReplyBy(contactedAt: number, replyDays: number, civil: CivilTime): number {
  return civil.startOf(addDays(civil.dayOf(contactedAt), replyDays));
}

/** When the stock should be back after Amazon's cancel: the day after. Start of that day, epoch ms. */
export function expectedReturn(cancelledAt: number, civil: CivilTime): number {
  return civil.startOf(addDays(civil.dayOf(cancelledAt), 1));
}

/** The day so many days later (earlier where negative), over the ends of months and years. */
export function addDays(day: CivilDay, days: number): CivilDay {
  const moved = new Date(0);
  moved.setUTCFullYear(day.year, day.month - 1, day.day + days);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** `11月24日` or `24 Nov`. */
export function formatDay(day: CivilDay, language: Language): string {
  return (language === "ja" ? ja : en).day(day.month, day.day);
}

/** `2026年11月24日` or `24 Nov 2026`: for texts that are read long afterwards. */
export function formatFullDay(day: CivilDay, language: Language): string {
  return (language === "ja" ? ja : en).fullDay(day.year, day.month, day.day);
}

/** `2026年11月24日 9:05` or `24 Nov 2026, 9:05`. */
export function formatMoment(instant: number, language: Language, civil: CivilTime): string {
  const day = civil.dayOf(instant);
  const minutes = Math.floor((instant - civil.startOf(day)) / 60_000);
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return (language === "ja" ? ja : en).moment(formatFullDay(day, language), time);
}
