import type { CivilTime } from "../dates.ts";
import type { Inquiry } from "../inquiry.ts";

/** What the inquiries of one month won. */
export interface RecoveredMonth {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** The sum of their days recovered; NaN where none of them has won any so far. */
  readonly days: number;
  /** Inquiries that won days. */
  readonly inquiries: number;
  /** The earlier months are in it too. */
  readonly andEarlier: boolean;
}

/**
 * Days recovered by the month in which Amazon was contacted (where that day is not known: in which the inquiry was
 * proposed), oldest first, from the first month that won any to this one.
 *
 * @param daysOf days that an inquiry won; NaN none or not known
 * @param within `at` is now, epoch ms; of more than `most` months the oldest takes those before it in
 */
export function recoveredByMonth(
  inquiries: readonly Inquiry[],
  daysOf: (inquiry: Inquiry) => number,
  { at, civil, most }: { readonly at: number; readonly civil: CivilTime; readonly most: number },
): readonly RecoveredMonth[] {
  const monthOf = (time: number): number => {
    const { year, month } = civil.dayOf(time);
    return year * 12 + month - 1;
  };
  const won = inquiries.flatMap((inquiry) => {
    const days = daysOf(inquiry);
    if (Number.isNaN(days)) return [];
    const { contactedAt, proposedAt } = inquiry;
    return [{ days, month: monthOf(Number.isNaN(contactedAt) ? proposedAt : contactedAt) }];
  });
  if (won.length === 0) return [];
  const months = won.map(({ month }) => month);
  const first = Math.min(...months);
  const last = Math.max(monthOf(at), ...months);
  const from = Math.max(first, last - most + 1);
  return Array.from({ length: last - from + 1 }, (_, index) => {
    const number = from + index;
    const ofMonth = won.filter(({ month }) => Math.max(from, month) === number);
    return {
      year: Math.floor(number / 12),
      month: (number % 12) + 1,
      days: ofMonth.length === 0 ? Number.NaN : ofMonth.reduce((sum, { days }) => sum + days, 0),
      inquiries: ofMonth.length,
      andEarlier: index === 0 && first < from,
    };
  });
}
