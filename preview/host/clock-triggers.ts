import { ZoneClock } from "./model/date-serial.ts";

/** When a clock trigger fires. */
export type ClockSchedule =
  | {
      readonly kind: "days";
      readonly every: number;
      readonly hour: number;
      readonly minute: number;
      readonly timeZone: string;
    }
  | {
      readonly kind: "weeks";
      readonly every: number;
      /** 0 is Monday. */
      readonly weekDay: number;
      readonly hour: number;
      readonly minute: number;
      readonly timeZone: string;
    }
  | { readonly kind: "hours"; readonly every: number };

export interface ClockTrigger {
  readonly id: string;
  readonly functionName: string;
  readonly owner: string;
  readonly schedule: ClockSchedule;
  /** epoch ms */
  nextRun: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEK_DAY = 3;

/** The installed clock triggers of all users of the document. */
export class ClockTriggers {
  readonly #triggers: ClockTrigger[] = [];
  #nextId = 1;

  create(functionName: string, owner: string, schedule: ClockSchedule, now: number): ClockTrigger {
    const trigger = {
      id: String(1_000_000 + this.#nextId++),
      functionName,
      owner,
      schedule,
      nextRun: nextRun(schedule, now),
    };
    this.#triggers.push(trigger);
    return trigger;
  }

  delete(id: string): void {
    const index = this.#triggers.findIndex((trigger) => trigger.id === id);
    if (index >= 0) this.#triggers.splice(index, 1);
  }

  all(): readonly ClockTrigger[] {
    return this.#triggers;
  }

  ownedBy(owner: string): readonly ClockTrigger[] {
    return this.#triggers.filter((trigger) => trigger.owner === owner);
  }

  restore(triggers: readonly ClockTrigger[]): void {
    for (const trigger of triggers) this.#triggers.push({ ...trigger });
    this.#nextId += triggers.reduce((last, { id }) => Math.max(last, Number(id) - 1_000_000), 0);
  }
}

/** The first time after `after` (epoch ms) at which the trigger fires. */
export function nextRun(schedule: ClockSchedule, after: number): number {
  if (schedule.kind === "hours") return after + schedule.every * HOUR;
  const clock = new ZoneClock(schedule.timeZone);
  const midnight = Math.floor(clock.wallClock(after) / DAY) * DAY;
  const atTime = (day: number) => clock.instantOf(day + schedule.hour * HOUR + schedule.minute * 60_000);
  // The first day from today on that counts, and after its time has passed the next.
  const [days, step] =
    schedule.kind === "days"
      ? [0, schedule.every]
      : [(schedule.weekDay + 7 - ((midnight / DAY + FIRST_WEEK_DAY) % 7)) % 7, 7 * schedule.every];
  const next = atTime(midnight + days * DAY);
  return next > after ? next : atTime(midnight + step * DAY);
}
