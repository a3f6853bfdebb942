/** Which run of the day is due, and which was missed. Pure: the time and the calendar are arguments. */
import type { RunState } from "./run-state.ts";
import { type Clock, lastSlot, type Schedule } from "./schedule.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Google may be a little early for the hour of a daily trigger. */
const EARLY = 15 * MINUTE;
/** A slot that lies further back is left to the next one, or to the seller. */
const LASTS = 20 * HOUR;
/** A trigger comes some time within its hour, and may be late. */
const LATE = 2 * HOUR;
/** A run of the day that fails, or is cut off, so many times is not tried again. */
export const MOST_ATTEMPTS = 4;

/** When and since when runs are wanted. */
export type Scheduled = Schedule & {
  /** epoch ms */
  readonly since: number;
  readonly trigger: { readonly hourly: boolean };
};

/** The slot (epoch ms) whose full run is due at `at`; null where a run has nothing to do but to collect. */
export function dueSlot(scheduled: Scheduled, state: RunState, at: number, clock: Clock): number | null {
  const slot = lastSlot(scheduled, scheduled.trigger.hourly ? at : at + EARLY, clock);
  if (!(slot >= scheduled.since - EARLY) || at - slot > LASTS) return null;
  return isOpen(slot, state) ? slot : null;
}

/**
 * The last slot whose run never came, did not get through, or failed; null where all is well, or is still on its way.
 *
 * @param judgedAt when orders were last judged, by whomever, epoch ms; NaN: never. That makes up for a missed run.
 */
export function missedSlot(
  scheduled: Scheduled,
  state: RunState,
  at: number,
  clock: Clock,
  judgedAt: number,
): number | null {
  const slot = lastSlot(scheduled, at - LATE, clock);
  if (!(slot >= scheduled.since) || state.slot > slot) return null;
  if (state.slot === slot && state.closed && !isLastAttempt(state)) return null;
  return judgedAt >= slot ? null : slot;
}

/** Whether this run of the day is not tried again, however it ends. */
export function isLastAttempt({ attempts }: RunState): boolean {
  return attempts >= MOST_ATTEMPTS;
}

/** Whether the run of the last slot is begun, not done, and can still be gone on with at `at`. */
export function isWaiting({ slot, closed }: RunState, at: number): boolean {
  return !closed && at - slot <= LASTS;
}

function isOpen(slot: number, { slot: known, closed }: RunState): boolean {
  return slot > known || (slot === known && !closed);
}
