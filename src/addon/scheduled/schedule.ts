/** When the full run of a day is due. Pure: the time and the calendar are arguments. */
import { addDays, type CivilDay } from "../../inquiries/dates.ts";

export interface Schedule {
  /** 0–23 by the spreadsheet's clock. */
  readonly hour: number;
  /** Days of the week on which it runs, 0 = Sunday. */
  readonly days: readonly number[];
}

/** The spreadsheet's clock and calendar. */
export interface Clock {
  /** The day on which an instant (epoch ms) falls. */
  dayOf(instant: number): CivilDay;
  /** The instant (epoch ms) at which the clock shows this hour of that day. */
  hourOf(day: CivilDay, hour: number): number;
}

export const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** The last slot (chosen hour of a chosen day, epoch ms) that has come by `at`. */
export function lastSlot(schedule: Schedule, at: number, clock: Clock): number {
  return slotFrom(schedule, at, clock, -1);
}

/** The first slot after `at`. */
export function nextSlot(schedule: Schedule, at: number, clock: Clock): number {
  return slotFrom(schedule, at, clock, 1);
}

/** NaN where no day is chosen. */
function slotFrom({ hour, days }: Schedule, at: number, clock: Clock, step: 1 | -1): number {
  const today = clock.dayOf(at);
  for (let away = 0; away <= 7; away++) {
    const day = addDays(today, step * away);
    if (!days.includes(weekdayOf(day))) continue;
    const slot = clock.hourOf(day, hour);
    if (step === 1 ? slot > at : slot <= at) return slot;
  }
  return Number.NaN;
}

/** 0 = Sunday. */
function weekdayOf({ year, month, day }: CivilDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
